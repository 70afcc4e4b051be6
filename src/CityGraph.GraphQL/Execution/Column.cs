namespace CityGraph.GraphQL.Execution;

/// <summary>
/// All values of one selection in one request, in the order in which the response visits them: breadth-first execution fills it
/// from front to end, and the depth-first writer reads it from front to end.
/// </summary>
/// <remarks>
/// Lists are flattened: <see cref="Items"/> holds the innermost items, and <see cref="Lengths"/> one number a list in order of
/// visit, outer before inner. A place holds null, a <see cref="FieldError"/>, the value to write, or the parent of the fields below.
/// </remarks>
internal struct Column
{
    public const int NullList = -1;
    public const int FailedList = -2;

    public object?[] Items;
    public int ItemsStart;
    public int ItemsCount;

    public int[] Lengths;
    public int LengthsStart;
    public int LengthsCount;

    /// <summary>For fields of several possible types: which of <see cref="Selection.Sets"/> each item has; as long as the items.</summary>
    public int[] Types;
    public int TypesStart;

    /// <summary>For fields with objects: some item is null or failed.</summary>
    public bool HasGaps;

    /// <summary>One for each <see cref="FailedList"/>, in order; null when there is none.</summary>
    public List<FieldError>? ListErrors;

    /// <summary>How far a reader has come, 0-based.</summary>
    public int NextItem;
    public int NextLength;
    public int NextListError;

    public readonly Span<object?> ItemSpan => Items.AsSpan(ItemsStart, ItemsCount);

    /// <summary>A list that null propagation replaced by null still tells how many items a reader has to pass over.</summary>
    public static int Nulled(int length) => -3 - length;

    /// <summary>The number of items to pass over for a length that is not written.</summary>
    public static int PassedOver(int length) => length <= -3 ? -3 - length : 0;

    public readonly object? this[int index] => Items[ItemsStart + index];

    public readonly ref object? ItemAt(int index) => ref Items[ItemsStart + index];

    public readonly ref int LengthAt(int index) => ref Lengths[LengthsStart + index];

    public readonly int TypeAt(int index) => Types[TypesStart + index];

    public void Rewind() => NextItem = NextLength = NextListError = 0;
}

/// <summary>Marks an object that null propagation replaced by null: it is written as null, and what is below it is passed over.</summary>
internal sealed class NulledObject
{
    public static readonly NulledObject Instance = new();

    private NulledObject()
    {
    }
}

using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Execution;

/// <summary>
/// Specification 6.4.3, CompleteValue, over a whole column: lists are laid flat, leaves coerced, objects sorted by concrete type.
/// What is wrong stays in its place as a <see cref="FieldError"/> and raises <see cref="HasErrors"/>.
/// </summary>
internal sealed class ResultCompletion(ColumnSet columns, TypeResolver resolveType, ExecutorOptions options) : IDisposable
{
    private const int NumberSize = 8;

    private readonly ListFlattener _flattener = new(columns);
    private long _size;
    private long _listItems;

    /// <summary>Some value is a failure, or null where it may not be: null propagation has work to do.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>The response is over a limit; null while it is not.</summary>
    public GraphQLError? LimitError { get; private set; }

    public void Complete(Selection selection, ref Column column)
    {
        var shape = selection.Shape;
        _size += (long)column.ItemsCount * selection.PropertyName.Length;
        if (shape.ListDepth > 0)
        {
            HasErrors |= _flattener.Flatten(selection, ref column);
            CountListItems(selection, ref column);
        }

        if (LimitError is not null) return;
        if (!shape.IsComposite) CompleteLeaves(shape, column.ItemSpan);
        else if (shape.NamedType is ObjectType) CompleteObjects(shape, ref column);
        else CompleteAbstract(selection, ref column);
        CheckSize(selection);
    }

    /// <summary>Lets the field fail for all of its parents.</summary>
    public void Fail(Selection selection, ref Column column, int parents, FieldError error)
    {
        HasErrors = true;
        if (selection.Shape.ListDepth == 0)
        {
            columns.RentItems(ref column, parents);
            column.ItemSpan.Fill(error);
            column.HasGaps = true;
            return;
        }

        columns.RentItems(ref column, 0);
        columns.RentLengths(ref column, parents);
        column.Lengths.AsSpan(column.LengthsStart, parents).Fill(Column.FailedList);
        column.ListErrors = [.. Enumerable.Repeat(error, parents)];
    }

    public void Dispose() => _flattener.Dispose();

    private void CompleteLeaves(ResultShape shape, Span<object?> items)
    {
        // Most leaves are strings, which need no coercion.
        var isText = shape.Leaf == LeafKind.Text;
        foreach (ref var item in items)
        {
            if (isText && item is string text)
            {
                _size += text.Length;
                continue;
            }

            if (item is not (null or FieldError)) item = shape.CoerceLeaf(item);
            if (item is FieldError || (item is null && shape.IsItemNonNull)) HasErrors = true;
            _size += item is string other ? other.Length : NumberSize;
        }
    }

    private void CompleteObjects(ResultShape shape, ref Column column)
    {
        foreach (var item in column.ItemSpan)
        {
            if (item is not (null or FieldError)) continue;
            column.HasGaps = true;
            HasErrors |= item is FieldError || shape.IsItemNonNull;
        }
    }

    /// <summary>Specification 6.4.3, ResolveAbstractType.</summary>
    private void CompleteAbstract(Selection selection, ref Column column)
    {
        columns.RentTypes(ref column);
        for (var i = 0; i < column.ItemsCount; i++)
        {
            ref var item = ref column.ItemAt(i);
            if (item is not (null or FieldError))
            {
                var type = resolveType(item);
                var set = type is null ? -1 : IndexOf(selection, type);
                if (set >= 0) column.Types[column.TypesStart + i] = set;
                else item = WrongType(selection, type);
            }

            if (item is FieldError || (item is null && selection.Shape.IsItemNonNull)) HasErrors = true;
        }
    }

    private static int IndexOf(Selection selection, ObjectType type)
    {
        for (var i = 0; i < selection.Sets.Length; i++)
        {
            if (selection.Sets[i].Type == type) return i;
        }

        return -1;
    }

    private static FieldError WrongType(Selection selection, ObjectType? type)
    {
        var name = selection.Shape.NamedType.Name;
        return new FieldError(
            type is null
                ? $"Abstract type \"{name}\" must resolve to an Object type at runtime for field \"{selection.ParentType.Name}.{selection.Field.Name}\"."
                : $"Runtime Object type \"{type.Name}\" is not a possible type for \"{name}\".",
            ExecutionErrorCodes.InternalError);
    }

    private void CountListItems(Selection selection, ref Column column)
    {
        _listItems += column.ItemsCount;
        _size += column.ItemsCount + column.LengthsCount;
        if (_listItems > options.MaxListItems)
            ReportLimit(selection, $"The response holds more than {options.MaxListItems} list items", "ListItems");
    }

    private void CheckSize(Selection selection)
    {
        if (_size > options.MaxResponseSize) ReportLimit(selection, $"The response is larger than {options.MaxResponseSize} bytes", "ResponseBytes");
    }

    private void ReportLimit(Selection selection, string what, string limit) => LimitError ??= new GraphQLError(
        $"{what}; it grew past that at \"{selection.ResponseName}\" (limit {limit}). Ask for smaller pages or fewer fields.",
        [selection.Nodes[0].Node.Location], ExecutionErrorCodes.LimitExceeded);
}

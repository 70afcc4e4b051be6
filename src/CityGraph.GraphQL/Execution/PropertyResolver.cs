namespace CityGraph.GraphQL.Execution;

/// <summary>
/// Reads a value that the parent already holds. Scalars and enums are read when the response is written, straight from the parent:
/// they take no memory of the request, and allocate nothing but what <paramref name="read"/> does.
/// </summary>
/// <param name="read">
/// From a parent to its value, without side effects: called once a parent, and once more where some field of the response fails.
/// </param>
public class PropertyResolver(Func<object, object?> read) : Resolver
{
    internal void Resolve(ReadOnlySpan<object> parents, Span<object?> results)
    {
        for (var i = 0; i < parents.Length; i++) results[i] = read(parents[i]);
    }

    /// <summary>Writes the leaf of one parent; false, with nothing of use written, where it is an error or makes one.</summary>
    internal virtual bool TryWrite(ref JsonOutput output, object parent, ResultShape shape) => LeafValue.TryWrite(ref output, read(parent), shape);
}

/// <summary>
/// Reads a value of a known type: an <see cref="int"/> for an Int, a <see cref="double"/> for a Float and a <see cref="bool"/> for a
/// Boolean, each of them nullable or not, are not boxed on their way to the response.
/// </summary>
/// <param name="read">As that of <see cref="PropertyResolver"/>.</param>
public sealed class PropertyResolver<TValue>(Func<object, TValue> read) : PropertyResolver(parent => read(parent))
{
    internal override bool TryWrite(ref JsonOutput output, object parent, ResultShape shape)
    {
        switch (shape.Leaf)
        {
            case LeafKind.Int when read is Func<object, int> number: return LeafValue.TryWriteInt(ref output, number(parent), shape);
            case LeafKind.Int when read is Func<object, int?> number: return LeafValue.TryWriteInt(ref output, number(parent), shape);
            case LeafKind.Float when read is Func<object, double> number: return LeafValue.TryWriteFloat(ref output, number(parent), shape);
            case LeafKind.Float when read is Func<object, double?> number: return LeafValue.TryWriteFloat(ref output, number(parent), shape);
            case LeafKind.Boolean when read is Func<object, bool> flag: return LeafValue.TryWriteBoolean(ref output, flag(parent), shape);
            case LeafKind.Boolean when read is Func<object, bool?> flag: return LeafValue.TryWriteBoolean(ref output, flag(parent), shape);
            default: return base.TryWrite(ref output, parent, shape);
        }
    }
}

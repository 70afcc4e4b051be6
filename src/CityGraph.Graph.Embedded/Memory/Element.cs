namespace CityGraph.Graph.Embedded.Memory;

/// <summary>A node or relationship as a version holds it. Immutable.</summary>
/// <param name="index">Its index in the <see cref="IdMap"/> of its kind.</param>
/// <param name="id">Its id.</param>
/// <param name="type">Its type.</param>
/// <param name="values">A value, boxed once, or null for each property of the type, in declared order.</param>
internal abstract class Element(int index, string id, TypeLayout type, object?[] values)
{
    public readonly int Index = index;
    public readonly string Id = id;
    public readonly TypeLayout Type = type;
    public readonly object?[] Values = values;
}

internal sealed class NodeRecord(int index, string id, TypeLayout type, object?[] values) : Element(index, id, type, values);

internal sealed class RelationshipRecord(int index, string id, TypeLayout type, int from, int to, object?[] values) : Element(index, id, type, values)
{
    public readonly int From = from;
    public readonly int To = to;
}

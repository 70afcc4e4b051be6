using System.Collections.Immutable;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Fetching;

/// <summary>What a connection needs to name the positions of its elements.</summary>
/// <param name="Fingerprint">Of field and order: a cursor holds it, so that it is not taken for one of another list.</param>
/// <param name="Order">The keys, in order.</param>
/// <param name="FollowsRelationship">Whether the list is of nodes along a relationship: without keys it is ordered by the far node's id, which is then the key.</param>
internal sealed record ConnectionPlan(uint Fingerprint, ImmutableArray<SortKey> Order, bool FollowsRelationship)
{
    /// <summary>How many keys a position in the list has.</summary>
    public int KeyCount => Order.IsEmpty && FollowsRelationship ? 1 : Order.Length;

    /// <summary>The cursor of the element at a place of a page.</summary>
    public string CursorAt(Page page, int index)
    {
        var node = page.Nodes[index]!;
        var relationship = page.Relationships?[index];
        var keys = ImmutableArray.CreateBuilder<object?>(KeyCount);
        if (Order.IsEmpty && FollowsRelationship) keys.Add(node.Id);
        foreach (var key in Order) keys.Add(Value(key.OfRelationship ? relationship! : node, key.Property));
        return Cursor.Encode(Fingerprint, new(keys.MoveToImmutable(), relationship?.Id ?? node.Id));
    }

    private static object? Value(Row row, string property) =>
        property == "id" ? row.Id : row.Values[row.Shape.Properties.IndexOf(property)];
}

/// <summary>One element of a connection, as the parent of an edge's fields.</summary>
internal sealed record EdgeValue(Page Page, int Index)
{
    public Row Node => Page.Nodes[Index]!;

    public Row Relationship => Page.Relationships![Index];
}

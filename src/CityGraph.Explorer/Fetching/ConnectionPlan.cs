using System.Collections.Immutable;
using CityGraph.Explorer.Api;
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
        var follow = node.Pages.Length - Order.Count(key => !key.Via.IsEmpty);
        foreach (var key in Order)
        {
            keys.Add(key.Via.IsEmpty ? Value(key.OfRelationship ? relationship! : node, key.Property) : Value(FarNode(node.Pages[follow++], key), key.Property));
        }

        return Cursor.Encode(Fingerprint, new(keys.MoveToImmutable(), relationship?.Id ?? node.Id));
    }

    /// <summary>The shape with the keys that cursors are made of; those of other nodes are the last follows, one for each key.</summary>
    public static Shape WithKeys(Shape shape, ImmutableArray<SortKey> order, bool ofRelationship)
    {
        foreach (var key in order)
        {
            if (key.OfRelationship != ofRelationship) continue;
            if (!key.Via.IsEmpty) shape = shape with { Follows = shape.Follows.Add(To(key, 0)) };
            else if (key.Property != ApiNames.Id && !shape.Properties.Contains(key.Property)) shape = shape with { Properties = shape.Properties.Add(key.Property) };
        }

        return shape;
    }

    private static Follow To(SortKey key, int step)
    {
        Shape node = step + 1 < key.Via.Length ? new([], [To(key, step + 1)]) : new(key.Property == ApiNames.Id ? [] : [key.Property], []);
        return new(key.Via[step], new Window { Limit = 1, TellMore = false }, node);
    }

    /// <summary>The node that a key is of; null where the way to it ends before.</summary>
    private static Row? FarNode(Page page, SortKey key)
    {
        for (var step = 1; step < key.Via.Length && page.Nodes.Length > 0; step++) page = page.Nodes[0]!.Pages[0];
        return page.Nodes.Length == 0 ? null : page.Nodes[0];
    }

    private static object? Value(Row? row, string property) =>
        property == ApiNames.Id ? row?.Id : row?.Values[row.Shape.Properties.IndexOf(property)];
}

/// <summary>One element of a connection, as the parent of an edge's fields.</summary>
internal sealed record EdgeValue(Page Page, int Index)
{
    public Row Node => Page.Nodes[Index]!;

    public Row Relationship => Page.Relationships![Index];
}

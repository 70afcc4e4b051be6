using System.Collections.Immutable;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Time;

/// <summary>
/// Lists ordered by the stage at a date, which no store keeps: all elements that fit are read, ordered here as a store orders, and cut to the
/// window. O(n log n) for n of them, which <see cref="TooManyRowsException"/> bounds.
/// </summary>
/// <param name="window">As it was asked for, with a key that is the stage or its date.</param>
/// <param name="node">What was asked for of the nodes, with the keys of the order.</param>
/// <param name="relationship">What was read of the relationships, with the keys of the order; null where the list follows none.</param>
/// <param name="enumValuesOf">The values of a key in their order; empty if it is no enum.</param>
internal sealed class AsOfOrder(Window window, Shape node, Shape? relationship, Func<SortKey, ImmutableArray<string>> enumValuesOf)
{
    public static bool Applies(Window window) => window.Order.Any(key => !key.OfRelationship && key.Via.IsEmpty && StagesAtDate.IsOfStage(key.Property));

    /// <summary>The window that brings all that fit.</summary>
    public static Window Everything(Window window) => Window.All with { Where = window.Where, WhereRelationship = window.WhereRelationship, Aggregations = window.Aggregations };

    /// <summary>The query with all that its order needs; itself where the stage is no key.</summary>
    public static GraphQuery Widened(GraphQuery query) =>
        Applies(query.Window) ? query with { Shape = WithKeys(query.Shape, query.Window, ofRelationship: false) } : query;

    /// <summary>The same, with the relationships, whose ids break ties.</summary>
    public static Follow Widened(Follow follow) => !Applies(follow.Window) ? follow : follow with
    {
        Node = WithKeys(follow.Node, follow.Window, ofRelationship: false),
        Relationship = follow.Step is Step.Along ? WithKeys(follow.Relationship ?? Shape.Nothing, follow.Window, ofRelationship: true) : null,
    };

    /// <summary>The page of the window.</summary>
    /// <param name="nodes">All that fit.</param>
    /// <param name="relationships">The relationships that lead to them; null where the list follows none.</param>
    /// <param name="aggregates">What was worked out of all of them.</param>
    public Page Cut(Row[] nodes, Row[]? relationships, ImmutableArray<Aggregate> aggregates)
    {
        var order = Enumerable.Range(0, nodes.Length).Select(i => (Index: i, Place: PlaceOf(nodes[i], relationships?[i]))).ToArray();
        Array.Sort(order, (left, right) => Compare(left.Place, right.Place));
        var start = window.After is { } after ? order.Count(one => Compare(one.Place, after) <= 0) : 0;
        var end = window.Before is { } before ? order.Count(one => Compare(one.Place, before) < 0) : order.Length;
        end = Math.Max(start, end);
        if (window.Limit is { } limit)
        {
            if (window.FromEnd) start = Math.Max(start, end - limit);
            else end = Math.Min(end, start + limit);
        }

        var page = order[start..end];
        return new(Array.ConvertAll(page, one => (Row?)nodes[one.Index]), relationships is null ? null : Array.ConvertAll(page, one => relationships[one.Index]))
        {
            HasNext = end < order.Length,
            HasPrevious = start > 0,
            TotalCount = window.CountTotal ? order.Length : null,
            Aggregates = aggregates,
        };
    }

    private static Shape WithKeys(Shape shape, Window window, bool ofRelationship) => shape with
    {
        Properties =
        [
            .. shape.Properties,
            .. window.Order.Where(key => key.OfRelationship == ofRelationship && key.Property != "id").Select(key => key.Property).Except(shape.Properties),
        ],
    };

    private Position PlaceOf(Row ofNode, Row? ofRelationship) =>
        new([.. window.Order.Select(key => ValueOf(key, ofNode, ofRelationship))], (ofRelationship ?? ofNode).Id);

    private object? ValueOf(SortKey key, Row ofNode, Row? ofRelationship)
    {
        var (row, shape) = key.OfRelationship ? (ofRelationship!, relationship!) : (ofNode, node);
        return key.Property == "id" ? row.Id : row.Values[shape.Properties.IndexOf(key.Property)];
    }

    /// <summary>As stores do: missing values last in either direction, ties by id.</summary>
    private int Compare(Position left, Position right)
    {
        for (var i = 0; i < window.Order.Length; i++)
        {
            var (one, other) = (left.Keys[i], right.Keys[i]);
            if (one is null && other is null) continue;
            if (one is null || other is null) return one is null ? 1 : -1;
            var order = CompareValues(window.Order[i], one, other);
            if (order != 0) return window.Order[i].Descending ? -order : order;
        }

        return CodePointComparer.Compare(left.TieBreaker, right.TieBreaker);
    }

    private int CompareValues(SortKey key, object one, object other) => (one, other) switch
    {
        (string text, string than) when enumValuesOf(key) is { IsEmpty: false } values => values.IndexOf(text).CompareTo(values.IndexOf(than)),
        (string text, string than) => CodePointComparer.Compare(text, than),
        (PartialDate date, PartialDate than) => PartialDate.CompareForSorting(date, than),
        _ => ((IComparable)one).CompareTo(other),
    };
}

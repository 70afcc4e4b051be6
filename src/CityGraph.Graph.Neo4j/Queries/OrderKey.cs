using CityGraph.Graph.Dates;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Neo4j.Queries;

/// <summary>One value that a list is ordered by, as Neo4j compares it: of a date one of first day, last day and text.</summary>
/// <param name="OfRelationship">Whether it is read from the relationship.</param>
/// <param name="Access">How it is read, with the dot.</param>
/// <param name="IsDescending">Largest first.</param>
/// <param name="MayBeMissing">Whether it may be missing; what is missing comes last in either direction.</param>
/// <param name="Ranks">The parameter that gives an enum's value its rank, or null.</param>
/// <param name="IsIndexed">Whether an index of a node type can give elements in this order.</param>
/// <param name="More">How many keys after this one are there exactly where this one is: the other parts of a date.</param>
/// <param name="Via">How the node is reached that it is read from; null: it is the list's own, or the relationship.</param>
internal readonly record struct OrderKey(
    bool OfRelationship, string Access, bool IsDescending = false, bool MayBeMissing = false, Name? Ranks = null, bool IsIndexed = false, int More = 0, OrderStep? Via = null)
{
    /// <summary>The rank of an enum's value; null of what is no text, which people wrote by hand.</summary>
    /// <param name="ranks">The parameter, see <see cref="Ranks"/>.</param>
    /// <param name="value">As it is read.</param>
    public static string RankOf(Name ranks, string value) => $"{ranks}[toStringOrNull({value})]";

    public void WriteTo(CypherText text, Name? relationship, Name node)
    {
        var value = $"{Via?.Node ?? (OfRelationship ? relationship!.Value : node)}{Access}";
        text.Append(Ranks is { } ranks ? RankOf(ranks, value) : value);
    }
}

/// <summary>A step from the elements of a list to a node that they are ordered by, or to one on the way to it.</summary>
/// <param name="From">The step before; null: it starts at the list's node.</param>
/// <param name="Route">The step.</param>
/// <param name="Node">The name of the node.</param>
internal sealed record OrderStep(OrderStep? From, Route Route, Name Node);

/// <summary>A window's order with its names resolved.</summary>
internal static class OrderKeys
{
    private static readonly OrderKey NodeId = new(false, ".id", IsIndexed: true);
    private static readonly OrderKey RelationshipId = new(true, ".id");

    /// <summary>The keys, the last of them an id.</summary>
    public static OrderKey[] Of(Window window, Site node, Site? relationship, StepWriter steps, CypherText text)
    {
        var keys = new List<OrderKey>(window.Order.Length + 2);
        foreach (var key in window.Order)
        {
            if (key.OfRelationship && !key.Via.IsEmpty) throw new ArgumentException($"The order by '{key.Property}' is of the relationship and of another node at once.");
            OrderStep? way = null;
            foreach (var step in key.Via) way = new(way, steps.Resolve(step, way?.Route.Node ?? node), text.NewName('k'));
            Add(keys, key, Property(key.Property, way?.Route.Node ?? (key.OfRelationship ? relationship! : node)), way, text);
        }

        if (relationship is not null && window.Order.IsEmpty) keys.Add(NodeId);
        keys.Add(relationship is null ? NodeId : RelationshipId);
        return [.. keys];
    }

    /// <summary>The values of a position, one for each key of <see cref="Of"/>.</summary>
    /// <exception cref="ArgumentException">It does not belong to this list.</exception>
    public static object?[]? ValuesOf(Position? position, Window window, Site node, Site? relationship, StepWriter steps)
    {
        if (position is null) return null;
        var expected = window.Order.Length > 0 ? window.Order.Length : relationship is null ? 0 : 1;
        if (position.Keys.Length != expected) throw new ArgumentException($"A position with {position.Keys.Length} keys does not belong to this list, which has {expected}.");
        var values = new List<object?>(expected + 1);
        for (var i = 0; i < expected; i++)
        {
            var (key, definition) = (position.Keys[i], Definition(window, i, node, relationship, steps));
            if (definition is null ? key is not string : key is not null && !ValueKinds.IsOfKind(definition, key))
            {
                throw new ArgumentException($"A position whose key {i + 1} is a {key?.GetType().Name ?? "null"} does not belong to this list.");
            }

            AddValue(values, key, definition);
        }

        values.Add(position.TieBreaker);
        return [.. values];
    }

    /// <summary>A property by which lists are ordered or grouped.</summary>
    /// <exception cref="ArgumentException">It has no order.</exception>
    public static SiteProperty Property(string name, Site site)
    {
        var property = site.Property(name);
        if (property.Forms.Any(form => form.Definition.IsList)) throw new ArgumentException($"A list has no order: '{name}'.");
        if (property.Forms.Length > 1) throw new ArgumentException($"'{name}' has no order across {site}: its kinds or values differ.");
        return property;
    }

    private static PropertyDefinition? Definition(Window window, int at, Site node, Site? relationship, StepWriter steps)
    {
        if (window.Order.IsEmpty) return null;
        var key = window.Order[at];
        foreach (var step in key.Via) node = steps.Resolve(step, node).Node;
        var site = key.OfRelationship ? relationship! : node;
        return Property(key.Property, site).Forms[0].Definition;
    }

    private static void Add(List<OrderKey> keys, SortKey key, SiteProperty property, OrderStep? way, CypherText text)
    {
        var definition = property.Forms[0].Definition;
        var whole = new OrderKey(
            key.OfRelationship, property.Access, key.Descending, way is not null || !property.IsRequired, IsIndexed: way is null && IsIndexed(key, definition), Via: way);
        switch (definition.Kind)
        {
            case PropertyKind.Enum:
                keys.Add(whole with { Ranks = text.Shared(ValueKinds.Ranks(definition)) });
                break;
            case PropertyKind.Date:
                keys.Add(whole with { Access = property.First, More = 2 });
                keys.Add(whole with { Access = property.Last, MayBeMissing = false });
                keys.Add(whole with { MayBeMissing = false });
                break;
            default:
                keys.Add(whole);
                break;
        }
    }

    private static bool IsIndexed(SortKey key, PropertyDefinition definition) =>
        !key.OfRelationship && !definition.IsLongText && definition.Kind is not (PropertyKind.Enum or PropertyKind.Boolean);

    private static void AddValue(List<object?> values, object? key, PropertyDefinition? definition)
    {
        switch (definition?.Kind)
        {
            case PropertyKind.Date:
                var date = (PartialDate?)key;
                values.Add(date?.EarliestDay);
                values.Add(date?.LatestDay);
                values.Add(date?.Text);
                break;
            case PropertyKind.Enum:
                values.Add(key is null ? null : (long)ValueKinds.Rank(definition, (string)key));
                break;
            default:
                values.Add(key is null ? null : ValueKinds.Parameter(key));
                break;
        }
    }
}

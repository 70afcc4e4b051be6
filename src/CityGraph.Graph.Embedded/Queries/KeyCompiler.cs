using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Embedded.Queries;

/// <summary>Resolves the names of what lists are ordered by, grouped by and measured. Throws as <see cref="QueryCompiler"/> does.</summary>
internal sealed class KeyCompiler(QueryCompiler queries)
{
    public CompiledSortKey SortKey(SortKey key, QuerySite node, QuerySite? relationship)
    {
        if (key.OfRelationship && key.Via.Length > 0) throw new ArgumentException($"The order by '{key.Property}' is of the relationship and of another node at once.");
        var via = key.Via.Length == 0 ? [] : new StepRoute[key.Via.Length];
        for (var i = 0; i < via.Length; i++) (via[i], node, _) = queries.Route(key.Via[i], node);
        return Key(key.Property, key.OfRelationship ? relationship!.Value : node, key.Descending, key.OfRelationship, via);
    }

    public CompiledAggregation Aggregation(Aggregation aggregation, QuerySite node, QuerySite? relationship, int depthLeft)
    {
        if (aggregation.Limit is < 0 or > Graph.Queries.Aggregation.MaxGroups) throw new ArgumentException($"A limit of {aggregation.Limit} groups is not within 0 to {Graph.Queries.Aggregation.MaxGroups}.");
        return new(
            aggregation,
            [.. aggregation.Measures.Select(measure => Measure(measure, Site(measure.OfRelationship, node, relationship)))],
            aggregation.By is null ? null : Key(aggregation.By, node, relationship, depthLeft));
    }

    private CompiledGroupKey Key(GroupKey key, QuerySite node, QuerySite? relationship, int depthLeft)
    {
        switch (key)
        {
            case GroupKey.OfProperty property:
                return new CompiledGroupKey.OfProperty(Key(property.Property, Site(property.OfRelationship, node, relationship), false, property.OfRelationship, []));
            case GroupKey.OfType:
                return new CompiledGroupKey.OfType();
            case GroupKey.OfNode byNode:
                var (route, far, _) = queries.Route(byNode.Step, node);
                return new CompiledGroupKey.OfNode(route, queries.Shape(byNode.Node, far, depthLeft - 1));
            default:
                throw new ArgumentException($"A key of an unknown kind: {key}.");
        }
    }

    private static CompiledMeasure Measure(Measure measure, QuerySite site)
    {
        var key = Key(measure.Property, site, false, measure.OfRelationship, []);
        var isNumber = key.Definition.Kind is PropertyKind.Integer or PropertyKind.Float;
        if ((measure.Parts.HasFlag(MeasureParts.Sum) && !isNumber) || (measure.Parts.HasFlag(MeasureParts.Extremes) && !isNumber && key.Definition.Kind != PropertyKind.Date))
        {
            throw new ArgumentException($"'{measure.Property}' has no {measure.Parts}: it is of the kind {key.Definition.Kind}.");
        }

        return new(key.Column, key.Definition, measure.Parts, measure.OfRelationship);
    }

    private static QuerySite Site(bool ofRelationship, QuerySite node, QuerySite? relationship) => !ofRelationship
        ? node
        : relationship ?? throw new ArgumentException("A group or measure is of relationships where the list follows none.");

    private static CompiledSortKey Key(string property, QuerySite site, bool descending, bool ofRelationship, StepRoute[] via)
    {
        var column = site.Column(property);
        var definition = site.Definitions(column).First();
        if (site.Definitions(column).Any(other => other.IsList)) throw new ArgumentException($"A list has no order: '{property}'.");
        if (site.Definitions(column).Any(other => other.Kind != definition.Kind || !other.EnumValues.SequenceEqual(definition.EnumValues)))
        {
            throw new ArgumentException($"'{property}' has no order across {site}: its kinds or values differ.");
        }

        return new(column, definition, descending, ofRelationship, via);
    }
}

using System.Collections.Immutable;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Time;

/// <summary>
/// Brings what was read in place of a query into the form that was asked for: agreements with the stage and the dates that they had, and lists ordered by those.
/// What is not concerned stays as it was read.
/// </summary>
/// <param name="model">Of the store.</param>
/// <param name="stages">Tells the stage.</param>
internal sealed class AsOfRows(GraphModel model, StagesAtDate stages)
{
    /// <summary>Whether the stage of a node is asked for, or another property that was another then.</summary>
    public static bool ShowsStage(Shape shape) => shape.Properties.Any(StagesAtDate.IsOfStage);

    /// <summary>The page of a query, as it was asked for.</summary>
    public Page Read(Page page, GraphQuery asked)
    {
        var wide = AsOfOrder.Widened(asked);
        return IsChanged(asked.Window, wide.Shape, null) ? Read(page, asked.Window, wide.Shape, null, []) : page;
    }

    private Page Read(Page page, Follow asked)
    {
        var wide = AsOfOrder.Widened(asked);
        if (!IsChanged(asked.Window, wide.Node, wide.Relationship)) return page;
        var ofRelationship = asked.Step is Step.Along along ? model.FindRelationshipType(along.Type)!.Properties : [];
        var read = Read(page, asked.Window, wide.Node, wide.Relationship, ofRelationship);
        return asked.Relationship is null && read.Relationships is not null
            ? new(read.Nodes) { HasNext = read.HasNext, HasPrevious = read.HasPrevious, TotalCount = read.TotalCount, Aggregates = read.Aggregates }
            : read;
    }

    private Page Read(Page page, Window window, Shape node, Shape? relationship, ImmutableArray<PropertyDefinition> ofRelationship)
    {
        var nodes = Array.ConvertAll(page.Nodes, row => row is null ? null : Read(row, node, isNode: true));
        var relationships = relationship is null ? null : Array.ConvertAll(page.Relationships!, row => Read(row, relationship, isNode: false));
        var aggregates = Read(page.Aggregates, window.Aggregations);
        if (!AsOfOrder.Applies(window))
        {
            return new(nodes, relationships) { HasNext = page.HasNext, HasPrevious = page.HasPrevious, TotalCount = page.TotalCount, Aggregates = aggregates };
        }

        var properties = model.FindNodeType(StagesAtDate.Label)!.Properties;
        var order = new AsOfOrder(window, node, relationship, key =>
            (key.OfRelationship ? ofRelationship : properties).FirstOrDefault(property => property.Name == key.Property)?.EnumValues ?? []);
        return order.Cut(nodes!, relationships, aggregates);
    }

    /// <summary>The nodes that groups stand for are read as those of lists are.</summary>
    private ImmutableArray<Aggregate> Read(ImmutableArray<Aggregate> aggregates, ImmutableArray<Aggregation> asked)
    {
        if (!asked.Any(IsChanged)) return aggregates;
        return
        [
            .. aggregates.Zip(asked, (aggregate, aggregation) => aggregation.By is GroupKey.OfNode key && IsChanged(aggregation)
                ? aggregate with { Groups = [.. aggregate.Groups.Select(group => group.Node is { } node ? group with { Node = Read(node, key.Node, isNode: true) } : group)] }
                : aggregate),
        ];
    }

    private Row Read(Row row, Shape shape, bool isNode)
    {
        var values = row.Values[..shape.Properties.Length].ToArray();
        if (isNode && row.Type == StagesAtDate.Label && ShowsStage(shape))
        {
            var reached = stages.Find(row.Values[shape.Properties.Length..]);
            for (var i = 0; i < values.Length; i++) values[i] = stages.ValueOf(shape.Properties[i], values[i], reached);
        }

        var pages = new Page[row.Pages.Length];
        for (var i = 0; i < pages.Length; i++) pages[i] = Read(row.Pages[i], shape.Follows[i]);
        return new(row.Id, row.Type, shape, values, pages);
    }

    private static bool IsChanged(Window window, Shape node, Shape? relationship) =>
        AsOfOrder.Applies(window) || IsChanged(node) || (relationship is not null && IsChangedBelow(relationship)) || window.Aggregations.Any(IsChanged);

    private static bool IsChanged(Aggregation aggregation) => aggregation.By is GroupKey.OfNode key && IsChanged(key.Node);

    private static bool IsChanged(Shape node) => ShowsStage(node) || IsChangedBelow(node);

    private static bool IsChangedBelow(Shape shape) => shape.Follows.Any(follow => IsChanged(follow.Window, follow.Node, follow.Relationship));
}

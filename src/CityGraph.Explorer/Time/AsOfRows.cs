using CityGraph.Explorer.Dataset;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Time;

/// <summary>Brings rows that were read with the dates of their stages into the form that was asked for: with the stage at the date.</summary>
internal static class AsOfRows
{
    /// <summary>Whether the stage of a node is asked for.</summary>
    public static bool ShowsStage(Shape shape) => shape.Properties.Any(StagesAtDate.IsOfStage);

    /// <summary>The page as the shapes have it; the page itself where no stage is asked for in it.</summary>
    /// <param name="page">As it was read.</param>
    /// <param name="node">What was asked for of its nodes.</param>
    /// <param name="relationship">And of the relationships.</param>
    /// <param name="stages">Tells the stage; null if the graph has none.</param>
    public static Page Read(Page page, Shape node, Shape? relationship, StagesAtDate? stages)
    {
        var (ofNodes, ofRelationships) = (IsChanged(node, isNode: true), relationship is not null && IsChanged(relationship, isNode: false));
        if (stages is null || (!ofNodes && !ofRelationships)) return page;
        var nodes = ofNodes ? Array.ConvertAll(page.Nodes, row => row is null ? null : Read(row, node, stages, isNode: true)) : page.Nodes;
        var relationships = ofRelationships ? Array.ConvertAll(page.Relationships!, row => Read(row, relationship!, stages, isNode: false)) : page.Relationships;
        return new(nodes, relationships) { HasNext = page.HasNext, HasPrevious = page.HasPrevious, TotalCount = page.TotalCount };
    }

    private static bool IsChanged(Shape shape, bool isNode) =>
        (isNode && ShowsStage(shape))
        || shape.Follows.Any(follow => IsChanged(follow.Node, isNode: true) || (follow.Relationship is { } relationship && IsChanged(relationship, isNode: false)));

    private static Row Read(Row row, Shape shape, StagesAtDate stages, bool isNode)
    {
        var values = row.Values[..shape.Properties.Length].ToArray();
        if (isNode && row.Type == StagesAtDate.Label && ShowsStage(shape))
        {
            var reached = stages.Find(row.Values[shape.Properties.Length..]);
            for (var i = 0; i < values.Length; i++)
            {
                if (shape.Properties[i] == AgreementStages.Stage) values[i] = reached?.Stage;
                else if (shape.Properties[i] == AgreementStages.StageDate) values[i] = reached?.Date;
            }
        }

        var pages = new Page[row.Pages.Length];
        for (var i = 0; i < pages.Length; i++) pages[i] = Read(row.Pages[i], shape.Follows[i].Node, shape.Follows[i].Relationship, stages);
        return new(row.Id, row.Type, shape, values, pages);
    }
}

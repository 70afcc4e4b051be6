using System.Collections.Immutable;
using CityGraph.Explorer.Fetching;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Search;

/// <summary>What is selected of the entities and names that were found, read in one trip; in none where nothing is.</summary>
internal static class SearchRows
{
    /// <summary>An entity that was selected and is gone since the search, or is not of the time that is asked for, is left out.</summary>
    public static async ValueTask<HitView[]> FetchAsync(GraphResolvers generated, string nameType, FieldContext context, ImmutableArray<RankedEntity> found)
    {
        var shapes = generated.Planner(context).Once(planner => Shapes(generated, nameType, planner, new SearchSelections(context)));
        var queries = ImmutableArray.CreateBuilder<GraphQuery>(2);
        if (shapes.Node is { } node) queries.Add(new(new Start.Ids([.. found.Select(one => one.Entity.Id)]), Window.All, node));
        if (shapes.Name is { } name) queries.Add(new(new Start.Ids([.. found.Select(one => one.Matched.Node.Id)], nameType), Window.All, name));
        if (found.IsEmpty || queries.Count == 0) return View(found, [], []);
        var answer = await RequestState.FetchAsync(context, queries.ToImmutable());
        return View(found, shapes.Node is null ? [] : answer.Pages[0].Nodes, shapes.Name is null ? [] : answer.Pages[^1].Nodes);
    }

    private static HitView[] View(ImmutableArray<RankedEntity> found, Row?[] nodes, Row?[] names)
    {
        var hits = new List<HitView>(found.Length);
        for (var i = 0; i < found.Length; i++)
        {
            if (nodes.Length > 0 && nodes[i] is null) continue;
            hits.Add(new(hits.Count + 1, found[i], nodes.Length == 0 ? null : nodes[i], names.Length == 0 ? null : names[i]));
        }

        return [.. hits];
    }

    private static Selected Shapes(GraphResolvers generated, string nameType, FetchPlanner planner, SearchSelections selected) => new(
        selected.Nodes.Count == 0 ? null : planner.NodeShape(generated.Entity, [.. selected.Nodes]),
        selected.Names.Count == 0 ? null : planner.NodeShape(generated.Graph.FindType(nameType)!, [.. selected.Names]));

    /// <summary>What to read of entities and of names; null where nothing is selected.</summary>
    private sealed record Selected(Shape? Node, Shape? Name);
}

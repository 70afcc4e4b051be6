using CityGraph.Explorer.Walks;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Paths;

/// <summary>Finds paths by a search in the store itself, where that answers all: the shortest alone.</summary>
internal static class StoredPaths
{
    /// <returns>What <see cref="PathSearch"/> would find; null where that is to be asked.</returns>
    public static async ValueTask<FoundPaths?> FindAsync(PathQuestion question, Walk walk)
    {
        var answer = await walk.FindShortestAsync(
            [question.From, question.To], question.MaxHops, level => level with { Ways = question.Ways, Excluding = question.Avoiding });
        if (answer is not var (asked, ways)) return null;
        for (var i = 0; i < 2; i++)
        {
            if (ways.Steps.Nodes[i].Label is not { } label || !question.Ends.Contains(label)) return new([], [], asked.From[i]);
        }

        var graph = new SearchGraph();
        var (from, to) = (graph.GetOrAdd(question.From), graph.GetOrAdd(question.To));
        var level = graph.Learn(new(asked with { From = ways.Nodes }, ways.Steps, new bool[ways.Nodes.Length]));
        var most = question.Count ?? PathQuestion.MostShortest + 1;
        var lister = new PathLister(graph, from, to, PathWays.OfSteps(graph, level, ways.ToEnd), most);
        var paths = lister.List(lister.Shortest);
        var mayBeLonger = question.Count is not null && paths.Length < most && lister.Shortest >= 0 && lister.Shortest < question.MaxHops;
        // Where a hub was cut, level by level goes on if what it knows before it follows the rest is not enough.
        if (lister.IsCut || mayBeLonger || (question.Count > 1 && !ways.Hubs.IsEmpty)) return null;
        foreach (var hub in ways.Hubs) walk.Cuts.Leave(hub);
        if (question.Count is not null || paths.Length < most) return new(paths, walk.Cuts.ToArray());
        walk.Cuts.Add(new(CutReason.Paths));
        return new(paths[..^1], walk.Cuts.ToArray());
    }
}

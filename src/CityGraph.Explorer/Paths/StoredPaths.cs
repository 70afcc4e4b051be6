using CityGraph.Explorer.Walks;

namespace CityGraph.Explorer.Paths;

/// <summary>Finds the shortest path, or all of them, by a search in the store itself.</summary>
internal static class StoredPaths
{
    /// <returns>What <see cref="PathSearch"/> would find; null where that is to be asked.</returns>
    public static async ValueTask<FoundPaths?> FindAsync(PathQuestion question, Walk walk)
    {
        // The k shortest may be longer than the shortest, which would take the levels after all.
        if (question.Count > 1) return null;
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
        if (lister.IsCut) return null;
        foreach (var hub in ways.Hubs) walk.Cuts.Leave(hub);
        if (question.Count is not null || paths.Length < most) return new(paths, walk.Cuts.ToArray());
        walk.Cuts.Add(new(CutReason.Paths));
        return new(paths[..^1], walk.Cuts.ToArray());
    }
}

using CityGraph.Benchmarks.Compare;
using CityGraph.Explorer.Neighbourhoods;
using CityGraph.Explorer.Paths;
using CityGraph.Explorer.Walks;
using CityGraph.Graph;
using CityGraph.Graph.Queries;

namespace CityGraph.Benchmarks.Generated;

/// <summary>
/// The searches behind <c>paths</c> and <c>neighbourhood</c> with all that they follow where nothing is said, without the request around them and
/// without the trip that reads what is selected of their answers, against searches by hand over arrays that give the same. By hand knows no limits, conditions
/// or order of ids that is not that of its indexes, and of the shortest paths it reads the first alone; the search works out what a limit cut, so that the
/// questions without that are measured by themselves too.
/// </summary>
internal sealed class SearchComparison
{
    private const int Questions = 200;
    private const int Rounds = 11;

    /// <summary>Not counted: what both sides do is being compiled for good meanwhile.</summary>
    private const int WarmingRounds = 5;
    private const int Hops = 3;
    private const int MaxNodes = 200;

    private readonly IGraphStore _store;
    private readonly PlainGraph _graph;
    private readonly WalkTypes _types = new(GeneratedStore.Description);
    private readonly PlainPathSearch _plainPaths;
    private readonly PlainNeighbourhoodSearch _plainNeighbourhoods;

    private SearchComparison(IGraphStore store, PlainGraph graph) =>
        (_store, _graph, _plainPaths, _plainNeighbourhoods) = (store, graph, new(graph), new(graph));

    /// <exception cref="InvalidOperationException">The answers differ.</exception>
    public static async Task RunAsync(IGraphStore store, PlainGraph graph, TextWriter output)
    {
        var comparison = new SearchComparison(store, graph);
        var random = new Random(1);
        var ends = Enumerable.Range(0, Questions).Select(_ => (random.Next(graph.NodeCount), random.Next(graph.NodeCount))).ToArray();
        await CompareAsync("Shortest path between random nodes", ends, comparison.PathAsync, comparison.PathByHand, output);
        await CompareAsync($"{Hops}-hop neighbourhood of a random node, cut to {MaxNodes}", ends, comparison.NeighbourhoodAsync, comparison.NeighbourhoodByHand, output);
    }

    private static async Task CompareAsync(
        string what, (int, int)[] ends, Func<(int, int), Task<Answer>> ask, Func<(int, int), Answer> byHand, TextWriter output)
    {
        var whole = new List<(int, int)>();
        foreach (var pair in ends)
        {
            var (answer, plainAnswer) = (await ask(pair), byHand(pair));
            if (answer.IsCut) continue;
            whole.Add(pair);
            if (answer.Text() != plainAnswer.Text()) throw new InvalidOperationException($"{what} {pair}:\n{answer.Text()}\n{plainAnswer.Text()}");
        }

        output.WriteLine($"{what}, {Rounds} alternating rounds, µs of processor time");
        await MeasureAsync("all", ends, ask, byHand, output);
        if (whole.Count < ends.Length) await MeasureAsync("not cut by limits", [.. whole], ask, byHand, output);
    }

    private static async Task MeasureAsync(
        string which, (int, int)[] ends, Func<(int, int), Task<Answer>> ask, Func<(int, int), Answer> byHand, TextWriter output)
    {
        var (engine, plain) = (new Sample(), new Sample());
        for (var round = -WarmingRounds; round < Rounds; round++)
        {
            var started = Environment.CpuUsage.TotalTime;
            foreach (var pair in ends) await ask(pair);
            var between = Environment.CpuUsage.TotalTime;
            foreach (var pair in ends) byHand(pair);
            var ended = Environment.CpuUsage.TotalTime;
            if (round < 0) continue;
            engine.Add((between - started).TotalMicroseconds / ends.Length);
            plain.Add((ended - between).TotalMicroseconds / ends.Length);
        }

        var before = GC.GetTotalAllocatedBytes(precise: true);
        foreach (var pair in ends) await ask(pair);
        var allocated = (GC.GetTotalAllocatedBytes(precise: true) - before) / ends.Length / 1024;
        output.WriteLine($"  {ends.Length} questions, {which}: search {engine}   by hand {plain}   ratio {engine.RatioTo(plain)}   {allocated:N0} KB allocated a search");
    }

    private async Task<Answer> PathAsync((int From, int To) ends)
    {
        var (from, to) = (_graph.NodeIds[ends.From], _graph.NodeIds[ends.To]);
        var passed = new Predicate.Or([new Predicate.HasLabel(_types.Passed), new Predicate.In("id", [from, to])]);
        var question = new PathQuestion(from, to, WalkTypes.Ways(_types.Followed, null, passed), [], PathQuestion.MostHops, _types.Entities, 1);
        using var walk = NewWalk();
        var found = await PathSearch.FindAsync(question, walk);
        return new(
            () => string.Join(' ', found.Paths.SelectMany(path => path.NodeIds.Zip(path.Hops, (node, hop) => $"{node} {hop.Id}").Append(path.NodeIds[^1]))),
            !found.Cuts.IsEmpty);
    }

    private Answer PathByHand((int From, int To) ends)
    {
        var path = _plainPaths.Find(ends.From, ends.To, PathQuestion.MostHops);
        return new(() => string.Join(' ', path));
    }

    private async Task<Answer> NeighbourhoodAsync((int Of, int) pair)
    {
        var of = _graph.NodeIds[pair.Of];
        var ways = WalkTypes.Ways(_types.Followed, null, new Predicate.Or([new Predicate.HasLabel(_types.Shown), new Predicate.In("id", [of])]));
        var question = new NeighbourhoodQuestion([of], ways, _types.Entities, _types.Passed, Hops, MaxNodes, NeighbourhoodRank.Relevance);
        using var walk = NewWalk();
        var found = await NeighbourhoodSearch.FindAsync(question, walk);
        return new(
            () => string.Join('\n', found.Nodes.Select(node => (node.Id, node.Distance, node.Degree, node.Hidden).ToString()).Concat(found.Edges.Select(edge => edge.Id))),
            found.Cuts.Any(cut => cut.Reason != CutReason.Hub));
    }

    private Answer NeighbourhoodByHand((int Of, int) pair)
    {
        var (nodes, relationships) = _plainNeighbourhoods.Find(pair.Of, Hops, MaxNodes, WalkLimits.Default.WayLimit);
        return new(() => string.Join('\n', nodes.Select(node => node.ToString()).Concat(relationships)));
    }

    private Walk NewWalk() => new(
        (expansion, cancellationToken) => _store.ExpandAsync(expansion, cancellationToken), WalkLimits.Default, TimeProvider.System, CancellationToken.None)
    {
        FindShortest = _store.FindShortestAsync,
    };

    /// <param name="Text">Writes it, so that answers can be compared without that being measured.</param>
    /// <param name="IsCut">Whether limits cut it that the search by hand does not know.</param>
    private sealed record Answer(Func<string> Text, bool IsCut = false);
}

using CityGraph.Analysis;
using CityGraph.Analysis.NullModels;
using CityGraph.Explorer.Networks;

namespace CityGraph.Explorer.Comparisons;

/// <summary>
/// Networks with the places of one observed whose ties chance has dealt anew. Ties within the region and ties with partners, in each direction, stay as many:
/// a sample keeps to the boundary of the network. What a tie weighs and rests on is dealt out to the new ties, each order as likely.
/// </summary>
internal sealed class NullNetworks
{
    private readonly NetworkSnapshot _observed;
    private readonly bool _keepsDegrees;
    private readonly Network _within;
    private readonly TwoModeNetwork _across;
    private readonly TwoModeNetwork? _back;

    /// <param name="observed">The network.</param>
    /// <param name="keepsDegrees">Whether each city keeps the number of its ties of either sort; else only their number is kept.</param>
    public NullNetworks(NetworkSnapshot observed, bool keepsDegrees)
    {
        (_observed, _keepsDegrees) = (observed, keepsDegrees);
        var within = new NetworkBuilder(observed.RegionCount, observed.Selection.IsDirected);
        var (across, back) = (new List<(int, int)>(), new List<(int, int)>());
        foreach (var edge in observed.Edges)
        {
            if (edge.Target < observed.RegionCount && edge.Source < observed.RegionCount) within.Add(edge.Source, edge.Target);
            else if (edge.Source < observed.RegionCount) across.Add((edge.Source, edge.Target - observed.RegionCount));
            else back.Add((edge.Target, edge.Source - observed.RegionCount));
        }

        _within = within.Build();
        _across = TwoModeNetwork.Create(observed.RegionCount, observed.PartnerCount, across);
        if (back.Count > 0) _back = TwoModeNetwork.Create(observed.RegionCount, observed.PartnerCount, back);
    }

    /// <summary>The sample of a stream.</summary>
    public NetworkSnapshot Sample(ComparisonStreams streams, long stream, AnalysisRun run)
    {
        var ends = new List<(int Source, int Target)>(_observed.Edges.Length);
        if (_within.EdgeCount > 0) AddWithin(ends, Drawn(_within, streams.Within, stream, run));
        ends.AddRange(Drawn(_across, streams.Across, stream, run).Edges().Select(edge => (edge.Row, edge.Column + _observed.RegionCount)));
        if (_back is { } back) ends.AddRange(Drawn(back, streams.Back, stream, run).Edges().Select(edge => (edge.Column + _observed.RegionCount, edge.Row)));
        var edges = _observed.Edges.ToArray();
        new SeededRandom(streams.Dealing, stream).Shuffle<NetworkEdge>(edges);
        for (var i = 0; i < edges.Length; i++) edges[i] = edges[i] with { Source = ends[i].Source, Target = ends[i].Target };
        return _observed.With(_observed.Places, edges);
    }

    private static void AddWithin(List<(int Source, int Target)> ends, Network within)
    {
        var (sources, targets) = (new int[within.EdgeCount], new int[within.EdgeCount]);
        within.CopyEnds(sources, targets);
        ends.AddRange(sources.Zip(targets));
    }

    private Network Drawn(Network network, long seed, long stream, AnalysisRun run) =>
        _keepsDegrees ? DegreePreservingSwaps.Sample(network, seed, stream, run) : ErdosRenyi.Sample(network, seed, stream, run);

    private TwoModeNetwork Drawn(TwoModeNetwork network, long seed, long stream, AnalysisRun run) =>
        _keepsDegrees ? Curveball.Sample(network, seed, stream, run) : ErdosRenyi.Sample(network, seed, stream, run);
}

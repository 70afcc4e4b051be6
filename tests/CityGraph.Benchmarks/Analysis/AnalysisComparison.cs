using System.Globalization;
using CityGraph.Analysis;
using CityGraph.Analysis.Centrality;
using CityGraph.Analysis.Clustering;
using CityGraph.Analysis.Communities;
using CityGraph.Analysis.Components;
using CityGraph.Analysis.NullModels;
using CityGraph.Analysis.Spectral;
using CityGraph.Benchmarks.Compare;

namespace CityGraph.Benchmarks.Analysis;

/// <summary>
/// Network measures against igraph's, in turn, one thread each, as ratios of medians after a warm-up; then on two threads against one,
/// beside what two runs apart come to, which share nothing: on processors that share a core or a cache that is above 0.5, and two threads cannot be below it.
/// Networks are handed over before.
/// </summary>
internal static class AnalysisComparison
{
    private const int Rounds = 5;
    private const double SecondsARound = 0.3;

    private static readonly Contestant[] OfAnySize =
    [
        new("PageRank", (network, run) => PageRank.OfNodes(network, null, run), 1),
        new("transitivity", (network, run) => Transitivity.Of(network, run), 1),
        new("components", (network, _) => WeakComponents.Of(network), 1),
        new("k-core", (network, _) => CoreNumbers.OfNodes(network), 1.2),
        new("Louvain", (network, run) => Louvain.CommunitiesOf(network, null, run), 1),
        new("Leiden", (network, run) => Leiden.CommunitiesOf(network, null, run), 1),
    ];

    private static readonly Contestant[] OfKonect =
    [
        new("betweenness", (network, run) => Betweenness.OfNodes(network, null, run), 0.5, UsesThreads: true),
        new("closeness", (network, run) => Closeness.PerComponent(network, null, run), 0.5, UsesThreads: true),
        new("20 null samples", (network, run) => NullSamples.Measure(() => DegreePreservingSwaps.Sampler(network), (sample, _) => sample.EdgeCount, 20, 1, run), 0.8, UsesThreads: true),
        .. OfAnySize,
    ];

    private static readonly Contestant[] OfPlantedPartition =
    [
        new("closeness of 50", (network, run) => Closeness.PerComponent(network, new() { Nodes = [.. Enumerable.Range(0, 50).Select(i => i * (network.NodeCount / 50))] }, run), 0.7),
        .. OfAnySize,
    ];

    /// <param name="script">igraph's side.</param>
    /// <param name="konect">The file of the network of sister cities; without it, that network is left out.</param>
    /// <param name="measure">The only measure that is compared; all if empty.</param>
    /// <param name="output">Takes the report.</param>
    public static void Run(string script, string konect, string measure, TextWriter output)
    {
        using var igraph = new IgraphProcess(script);
        if (File.Exists(konect)) Compare("konect-twin", Networks.Konect(konect), Chosen(OfKonect, measure), igraph, output);
        else output.WriteLine($"{konect} is not there: left out.");

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var planted = Networks.PlantedPartition(200_000, 1_000_000, seed: 7);
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        var most = (12L * 2 * planted.EdgeCount) + (16L * planted.NodeCount);
        Compare("planted partition", planted, Chosen(OfPlantedPartition, measure), igraph, output);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory of the planted partition: {bytes:N0} bytes, {(double)bytes / most:0.00} of the most"));
    }

    private static IEnumerable<Contestant> Chosen(Contestant[] contestants, string measure) =>
        contestants.Where(contestant => measure.Length == 0 || contestant.Name == measure);

    private static void Compare(string name, Network network, IEnumerable<Contestant> contestants, IgraphProcess igraph, TextWriter output)
    {
        igraph.Read(name, network);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {network.NodeCount:N0} nodes, {network.EdgeCount:N0} edges"));
        output.WriteLine("                    ms, ours      igraph  ratio  at most  of processor time  two threads  two apart  modularity, ours and igraph's");
        foreach (var contestant in contestants) output.WriteLine(Compare(contestant, name, network, igraph));
    }

    private static string Compare(Contestant contestant, string name, Network network, IgraphProcess igraph)
    {
        var count = CountFor(contestant.Measure(network, 1));
        var igraphCount = CountFor(igraph.Run(name, contestant.Name, 1));
        var (ours, theirs, two, apart) = (new Sample(), new Sample(), new Sample(), new Sample());
        var (oursOfProcessor, theirsOfProcessor) = (new Sample(), new Sample());
        var (found, igraphFound) = (default(double?), default(double?));
        for (var round = 0; round < Rounds; round++)
        {
            var (our, their) = (contestant.Measure(network, count), igraph.Run(name, contestant.Name, igraphCount));
            ours.Add(our.Clock * 1000);
            theirs.Add(their.Clock * 1000);
            oursOfProcessor.Add(our.Processor);
            theirsOfProcessor.Add(their.Processor);
            (found, igraphFound) = (our.Modularity, their.Modularity);
            if (!contestant.UsesThreads) continue;
            two.Add(contestant.Measure(network, count, threads: 2).Clock * 1000);
            apart.Add(contestant.MeasureTwoApart(network, count) * 1000);
        }

        var (threads, floor) = contestant.UsesThreads ? (two.RatioTo(ours), apart.RatioTo(ours)) : ("", "");
        var modularity = found is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{found:0.0000} {igraphFound:0.0000}");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{contestant.Name,-16} {ours.Median,11:N1} {theirs.Median,11:N1} {ours.RatioTo(theirs),6} {contestant.AtMost,8:0.0} {oursOfProcessor.RatioTo(theirsOfProcessor),18} {threads,12} {floor,10}  {modularity}").TrimEnd();
    }

    /// <summary>How many runs make a round that lasts long enough to be timed.</summary>
    private static int CountFor(Timing one) => Math.Max(1, (int)(SecondsARound / Math.Max(one.Clock, 1e-6)));
}

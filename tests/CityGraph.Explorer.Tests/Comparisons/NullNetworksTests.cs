using CityGraph.Analysis;
using CityGraph.Explorer.Comparisons;
using CityGraph.Explorer.Networks;

namespace CityGraph.Explorer.Tests.Comparisons;

/// <summary>What stays of a network in samples.</summary>
public sealed class NullNetworksTests
{
    private static readonly string[] Cities = ["a", "b", "c", "d"];

    private static readonly (string, string, string[])[] Ties =
    [
        ("a", "b", []), ("b", "c", []), ("c", "d", []), ("a", "w", []), ("a", "x", []), ("b", "y", []), ("c", "z", []), ("d", "w", []),
    ];

    public static TheoryData<string, bool> Kinds => [.. new[] { "TWO_MODE", "INCIDENT", "INDUCED" }.SelectMany(boundary => new[] { (boundary, true), (boundary, false) })];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Sample_OfAnyBoundary_KeepsToIt(string boundary, bool keepsDegrees)
    {
        var observed = MadeRegions.Network(Cities, Ties, NetworkNames.Boundary(boundary));
        var model = new NullNetworks(observed, keepsDegrees);
        var seen = new HashSet<string>();
        for (var stream = 0; stream < 50; stream++)
        {
            var sample = model.Sample(new(1, 1, SamplePurpose.FixedEdges), stream, AnalysisRun.Default);
            Assert.Equal(observed.Places, sample.Places);
            Assert.Equal(Counts(observed), Counts(sample));
            if (keepsDegrees) Assert.Equal(Degrees(observed), Degrees(sample));
            Assert.Equal(sample.Edges.Length, sample.Edges.Select(edge => (edge.Source, edge.Target)).Distinct().Count());
            seen.Add(string.Join(' ', sample.Edges.Select(edge => $"{edge.Source}-{edge.Target}")));
        }

        Assert.InRange(seen.Count, 2, 50);
    }

    [Fact]
    public void Sample_WithDirection_KeepsWhatLeavesAndWhatEnters()
    {
        (string, string, string[])[] visits = [("a", "w", []), ("x", "a", []), ("b", "x", []), ("y", "c", []), ("a", "b", []), ("b", "c", []), ("c", "a", [])];
        var observed = MadeRegions.Network(Cities, visits, NetworkBoundary.Incident, NetworkDirection.Visits);
        var model = new NullNetworks(observed, keepsDegrees: true);
        for (var stream = 0; stream < 50; stream++)
        {
            var sample = model.Sample(new(1, 1, SamplePurpose.FixedDegrees), stream, AnalysisRun.Default);
            for (var node = 0; node < observed.Places.Length; node++)
            {
                Assert.Equal((observed.Network.OutDegree(node), observed.Network.InDegree(node)), (sample.Network.OutDegree(node), sample.Network.InDegree(node)));
            }
        }
    }

    private static (int Within, int Across) Counts(NetworkSnapshot network) =>
        (network.Edges.Count(edge => edge.Target < network.RegionCount), network.Edges.Count(edge => edge.Source < network.RegionCount && edge.Target >= network.RegionCount));

    private static IEnumerable<int> Degrees(NetworkSnapshot network) => Enumerable.Range(0, network.Places.Length).Select(network.Network.Degree);
}

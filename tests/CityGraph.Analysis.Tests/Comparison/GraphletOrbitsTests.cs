using CityGraph.Analysis.Comparison;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Comparison;

public sealed class GraphletOrbitsTests
{
    [Theory]
    [InlineData(5, 0.5)]
    [InlineData(9, 0.2)]
    [InlineData(9, 0.4)]
    [InlineData(9, 0.6)]
    [InlineData(9, 0.8)]
    [InlineData(12, 0.35)]
    public void OfNodes_Random_IsWhatEnumerationFinds(int nodes, double density)
    {
        for (var seed = 0; seed < 4; seed++)
        {
            var network = Sketch.Random(seed, nodes, density, hasLoops: true);
            Assert.Equal(Enumerated(network), GraphletOrbits.OfNodes(network));
        }
    }

    [Fact]
    public void OfNodes_Directed_LooksAtTiesOnly()
    {
        var network = Sketch.Random(seed: 3, nodes: 9, density: 0.3, isDirected: true, isWeighted: true, hasLoops: true);
        Assert.Equal(Enumerated(network.ToUndirected()), GraphletOrbits.OfNodes(network));
    }

    // KONECT's counts of subgraphs that need not be induced: each is what it is in the denser graphlets too.
    [Fact]
    public void OfNodes_SisterCities_AddUpToThePublishedCounts()
    {
        var sums = new long[GraphletOrbits.Count];
        foreach (var counts in GraphletOrbits.OfNodes(Konect.SisterCities))
        {
            for (var orbit = 0; orbit < sums.Length; orbit++) sums[orbit] += counts[orbit];
        }

        Assert.Equal(2 * 20_573, sums[0]);
        Assert.Equal(170_445, sums[2] + sums[3]); // wedges
        Assert.Equal(3 * 6_327, sums[3]); // triangles
        Assert.Equal(1_448_380, sums[7] + sums[11] + sums[13] + sums[14]); // claws
        Assert.Equal(4 * 84_861, sums[8] + sums[12] + sums[13] + (3 * sums[14])); // squares
    }

    /// <summary>C(50,000, 3) claws at the hub, C(49,999, 2) at each leaf: they are counted, not gone through.</summary>
    [Fact]
    public void OfNodes_LargeStar_CountsItsClaws()
    {
        var counts = GraphletOrbits.OfNodes(Sketch.Star(50_001));
        Assert.Equal(20_832_083_350_000, counts[0][7]);
        Assert.Equal(1_249_925_001, counts[1][6]);
        Assert.Equal(0, counts[1][4]);
    }

    [Fact]
    public void OfNodes_Cancelled_Ends() => Assert.Throws<OperationCanceledException>(
        () => GraphletOrbits.OfNodes(Sketch.Complete(5), new() { CancellationToken = new(canceled: true) }));

    [Fact]
    public void OfNodes_None_IsEmpty() => Assert.Empty(GraphletOrbits.OfNodes(Sketch.Empty(0)));

    /// <summary>
    /// Of a star each edge costs three for the one neighbour of its leaf. Of four nodes all joined each of six edges costs 3 · 3; twice the later ones of its later
    /// end are 2 · (2 + 1 + 1); one edge's later end has later neighbours that have one.
    /// </summary>
    [Fact]
    public void MostSteps_OfAStarAndOfAClique_AreAsByHand()
    {
        Assert.Equal(12, GraphletOrbits.MostStepsOf(Sketch.Star(5)));
        Assert.Equal(54 + 8 + 1, GraphletOrbits.MostStepsOf(Sketch.Complete(4)));
        Assert.Equal(0, GraphletOrbits.MostStepsOf(Sketch.Empty(3)));
    }

    /// <summary>All sets of two to four nodes, each put in its place by the degrees within it.</summary>
    private static long[][] Enumerated(Network network)
    {
        var n = network.NodeCount;
        var counts = Enumerable.Range(0, n).Select(_ => new long[GraphletOrbits.Count]).ToArray();
        for (var set = 0; set < 1 << n; set++)
        {
            int[] nodes = [.. Enumerable.Range(0, n).Where(node => (set >> node & 1) == 1)];
            if (nodes.Length is < 2 or > 4) continue;
            int[] degrees = [.. nodes.Select(node => nodes.Count(other => other != node && network.Successors(node).Contains(other)))];
            for (var i = 0; i < nodes.Length; i++)
            {
                if (Orbit(string.Concat(degrees.Order()), degrees[i]) is { } orbit) counts[nodes[i]][orbit]++;
            }
        }

        return counts;
    }

    // Connected graphs of up to four nodes are told apart by their degrees; of others only two pairs (1111) have none of 0.
    private static int? Orbit(string degrees, int degree) => (degrees, degree) switch
    {
        ("11", 1) => 0,
        ("112", 1) => 1,
        ("112", 2) => 2,
        ("222", 2) => 3,
        ("1122", 1) => 4,
        ("1122", 2) => 5,
        ("1113", 1) => 6,
        ("1113", 3) => 7,
        ("2222", 2) => 8,
        ("1223", 1) => 9,
        ("1223", 2) => 10,
        ("1223", 3) => 11,
        ("2233", 2) => 12,
        ("2233", 3) => 13,
        ("3333", 3) => 14,
        _ => null,
    };
}

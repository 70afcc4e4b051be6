using CityGraph.Analysis.Clustering;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Clustering;

public sealed class TriadCensusTests
{
    private static readonly int[][] Orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];

    /// <summary>One triad of each class, on the nodes A, B and C, as Holland and Leinhardt draw them.</summary>
    public static TheoryData<Triad, string> Classes => new()
    {
        { Triad.T003, "" },
        { Triad.T012, "AB" },
        { Triad.T102, "AB BA" },
        { Triad.T021D, "BA BC" },
        { Triad.T021U, "AB CB" },
        { Triad.T021C, "AB BC" },
        { Triad.T111D, "AB BA CB" },
        { Triad.T111U, "AB BA BC" },
        { Triad.T030T, "AB CB AC" },
        { Triad.T030C, "BA CB AC" },
        { Triad.T201, "AB BA BC CB" },
        { Triad.T120D, "BA BC AC CA" },
        { Triad.T120U, "AB CB AC CA" },
        { Triad.T120C, "AB BC AC CA" },
        { Triad.T210, "AB BC CB AC CA" },
        { Triad.T300, "AB BA BC CB AC CA" },
    };

    [Theory]
    [MemberData(nameof(Classes))]
    public void Of_OneTriad_IsOfItsClassInAnyOrder(Triad triad, string edges)
    {
        foreach (var order in Orders)
        {
            var network = new NetworkBuilder(3, isDirected: true);
            foreach (var edge in edges.Split(' ', StringSplitOptions.RemoveEmptyEntries)) network.Add(order[edge[0] - 'A'], order[edge[1] - 'A']);
            Assert.Equal(Enum.GetValues<Triad>().Select(other => other == triad ? 1L : 0), Counts(network.Build()));
        }
    }

    [Fact]
    public void Of_Undirected_GoesBothWays()
    {
        // A triangle 0 1 2 with a tail 2 - 3: one closed, two paths over 2, and 3 with 0 and 1, which has one pair.
        var census = TriadCensus.Of(Sketch.Undirected(4, (0, 1), (0, 2), (1, 2), (2, 3), (3, 3), (2, 3))).Value!;
        Assert.Equal((0, 1, 2, 1), (census[Triad.T003], census[Triad.T102], census[Triad.T201], census[Triad.T300]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Of_FewerThanThree_IsNone(int nodes) => Assert.Equal(new long[16], Counts(Sketch.Path(nodes, isDirected: true)));

    [Fact]
    public void Of_TooManyNodes_IsNotDefined() => Assert.Equal(
        "A triad census takes at most 3,810,778 nodes; the network has 3,810,779.", TriadCensus.Of(Sketch.Empty(3_810_779, isDirected: true)).Reason);

    /// <summary>A hub of 100,000: 4,999,950,000 pairs of its neighbours are counted, not looked at.</summary>
    [Fact]
    public void Of_LargeHub_CountsItsPairs() => Assert.Equal(4_999_950_000, TriadCensus.Of(Sketch.Star(100_001)).Value![Triad.T201]);

    [Fact]
    public void Of_Random_AgreesWithTryingAllThrees()
    {
        for (var seed = 0; seed < 25; seed++)
        {
            var network = Sketch.Random(seed, nodes: 12, density: 0.1 * (1 + (seed % 9)), isDirected: true, hasLoops: true);
            Assert.Equal(ByTryingAll(network), Counts(network));
        }
    }

    /// <summary>Looks each three up among the drawn ones, in all orders of their nodes.</summary>
    private static long[] ByTryingAll(Network network)
    {
        var (ties, counts) = (Ties.Of(network), new long[16]);
        var classes = Classes.SelectMany(row => Orders.Select(order => (Code: Code(row.Data.Item2, order), Triad: row.Data.Item1)))
            .DistinctBy(known => known.Code)
            .ToDictionary(known => known.Code, known => known.Triad);
        for (var a = 0; a < network.NodeCount; a++)
        {
            for (var b = 0; b < a; b++)
            {
                for (var c = 0; c < b; c++) counts[(int)classes[Code(ties, a, b, c)]]++;
            }
        }

        return counts;
    }

    private static int Code(string edges, int[] order)
    {
        var ties = new bool[3, 3];
        foreach (var edge in edges.Split(' ', StringSplitOptions.RemoveEmptyEntries)) ties[order[edge[0] - 'A'], order[edge[1] - 'A']] = true;
        return Code(ties, 0, 1, 2);
    }

    private static int Code(bool[,] ties, int a, int b, int c)
    {
        var code = 0;
        foreach (var tie in new[] { ties[a, b], ties[b, a], ties[a, c], ties[c, a], ties[b, c], ties[c, b] }) code = (2 * code) + (tie ? 1 : 0);
        return code;
    }

    private static long[] Counts(Network network)
    {
        var census = TriadCensus.Of(network).Value!;
        return [.. Enum.GetValues<Triad>().Select(triad => census[triad])];
    }
}

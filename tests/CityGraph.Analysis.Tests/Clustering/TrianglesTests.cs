using CityGraph.Analysis.Clustering;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Clustering;

public sealed class TrianglesTests
{
    [Fact]
    public void Count_Complete_IsEachThree() => Assert.Equal(35, Triangles.Count(Sketch.Complete(7)));

    [Fact]
    public void OfNodes_TwoThatShareAnEdge_CountsTheSharedTwice() =>
        Assert.Equal([1, 2, 2, 1, 0], Triangles.OfNodes(Sketch.Undirected(5, (0, 1), (0, 2), (1, 2), (1, 3), (2, 3), (3, 4))));

    [Fact]
    public void Count_DirectionLoopsAndParallels_ChangeNothing() =>
        Assert.Equal(1, Triangles.Count(Sketch.Directed(3, (0, 1), (1, 0), (1, 2), (1, 2), (0, 2), (0, 0))));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Count_WithoutEdges_IsZero(int nodes) => Assert.Equal(0, Triangles.Count(Sketch.Empty(nodes)));

    /// <summary>konect.cc/networks/ucidata-zachary and /twin.</summary>
    [Fact]
    public void Count_KonectNetworks_ArePublished()
    {
        Assert.Equal(45, Triangles.Count(ClassicGraphs.KarateClub));
        Assert.Equal(6327, Triangles.Count(Konect.SisterCities));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void OfNodes_Random_AgreesWithTryingAllThrees(bool isDirected)
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var network = Sketch.Random(seed, nodes: 13, density: 0.1 * (1 + (seed % 9)), isDirected, hasLoops: true);
            var (ties, expected) = (Ties.EitherWay(network), new long[13]);
            for (var a = 0; a < 13; a++)
            {
                for (var b = 0; b < 13; b++)
                {
                    for (var c = 0; c < b; c++) expected[a] += ties[a, b] && ties[a, c] && ties[b, c] ? 1 : 0;
                }
            }

            Assert.Equal(expected, Triangles.OfNodes(network));
            Assert.Equal(3 * Triangles.Count(network), expected.Sum());
        }
    }

    [Fact]
    public void Count_Cancelled_Ends()
    {
        var run = new AnalysisRun { CancellationToken = new(canceled: true) };
        Assert.Throws<OperationCanceledException>(() => Triangles.Count(ClassicGraphs.Kite, run));
    }

    [Fact]
    public void Count_WithProgress_TellsItUpToTheEnd()
    {
        var told = new ToldProgress();
        Triangles.Count(Sketch.Cycle(20_000), new AnalysisRun { Progress = told });
        Assert.Equal(told.Values.Order(), told.Values);
        Assert.Equal(1, told.Values[^1]);
    }

    private sealed class ToldProgress : IProgress<double>
    {
        public List<double> Values { get; } = [];

        public void Report(double value) => Values.Add(value);
    }
}

using CityGraph.Analysis.Clustering;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Clustering;

public sealed class SquaresTests
{
    [Fact]
    public void Count_Cycles_IsOneForFourOnly()
    {
        Assert.Equal(1, Squares.Count(Sketch.Cycle(4)));
        Assert.Equal(0, Squares.Count(Sketch.Cycle(5)));
    }

    /// <summary>Four nodes lie in three circles: each chooses who is opposite the first. C(6, 4) · 3.</summary>
    [Fact]
    public void Count_Complete_IsThreeForEachFour() => Assert.Equal(45, Squares.Count(Sketch.Complete(6)));

    [Fact]
    public void Count_DirectionLoopsAndParallels_ChangeNothing() =>
        Assert.Equal(1, Squares.Count(Sketch.Directed(4, (0, 1), (1, 0), (2, 1), (2, 3), (2, 3), (0, 3), (0, 0))));

    [Fact]
    public void Count_Empty_IsZero() => Assert.Equal(0, Squares.Count(Sketch.Empty(0)));

    /// <summary>konect.cc/networks/ucidata-zachary and /twin.</summary>
    [Fact]
    public void Count_KonectNetworks_ArePublished()
    {
        Assert.Equal(154, Squares.Count(ClassicGraphs.KarateClub));
        Assert.Equal(84_861, Squares.Count(Konect.SisterCities));
    }

    /// <summary>Each square has two pairs of opposite nodes, with two neighbours in common.</summary>
    [Fact]
    public void Count_Random_AgreesWithCommonNeighbours()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var network = Sketch.Random(seed, nodes: 13, density: 0.1 * (1 + (seed % 9)), isDirected: seed % 2 == 0, hasLoops: true);
            var (ties, twice, ofNodes) = (Ties.EitherWay(network), 0, new long[13]);
            for (var a = 0; a < 13; a++)
            {
                for (var b = 0; b < a; b++)
                {
                    var common = Enumerable.Range(0, 13).Count(c => ties[a, c] && ties[b, c]);
                    twice += common * (common - 1) / 2;
                    ofNodes[a] += common * (common - 1) / 2;
                    ofNodes[b] += common * (common - 1) / 2;
                }
            }

            Assert.Equal(twice, 2 * Squares.Count(network));
            // Each node of a square is opposite one other.
            Assert.Equal(ofNodes, Squares.OfNodes(network));
        }
    }
}

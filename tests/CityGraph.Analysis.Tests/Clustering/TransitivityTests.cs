using CityGraph.Analysis.Clustering;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Clustering;

public sealed class TransitivityTests
{
    /// <summary>One triangle; wedges: one at 0 and at 1, three at 2, none at 3. 3 · 1 / 5.</summary>
    [Fact]
    public void Of_TriangleWithATail_IsThreeFifths() => Assert.Equal(0.6, Transitivity.Of(Sketch.Undirected(4, (0, 1), (0, 2), (1, 2), (2, 3))).Value);

    [Fact]
    public void Of_Complete_IsOne() => Assert.Equal(1, Transitivity.Of(Sketch.Complete(9)).Value);

    [Fact]
    public void Of_TwoMode_IsZero() => Assert.Equal(0, Transitivity.Of(ClassicGraphs.SouthernWomen.ToNetwork()).Value);

    [Fact]
    public void Of_DirectionLoopsAndParallels_ChangeNothing() =>
        Assert.Equal(0.6, Transitivity.Of(Sketch.Directed(4, (0, 1), (1, 0), (0, 2), (2, 1), (2, 3), (2, 3), (3, 3))).Value);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Of_WithoutWedges_IsNotDefined(int nodes) =>
        Assert.Equal("Transitivity needs a node with at least two neighbours.", Transitivity.Of(Sketch.Path(nodes)).Reason);

    /// <summary>konect.cc/networks/ucidata-zachary and /twin.</summary>
    [Fact]
    public void Of_KonectNetworks_IsPublished()
    {
        Assert.Equal(0.255682, Transitivity.Of(ClassicGraphs.KarateClub).Value, 6);
        Assert.Equal(0.111361, Transitivity.Of(Konect.SisterCities).Value, 6);
        Assert.Equal(0.11136143624042946, Transitivity.Of(Konect.SisterCities).Value, 15);
    }

    [Fact]
    public void Of_Relabelled_IsTheSame()
    {
        var network = Sketch.Random(seed: 3, nodes: 60, density: 0.1);
        Assert.Equal(Transitivity.Of(network), Transitivity.Of(Ties.Shuffled(network, seed: 4).Network));
    }
}

using CityGraph.Analysis.Degrees;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Degrees;

public sealed class DegreeEntropyTests
{
    [Fact]
    public void OfDistribution_Regular_IsZero() => Assert.Equal(0, DegreeEntropy.OfDistribution(Sketch.Complete(4)).Value);

    /// <summary>Three of four nodes have degree 1, one has 3.</summary>
    [Fact]
    public void OfDistribution_Star_IsThatOfItsShares() =>
        Assert.Equal(-(0.75 * Math.Log(0.75)) - (0.25 * Math.Log(0.25)), DegreeEntropy.OfDistribution(Sketch.Star(4)).Value, 15);

    [Fact]
    public void RelativeOfEdges_Regular_IsOne() => Assert.Equal(1, DegreeEntropy.RelativeOfEdges(Sketch.Cycle(9)).Value, 15);

    /// <summary>Half of the six ends are at one node, a sixth at each of the others.</summary>
    [Fact]
    public void RelativeOfEdges_Star_IsThatOfItsEnds() =>
        Assert.Equal((Math.Log(2) + Math.Log(6)) / 2 / Math.Log(4), DegreeEntropy.RelativeOfEdges(Sketch.Star(4)).Value, 15);

    /// <summary>All edges enter the same node.</summary>
    [Fact]
    public void RelativeOfEdges_DirectedToOne_IsZero() =>
        Assert.Equal(0, DegreeEntropy.RelativeOfEdges(Sketch.Directed(3, (0, 1), (2, 1)), DegreeKind.In).Value);

    [Fact]
    public void Entropy_Nothing_IsNotDefined()
    {
        Assert.Equal("The entropy of the degree distribution needs at least one node.", DegreeEntropy.OfDistribution(Sketch.Empty(0)).Reason);
        Assert.Equal("The relative edge distribution entropy needs at least two nodes.", DegreeEntropy.RelativeOfEdges(Sketch.Undirected(1, (0, 0))).Reason);
        Assert.Equal("The relative edge distribution entropy needs at least one edge.", DegreeEntropy.RelativeOfEdges(Sketch.Empty(2)).Reason);
    }
}

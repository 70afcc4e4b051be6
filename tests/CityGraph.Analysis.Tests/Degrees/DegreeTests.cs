using CityGraph.Analysis.Degrees;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Degrees;

public sealed class DegreeTests
{
    [Fact]
    public void Degree_UndirectedLoopsAndParallels_CountsEachEnd()
    {
        var network = Sketch.Undirected(4, (0, 0), (0, 1), (1, 0), (1, 2));
        Assert.Equal([4, 3, 1, 0], Degree.OfNodes(network));
        Assert.Equal([4, 3, 1, 0], Degree.OfNodes(network, DegreeKind.In));
        Assert.Equal([4, 3, 1, 0], Degree.OfNodes(network, DegreeKind.Out));
    }

    [Fact]
    public void Degree_Directed_CountsEachWay()
    {
        var network = Sketch.Directed(3, (0, 0), (0, 1), (0, 1), (2, 1));
        Assert.Equal([4, 3, 1], Degree.OfNodes(network));
        Assert.Equal([1, 3, 0], Degree.OfNodes(network, DegreeKind.In));
        Assert.Equal([3, 0, 1], Degree.OfNodes(network, DegreeKind.Out));
    }

    [Fact]
    public void Degree_Kite_HasDianeFirst() => Assert.Equal([4, 4, 3, 6, 3, 5, 5, 3, 2, 1], Degree.OfNodes(ClassicGraphs.Kite));

    [Fact]
    public void Degree_Empty_IsEmpty() => Assert.Empty(Degree.OfNodes(Sketch.Empty(0)));

    [Fact]
    public void Normalised_Star_IsOneInTheMiddle()
    {
        Assert.Equal([1, 1 / 3.0, 1 / 3.0, 1 / 3.0], Degree.Normalised(Sketch.Star(4)).Value!);
        // In and out together reach 2(n - 1).
        Assert.Equal([0.5, 0.5], Degree.Normalised(Sketch.Directed(2, (0, 1))).Value!);
        Assert.Equal([1.0, 0.0], Degree.Normalised(Sketch.Directed(2, (0, 1)), DegreeKind.Out).Value!);
    }

    [Fact]
    public void Normalised_OneNode_IsNotDefined() =>
        Assert.Equal("A degree can be normalised only among at least two nodes.", Degree.Normalised(Sketch.Empty(1)).Reason);

    [Fact]
    public void Mean_AnyNetwork_IsEndsByNodes()
    {
        Assert.Equal(3.6, Degree.Mean(ClassicGraphs.Kite).Value);
        Assert.Equal(1, Degree.Mean(Sketch.Directed(2, (0, 1))).Value);
        Assert.Equal(0.5, Degree.Mean(Sketch.Directed(2, (0, 1)), DegreeKind.In).Value);
        Assert.Equal("A mean degree needs at least one node.", Degree.Mean(Sketch.Empty(0)).Reason);
    }

    [Fact]
    public void Strength_Weighted_SumsWeights()
    {
        Assert.Equal([8, 5, 3], Strength.OfNodes(Sketch.Weighted(3, false, (0, 0, 3), (0, 1, 2), (1, 2, 3))));
        var directed = Sketch.Weighted(3, true, (0, 0, 3), (0, 1, 2), (1, 2, 3));
        Assert.Equal([8, 5, 3], Strength.OfNodes(directed));
        Assert.Equal([3, 2, 3], Strength.OfNodes(directed, DegreeKind.In));
        Assert.Equal([5, 3, 0], Strength.OfNodes(directed, DegreeKind.Out));
    }

    [Fact]
    public void Strength_WithoutWeights_IsDegree() => Assert.Equal([4, 4, 3, 6, 3, 5, 5, 3, 2, 1], Strength.OfNodes(ClassicGraphs.Kite));
}

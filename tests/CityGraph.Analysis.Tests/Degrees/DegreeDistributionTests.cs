using CityGraph.Analysis.Degrees;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Degrees;

public sealed class DegreeDistributionTests
{
    [Fact]
    public void Distribution_Kite_CountsNodesByDegree() => Assert.Equal([0, 1, 1, 3, 2, 2, 1], DegreeDistribution.Of(ClassicGraphs.Kite).Counts);

    [Fact]
    public void Distribution_Directed_CountsTheKindAskedFor()
    {
        var network = Sketch.Directed(3, (0, 1), (2, 1));
        Assert.Equal([2, 0, 1], DegreeDistribution.Of(network, DegreeKind.In).Counts);
        Assert.Equal([1, 2], DegreeDistribution.Of(network, DegreeKind.Out).Counts);
    }

    [Fact]
    public void Distribution_Empty_IsEmpty() => Assert.Empty(DegreeDistribution.Of(Sketch.Empty(0)).Counts);

    [Fact]
    public void SharesWithAtLeast_Star_FallsFromOne() => Assert.Equal([1, 1, 0.25, 0.25], DegreeDistribution.Of(Sketch.Star(4)).SharesWithAtLeast());
}

using CityGraph.Analysis.Distances;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Distances;

public sealed class EccentricityTests
{
    [Fact]
    public void Eccentricity_Path_IsTheDistanceToTheFartherEnd()
    {
        Assert.Equal([4, 3, 2, 3, 4], Eccentricity.OfNodes(Sketch.Path(5)).Value!);
        Assert.Equal((4, 2), (Eccentricity.Diameter(Sketch.Path(5)).Value, Eccentricity.Radius(Sketch.Path(5)).Value));
    }

    [Fact]
    public void Eccentricity_DirectedPath_EndsWherePathsEnd()
    {
        var network = Sketch.Path(4, isDirected: true);
        Assert.Equal([3, 2, 1, 0], Eccentricity.OfNodes(network).Value!);
        Assert.Equal([0, 1, 2, 3], Eccentricity.OfNodes(network, new() { Direction = PathDirection.In }).Value!);
        Assert.Equal((3, 0), (Eccentricity.Diameter(network).Value, Eccentricity.Radius(network).Value));
    }

    [Fact]
    public void Diameter_Weighted_MeasuresByLength()
    {
        var network = Sketch.Weighted(3, false, (0, 1, 4), (1, 2, 0.5), (0, 2, 8));
        Assert.Equal((4.5, 0.375), (Eccentricity.Diameter(network, EdgeLength.Weight).Value, Eccentricity.Diameter(network, EdgeLength.InverseWeight).Value));
    }

    [Fact]
    public void Eccentricity_PartsLoopsAndParallels_CountWithinEachPart() =>
        Assert.Equal([1, 1, 0, 2, 1, 2], Eccentricity.OfNodes(Sketch.Undirected(6, (0, 1), (0, 1), (2, 2), (3, 4), (4, 5))).Value!);

    [Fact]
    public void Eccentricity_FewNodes_IsDefinedWhereItCanBe()
    {
        Assert.Equal("A diameter needs at least one node.", Eccentricity.Diameter(Sketch.Empty(0)).Reason);
        Assert.Equal("A radius needs at least one node.", Eccentricity.Radius(Sketch.Empty(0)).Reason);
        Assert.Equal(0, Eccentricity.Diameter(Sketch.Empty(1)).Value);
    }

    /// <summary>More nodes than searches that are made at once, and so far apart that each makes its way alone.</summary>
    [Fact]
    public void Eccentricity_LongCycle_IsHalfOfIt() => Assert.Equal(Enumerable.Repeat(150.0, 300), Eccentricity.OfNodes(Sketch.Cycle(300)).Value!);

    [Fact]
    public void Classics_All_HaveTheirDiameters()
    {
        Assert.Equal((5, 3), (Eccentricity.Diameter(ClassicGraphs.KarateClub).Value, Eccentricity.Radius(ClassicGraphs.KarateClub).Value));
        Assert.Equal((5, 3), (Eccentricity.Diameter(ClassicGraphs.FlorentineMarriages).Value, Eccentricity.Radius(ClassicGraphs.FlorentineMarriages).Value));
    }
}

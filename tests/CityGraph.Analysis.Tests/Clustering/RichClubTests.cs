using CityGraph.Analysis.Clustering;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Clustering;

public sealed class RichClubTests
{
    /// <summary>Degrees 2, 4, 2, 1, 2, 1: all six nodes with six edges; 0, 1, 2 and 4 with four; 1 alone is no club.</summary>
    private static readonly (int, int)[] Edges = [(0, 1), (0, 2), (1, 2), (1, 3), (1, 4), (4, 5)];

    [Fact]
    public void OfDegrees_SixNodes_IsTheDensityOfEachClub() => Assert.Equal([12.0 / 30, 8.0 / 12], RichClub.OfDegrees(Sketch.Undirected(6, Edges)));

    [Fact]
    public void OfDegrees_DirectionLoopsParallelsAndIsolates_ChangeNothing() =>
        Assert.Equal([12.0 / 30, 8.0 / 12], RichClub.OfDegrees(Sketch.Directed(7, [.. Edges, (1, 0), (0, 1), (3, 3)])));

    [Fact]
    public void OfDegrees_Complete_IsOneUpToTheLast() => Assert.Equal([1, 1, 1, 1], RichClub.OfDegrees(Sketch.Complete(5)));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void OfDegrees_WithoutEdges_IsEmpty(int nodes) => Assert.Empty(RichClub.OfDegrees(Sketch.Empty(nodes)));
}

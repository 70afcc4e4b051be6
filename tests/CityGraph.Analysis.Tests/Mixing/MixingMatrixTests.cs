using CityGraph.Analysis.Mixing;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Mixing;

public sealed class MixingMatrixTests
{
    /// <summary>Two ties within category 0 (one a loop) count twice each, one between the categories once each way.</summary>
    [Fact]
    public void Matrix_Undirected_CountsBothWays()
    {
        var mixing = MixingMatrix.Of(Sketch.Undirected(3, (0, 1), (1, 2), (1, 1)), [0, 0, 1]);
        Assert.Equal([4, 1, 1, 0], Cells(mixing));
        Assert.Equal((6, 5, 1), (mixing.Total, mixing.FromSum(0), mixing.ToSum(1)));
    }

    [Fact]
    public void Matrix_Directed_CountsFromAndTo()
    {
        var mixing = MixingMatrix.Of(Sketch.Directed(3, (0, 1), (1, 2), (0, 2)), [0, 0, 1]);
        Assert.Equal([1, 2, 0, 0], Cells(mixing));
        Assert.Equal((3, 3, 2), (mixing.Total, mixing.FromSum(0), mixing.ToSum(1)));
    }

    [Fact]
    public void Matrix_NoNodes_IsEmpty() => Assert.Equal((0, 0), (MixingMatrix.Of(Sketch.Empty(0), []).CategoryCount, MixingMatrix.Of(Sketch.Empty(0), []).Total));

    [Fact]
    public void Matrix_TooManyCategories_Throws() => Assert.StartsWith(
        "There are at most 1000 categories, not 1001.",
        Assert.Throws<ArgumentException>(() => MixingMatrix.Of(Sketch.Empty(1), [1_000])).Message,
        StringComparison.Ordinal);

    private static IEnumerable<long> Cells(MixingMatrix mixing) =>
        from one in Enumerable.Range(0, mixing.CategoryCount) from other in Enumerable.Range(0, mixing.CategoryCount) select mixing[one, other];
}

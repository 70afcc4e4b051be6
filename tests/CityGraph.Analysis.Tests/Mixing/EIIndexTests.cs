using CityGraph.Analysis.Mixing;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Mixing;

public sealed class EIIndexTests
{
    /// <summary>Of the 78 friendships 11 are between the sides.</summary>
    [Fact]
    public void OfNetwork_KarateClub_CountsTiesBetweenTheSides() =>
        Assert.Equal((11.0 - 67) / 78, EIIndex.OfNetwork(ClassicGraphs.KarateClub, Categories.Sides).Value, 1e-15);

    /// <summary>0 and 1 of one category, 2 and 3 of the other; ties 0-1, 1-2, 1-2, a loop at 0, and nothing at 3.</summary>
    [Fact]
    public void Index_Small_LeavesLoopsOutAndCountsParallels()
    {
        var network = Sketch.Undirected(4, (0, 1), (1, 2), (1, 2), (0, 0));
        int[] categories = [0, 0, 1, 1];
        Assert.Equal(1.0 / 3, EIIndex.OfNetwork(network, categories).Value, 1e-15);
        Assert.Equal([-1, 1.0 / 3, 1, null], EIIndex.OfNodes(network, categories));
        // Of category 0: two ends within, two out.
        Assert.Equal([0, 1], EIIndex.OfCategories(network, categories));
    }

    [Fact]
    public void OfNodes_Directed_CountsBothEnds() => Assert.Equal([1, 0, -1], EIIndex.OfNodes(Sketch.Directed(3, (0, 1), (2, 1)), [0, 1, 1]));

    [Fact]
    public void OfNetwork_NoTies_IsNotDefined() => Assert.Equal("The E-I index needs a tie.", EIIndex.OfNetwork(Sketch.Undirected(2, (0, 0)), [0, 1]).Reason);

    [Fact]
    public void OfCategories_CategoryWithoutNodes_IsNull() => Assert.Equal([null, -1], EIIndex.OfCategories(Sketch.Path(2), [1, 1]));
}

using CityGraph.Analysis.Clustering;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Clustering;

public sealed class LocalClusteringTests
{
    /// <summary>0 and 1 close their only pair; of the three pairs at 2 one is closed; 3 has no pair.</summary>
    private static readonly Network TriangleWithATail = Sketch.Undirected(4, (0, 1), (0, 2), (1, 2), (2, 3));

    [Fact]
    public void OfNodes_TriangleWithATail_IsTheShareOfClosedPairs() => Assert.Equal([1, 1, 1.0 / 3, null], LocalClustering.OfNodes(TriangleWithATail));

    [Fact]
    public void OfNodes_DirectionLoopsAndParallels_ChangeNothing() =>
        Assert.Equal([1, 1, 1.0 / 3, null], LocalClustering.OfNodes(Sketch.Directed(4, (0, 1), (1, 0), (0, 2), (2, 1), (2, 3), (2, 3), (3, 3))));

    [Fact]
    public void Mean_TriangleWithATail_DependsOnWhatBecomesOfTheTail()
    {
        Assert.Equal(7.0 / 12, LocalClustering.Mean(TriangleWithATail, DegreeBelowTwo.CountsAsZero).Value, 15);
        Assert.Equal(7.0 / 9, LocalClustering.Mean(TriangleWithATail, DegreeBelowTwo.LeftOut).Value, 15);
    }

    [Fact]
    public void Mean_NothingToCount_IsNotDefined()
    {
        Assert.Equal("Mean clustering needs at least one node.", LocalClustering.Mean(Sketch.Empty(0), DegreeBelowTwo.CountsAsZero).Reason);
        Assert.Equal(
            "Mean clustering of the nodes with at least two neighbours needs such a node.", LocalClustering.Mean(Sketch.Path(2), DegreeBelowTwo.LeftOut).Reason);
        Assert.Equal(0, LocalClustering.Mean(Sketch.Empty(1), DegreeBelowTwo.CountsAsZero).Value);
    }

    /// <summary>As igraph and NetworkX find it. The one member with a single friend counts as 0.</summary>
    [Fact]
    public void Mean_KarateClub_IsThatOfOthers() => Assert.Equal(0.5706, LocalClustering.Mean(ClassicGraphs.KarateClub, DegreeBelowTwo.CountsAsZero).Value, 4);

    /// <summary>Computed from the same file; not published.</summary>
    [Fact]
    public void Mean_SisterCities_IsThatOfOthers()
    {
        Assert.Equal(0.04266332060849365, LocalClustering.Mean(Konect.SisterCities, DegreeBelowTwo.CountsAsZero).Value, 12);
        Assert.Equal(0.09012523876951876, LocalClustering.Mean(Konect.SisterCities, DegreeBelowTwo.LeftOut).Value, 12);
    }

    [Fact]
    public void OfNodes_Relabelled_IsTheSame()
    {
        var network = Sketch.Random(seed: 5, nodes: 40, density: 0.15, isDirected: true);
        var (shuffled, old) = Ties.Shuffled(network, seed: 6);
        var scores = LocalClustering.OfNodes(network);
        Assert.Equal(old.Select(node => scores[node]), LocalClustering.OfNodes(shuffled));
    }
}

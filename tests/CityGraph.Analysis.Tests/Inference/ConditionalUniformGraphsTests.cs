using CityGraph.Analysis.Inference;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Inference;

public sealed class ConditionalUniformGraphsTests
{
    [Fact]
    public void WithNodes_ThreeNodes_GivesEachOfEightNetworksAsOften() =>
        AssertAsOften(8, stream => ConditionalUniformGraphs.WithNodes(3, isDirected: false, seed: 1, stream));

    [Fact]
    public void WithEdges_FourNodesTwoEdges_GivesEachOfFifteenNetworksAsOften() =>
        AssertAsOften(15, stream => ConditionalUniformGraphs.WithEdges(4, 2, isDirected: false, seed: 2, stream));

    [Fact]
    public void WithEdges_DirectedThreeNodesTwoEdges_GivesEachOfFifteenNetworksAsOften() =>
        AssertAsOften(15, stream => ConditionalUniformGraphs.WithEdges(3, 2, isDirected: true, seed: 3, stream));

    // Three pairs can be the mutual one, two of the rest the asymmetric one, in two directions.
    [Fact]
    public void WithDyadCensus_ThreeNodesOneOfEach_GivesEachOfTwelveNetworksAsOften() =>
        AssertAsOften(12, stream => ConditionalUniformGraphs.WithDyadCensus(3, mutual: 1, asymmetric: 1, seed: 4, stream));

    [Fact]
    public void WithEdges_All_IsComplete() => Assert.Equal(Edges(Sketch.Complete(9)), Edges(ConditionalUniformGraphs.WithEdges(9, 36, isDirected: false, 1, 1)));

    [Fact]
    public void WithEdges_TooMany_Throws()
    {
        var problem = Assert.Throws<ArgumentOutOfRangeException>(() => ConditionalUniformGraphs.WithEdges(3, 4, isDirected: false, 1, 1));
        Assert.StartsWith("A simple network of 3 nodes joins 0 to 3 pairs.", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Samples_NoNodes_AreEmpty()
    {
        Assert.Equal(0, ConditionalUniformGraphs.WithNodes(0, isDirected: true, 1, 1).NodeCount);
        Assert.Equal(0, ConditionalUniformGraphs.WithEdges(1, 0, isDirected: true, 1, 1).EdgeCount);
        Assert.Equal(0, ConditionalUniformGraphs.WithDyadCensus(0, 0, 0, 1, 1).NodeCount);
    }

    private static void AssertAsOften(int kinds, Func<long, Network> sample)
    {
        const int EachExpected = 400;
        var counts = Enumerable.Range(0, kinds * EachExpected).GroupBy(stream => Edges(sample(stream))).Select(group => group.Count()).ToArray();
        Assert.Equal(kinds, counts.Length);
        // Five standard deviations of a Poisson count.
        Assert.All(counts, count => Assert.InRange(count, EachExpected - 100, EachExpected + 100));
    }

    private static string Edges(Network network) => string.Join(' ', Enumerable.Range(0, network.EdgeCount).Select(network.Ends));

    [Fact]
    public void WithDyadCensus_MorePairsThanAnIntHolds_SaysHowManyThereAre() => Assert.StartsWith(
        "A simple network of 3 nodes joins 0 to 3 pairs.",
        Assert.Throws<ArgumentOutOfRangeException>(() => ConditionalUniformGraphs.WithDyadCensus(3, int.MaxValue, int.MaxValue, 1, 0)).Message,
        StringComparison.Ordinal);
}

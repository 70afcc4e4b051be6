using CityGraph.Analysis.NullModels;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.NullModels;

public sealed class LabelPermutationTests
{
    [Theory]
    [InlineData(false, 12)] // A path read from either end is the same: 4! / 2.
    [InlineData(true, 24)]
    public void Sample_Path_GivesEachOrderAsOften(bool isDirected, int count)
    {
        var samples = Enumerable.Range(0, 100 * count).Select(stream => LabelPermutation.Sample(Sketch.Path(4, isDirected), seed: 1, stream)).Select(Uniformity.Text).ToArray();
        Assert.Equal(count, samples.Distinct().Count());
        Uniformity.AssertUniform([.. samples.Distinct()], samples);
    }

    [Fact]
    public void Sample_Weighted_LetsWeightsStayWithTheirEdges()
    {
        // Strengths 1, 3 and 2: whichever node has both edges has 3.
        var sample = LabelPermutation.Sample(Sketch.Weighted(3, false, (0, 1, 1), (1, 2, 2)), seed: 1, stream: 0);
        Assert.Equal([1, 2, 3], Enumerable.Range(0, 3).Select(node => sample.SuccessorEdges(node).ToArray().Sum(sample.Weight)).Order());
    }

    [Fact]
    public void Sample_TwoModes_KeepsTheDegreesInAnotherOrder()
    {
        var observed = ClassicGraphs.SouthernWomen;
        var sample = LabelPermutation.Sample(observed, seed: 1, stream: 0);
        Assert.NotEqual(observed.Edges(), sample.Edges());
        Assert.Equal(
            Enumerable.Range(0, 18).Select(row => observed.ColumnsOf(row).Length).Order(),
            Enumerable.Range(0, 18).Select(row => sample.ColumnsOf(row).Length).Order());
    }

    [Fact]
    public void OfLabels_Some_KeepsHowManyThereAreOfEach()
    {
        string[] labels = ["bali", "bali", "java", "bali", "java", "ambon"];
        var permuted = LabelPermutation.OfLabels<string>(labels, seed: 1, stream: 0);
        Assert.NotEqual(labels, permuted);
        Assert.Equal(labels.Order(), permuted.Order());
    }
}

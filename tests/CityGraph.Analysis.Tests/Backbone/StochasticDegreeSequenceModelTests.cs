using CityGraph.Analysis.Backbone;
using CityGraph.Analysis.Tests.Graphs;
using CityGraph.Analysis.Tests.TwoMode;

namespace CityGraph.Analysis.Tests.Backbone;

public sealed class StochasticDegreeSequenceModelTests
{
    /// <summary>
    /// Four rows and columns, each of degree 2: each pair is joined with probability 1/2, and two rows share a column with probability 1/4. One or more of
    /// four: 1 - 0.75⁴; two or more: less 4 · 0.25 · 0.75³.
    /// </summary>
    [Fact]
    public void Of_EqualDegrees_IsBinomial()
    {
        // Rows 0 and 1 share two columns, rows 2 and 3 too; in a circle each shares one with the next.
        var inPairs = StochasticDegreeSequenceModel.Of(Sketch.TwoMode(4, [0, 1], [0, 1], [2, 3], [2, 3])).Value!;
        Assert.Equal([(0, 1), (2, 3)], inPairs.Edges.Select(edge => (edge.Source, edge.Target)));
        Assert.All(inPairs.Edges, edge => Assert.Equal(0.26171875, edge.P, 1e-9));
        Assert.Equal(6, inPairs.Tests);
        var inCircle = StochasticDegreeSequenceModel.Of(Sketch.TwoMode(4, [0, 1], [1, 2], [2, 3], [0, 3])).Value!;
        Assert.All(inCircle.Edges, edge => Assert.Equal(0.68359375, edge.P, 1e-9));
    }

    /// <summary>Each of these is the only network with its degrees: whatever is shared is certain.</summary>
    [Fact]
    public void Of_DegreesThatLeaveNoChoice_HasNoSurprise()
    {
        foreach (var network in new[] { Sketch.TwoMode(3, [0, 1, 2], [0, 1], [0]), Sketch.TwoMode(2, [0, 1], [0, 1]), Sketch.TwoMode(3, [0, 1, 2], [0], [0], []) })
            Assert.All(StochasticDegreeSequenceModel.Of(network).Value!.Edges, edge => Assert.Equal(1, edge.P));
    }

    /// <summary>
    /// Rows of degrees 3, 3, 1, 1 and columns of degrees 3, 3, 1, 1: the six edges of the first two rows are just enough for the first two columns and for all
    /// of the other columns, so the first two rows share both of the first two columns for certain. All else is joined with probability 1/2 or not at all.
    /// </summary>
    [Fact]
    public void Fit_DegreesThatSettleABlock_JoinsIt()
    {
        var model = BipartiteConfigurationModel.Fit(Sketch.TwoMode(4, [0, 1, 2], [0, 1, 3], [0], [1]), default)!;
        Assert.Equal([1, 1, 0.5, 0.5], Enumerable.Range(0, 4).Select(column => Math.Round(model.Probability(model.RowClassOf(0), column), 9)));
        Assert.Equal([0.5, 0.5, 0, 0], Enumerable.Range(0, 4).Select(column => Math.Round(model.Probability(model.RowClassOf(3), column), 9)));
    }

    /// <summary>p values of the model whose probabilities SciPy 1.10's root found, their sums by convolution.</summary>
    [Theory]
    [InlineData(0, 1, 0.26820005506312194)]
    [InlineData(0, 2, 0.18668806864450543)]
    [InlineData(0, 17, 0.8323329998031211)]
    [InlineData(11, 12, 0.09351301464920882)]
    [InlineData(16, 17, 0.08837234617805591)]
    public void Of_Davis_IsAsAnotherSolverFinds(int one, int other, double p)
    {
        var backbone = StochasticDegreeSequenceModel.Of(ClassicGraphs.SouthernWomen).Value!;
        Assert.Equal((139, 153), (backbone.Edges.Count, backbone.Tests));
        Assert.Equal(p, backbone.Edges.Single(edge => (edge.Source, edge.Target) == (one, other)).P, 1e-9);
        Assert.Equal(0, backbone.Kept.EdgeCount);
    }

    [Fact]
    public void Fit_Random_HasTheDegreesObservedOnAverage()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var network = TwoModeGraphs.Random(seed, rows: 12, columns: 9, density: 0.05 + (0.0045 * seed));
            var model = BipartiteConfigurationModel.Fit(network, default)!;
            for (var row = 0; row < 12; row++)
                Assert.Equal(network.ColumnsOf(row).Length, Enumerable.Range(0, 9).Sum(column => model.Probability(model.RowClassOf(row), column)), 1e-6);
            for (var column = 0; column < 9; column++)
                Assert.Equal(network.RowsOf(column).Length, Enumerable.Range(0, 12).Sum(row => model.Probability(model.RowClassOf(row), column)), 1e-6);
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0.784)] // 1 - 0.6 · 0.6 · 0.6
    [InlineData(2, 0.352)]
    [InlineData(3, 0.064)]
    [InlineData(4, 0)]
    public void AtLeast_ThreeTrials_IsBinomial(int least, double expected) => Assert.Equal(expected, PoissonBinomial.AtLeast([0.4, 0.4, 0.4], least), 1e-15);

    [Fact]
    public void Of_TwoGroups_KeepsTheEdgesWithin()
    {
        var backbone = StochasticDegreeSequenceModel.Of(PlantedGroups.Network(seed: 1), new() { Correction = Correction.Holm }).Value!;
        PlantedGroups.AssertFound(backbone);
    }

    [Fact]
    public void Of_OneThreadOrTwo_IsTheSame()
    {
        var network = PlantedGroups.Network(seed: 2);
        Assert.Equal(StochasticDegreeSequenceModel.Of(network).Value!.Edges, StochasticDegreeSequenceModel.Of(network, run: new() { Threads = 2 }).Value!.Edges);
    }

    [Fact]
    public void Of_Empty_HasNoEdges()
    {
        foreach (var network in new[] { Sketch.TwoMode(0), Sketch.TwoMode(2, []), Sketch.TwoMode(2, [0], [1]) })
            Assert.Empty(StochasticDegreeSequenceModel.Of(network).Value!.Edges);
    }
}

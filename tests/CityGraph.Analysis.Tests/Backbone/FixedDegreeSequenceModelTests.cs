using CityGraph.Analysis.Backbone;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Backbone;

public sealed class FixedDegreeSequenceModelTests
{
    /// <summary>
    /// Rows of degrees 2, 1, 1 and columns of degrees 2, 1, 1: row 0 has the first column and one of the others, and rows 1 and 2 the first and the one that
    /// is left, 2 · 2 ways; or row 0 has the two others, 1 way. Rows 0 and 1 share a column in 2 of these 5.
    /// </summary>
    [Fact]
    public void Of_SmallMargins_EstimatesTheShareOfAllNetworks()
    {
        const int Samples = 4000;
        var backbone = FixedDegreeSequenceModel.Of(Sketch.TwoMode(3, [0, 1], [0], [2]), Samples, seed: 1);
        var edge = Assert.Single(backbone.Edges);
        Assert.Equal((0, 1, 1.0), (edge.Source, edge.Target, edge.Weight));
        // Four standard deviations of a share of 0.4.
        Assert.InRange(edge.P, 0.4 - (4 * Math.Sqrt(0.24 / Samples)), 0.4 + (4 * Math.Sqrt(0.24 / Samples)));
        Assert.Equal(3, backbone.Tests);
    }

    [Fact]
    public void Of_NoChoice_HasNoSurprise() =>
        Assert.All(FixedDegreeSequenceModel.Of(Sketch.TwoMode(3, [0, 1, 2], [0, 1], [0]), 50, seed: 1).Edges, edge => Assert.Equal(1, edge.P));

    [Fact]
    public void Of_TwoGroups_KeepsTheEdgesWithin()
    {
        var backbone = FixedDegreeSequenceModel.Of(PlantedGroups.Network(seed: 1), 199, seed: 1, new() { Correction = Correction.BenjaminiHochberg });
        PlantedGroups.AssertFound(backbone);
        Assert.Equal(0.005, backbone.Edges.Min(edge => edge.P));
    }

    [Fact]
    public void Of_OneThreadOrTwo_IsTheSame()
    {
        var once = FixedDegreeSequenceModel.Of(ClassicGraphs.SouthernWomen, 105, seed: 3);
        Assert.Equal(once.Edges, FixedDegreeSequenceModel.Of(ClassicGraphs.SouthernWomen, 105, seed: 3, run: new() { Threads = 2 }).Edges);
        Assert.NotEqual(once.Edges, FixedDegreeSequenceModel.Of(ClassicGraphs.SouthernWomen, 105, seed: 4).Edges);
    }

    [Fact]
    public void Of_Empty_HasNoEdges() => Assert.Empty(FixedDegreeSequenceModel.Of(Sketch.TwoMode(0), 10, seed: 1).Edges);

    [Fact]
    public void Of_Cancelled_Ends() => Assert.Throws<OperationCanceledException>(() =>
        FixedDegreeSequenceModel.Of(ClassicGraphs.SouthernWomen, 10, seed: 1, run: new() { CancellationToken = new(canceled: true) }));
}

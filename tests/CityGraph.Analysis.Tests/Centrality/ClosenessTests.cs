using CityGraph.Analysis.Centrality;
using CityGraph.Analysis.Distances;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Centrality;

public sealed class ClosenessTests
{
    /// <summary>0 to 1 to 2, and 3 by itself: the ends are 1 and 2 away from the others, the middle 1 and 1.</summary>
    [Fact]
    public void Closeness_Parts_DiffersByConvention()
    {
        var network = Sketch.Undirected(4, (0, 1), (1, 2));
        Near.Equal([2 / 3.0, 1, 2 / 3.0, null], Closeness.PerComponent(network));
        Near.Equal([4 / 9.0, 2 / 3.0, 4 / 9.0, 0], Closeness.WassermanFaust(network));
    }

    [Fact]
    public void Closeness_Directed_FollowsTheDirection()
    {
        var network = Sketch.Path(3, isDirected: true);
        Near.Equal([2 / 3.0, 1, null], Closeness.PerComponent(network));
        Near.Equal([null, 1, 2 / 3.0], Closeness.PerComponent(network, new() { Direction = PathDirection.In }));
        Near.Equal([2 / 3.0, 1 / 2.0, 0], Closeness.WassermanFaust(network));
    }

    /// <summary>From 0 to 2 it is 3 over 1 by weight, against 5 along the edge; by inverse weight 1/5 along the edge.</summary>
    [Fact]
    public void Closeness_Weighted_MeasuresByLength()
    {
        var network = Sketch.Weighted(3, false, (0, 1, 1), (1, 2, 2), (0, 2, 5));
        Near.Equal([2 / 4.0, 2 / 3.0, 2 / 5.0], Closeness.PerComponent(network, new() { Length = EdgeLength.Weight }));
        Near.Equal([2 / 0.9, 2 / 1.2, 2 / 0.7], Closeness.PerComponent(network, new() { Length = EdgeLength.InverseWeight }));
        Near.Equal([1, 1, 1], Closeness.PerComponent(network));
    }

    [Fact]
    public void Closeness_LoopsAndParallels_ChangeNothing() =>
        Near.Equal([2 / 3.0, 1, 2 / 3.0], Closeness.WassermanFaust(Sketch.Undirected(3, (0, 1), (0, 1), (1, 1), (1, 2))));

    [Fact]
    public void Closeness_ChosenNodes_AnswersInTheirOrder() => Near.Equal([4 / 10.0, 4 / 6.0, 4 / 10.0], Closeness.PerComponent(Sketch.Path(5), new() { Nodes = [4, 2, 4] }));

    [Fact]
    public void Closeness_FewNodes_IsDefinedWhereItCanBe()
    {
        Assert.Equal("Wasserman and Faust's closeness needs at least two nodes.", Closeness.WassermanFaust(Sketch.Empty(1)).Reason);
        Near.Equal([null], Closeness.PerComponent(Sketch.Empty(1)));
        Near.Equal(Array.Empty<double?>(), Closeness.PerComponent(Sketch.Empty(0)));
    }

    /// <summary>D. Krackhardt, Administrative Science Quarterly 35(2), 1990, p. 351.</summary>
    [Fact]
    public void Closeness_Kite_IsAsPublished()
    {
        double[] published = [0.529, 0.529, 0.500, 0.600, 0.500, 0.643, 0.643, 0.600, 0.429, 0.310];
        Near.Equal(published, Closeness.WassermanFaust(ClassicGraphs.Kite), tolerance: 5e-4);
        Near.Equal(published.Select(value => (double?)value), Closeness.PerComponent(ClassicGraphs.Kite), tolerance: 5e-4);
    }

    /// <summary>S. Wasserman and K. Faust, Social Network Analysis, 1994, table 5.1.</summary>
    [Fact]
    public void Closeness_Florentines_IsAsPublished() => Near.Equal(
        [0.368, 0.483, 0.438, 0.400, 0.389, 0.333, 0.467, 0.326, 0.560, 0.286, 0.368, 0.500, 0.389, 0.438, 0.483],
        Closeness.WassermanFaust(ClassicGraphs.FlorentineMarriages),
        tolerance: 6e-4);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Closeness_OneThreadOrTwo_GivesTheSameBytes(bool isWeighted)
    {
        var (network, options) = (Sketch.Random(seed: 3, nodes: 300, density: 0.01, isWeighted: isWeighted), new DistanceOptions { Length = EdgeLength.Weight });
        Assert.Equal(Closeness.PerComponent(network, options).Value, Closeness.PerComponent(network, options, new() { Threads = 2 }).Value);
        Assert.Equal(Harmonic.Raw(network, options).Value, Harmonic.Raw(network, options, new() { Threads = 2 }).Value);
    }
}

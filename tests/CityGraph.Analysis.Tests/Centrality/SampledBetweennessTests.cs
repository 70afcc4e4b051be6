using CityGraph.Analysis.Centrality;
using CityGraph.Analysis.Distances;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Centrality;

public sealed class SampledBetweennessTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void OfNodes_AllSources_IsExact(bool isDirected)
    {
        var network = Sketch.Random(seed: 2, nodes: 40, density: 0.06, isDirected, isWeighted: true);
        var sampled = SampledBetweenness.OfNodes(network, samples: 40, seed: 1, EdgeLength.Weight).Value!;
        Near.Equal(sampled.Scores, Betweenness.OfNodes(network, new() { IsNormalised = true, Length = EdgeLength.Weight }));
        Assert.Equal((0, 0), (sampled.Bound, sampled.StandardErrors.Max()));
    }

    /// <summary>Over 200 seeds: no bias beyond chance, no error beyond the bound, and standard errors as large as the errors are on average.</summary>
    [Fact]
    public void OfNodes_ManySeeds_ErrsAsItSays()
    {
        var exact = Betweenness.OfNodes(ClassicGraphs.KarateClub, new() { IsNormalised = true }).Value!;
        var (sum, squares, said) = (0.0, 0.0, 0.0);
        for (var seed = 0; seed < 200; seed++)
        {
            var sampled = SampledBetweenness.OfNodes(ClassicGraphs.KarateClub, samples: 10, seed).Value!;
            for (var node = 0; node < 34; node++) Assert.InRange(sampled.Scores[node], exact[node] - sampled.Bound, exact[node] + sampled.Bound);
            var error = sampled.Scores[0] - exact[0];
            (sum, squares, said) = (sum + error, squares + (error * error), said + (sampled.StandardErrors[0] * sampled.StandardErrors[0]));
        }

        // Four standard errors of a mean of 200.
        Assert.InRange(sum / 200, -4 * Math.Sqrt(squares) / 200, 4 * Math.Sqrt(squares) / 200);
        Assert.InRange(said / squares, 0.7, 1.4);
    }

    /// <summary>34 / 33 · √(ln(2 · 34 / 0.05) / 20) = 0.619.</summary>
    [Fact]
    public void Bound_TenOfTheClub_IsHoeffdings() => Assert.Equal(0.619, SampledBetweenness.OfNodes(ClassicGraphs.KarateClub, samples: 10, seed: 1).Value!.Bound, 5e-4);

    [Fact]
    public void OfNodes_SameSeed_GivesTheSameBytes()
    {
        var network = Sketch.Random(seed: 2, nodes: 100, density: 0.03);
        var (one, two) = (SampledBetweenness.OfNodes(network, 20, seed: 9).Value!, SampledBetweenness.OfNodes(network, 20, seed: 9, run: new() { Threads = 2 }).Value!);
        Assert.Equal(one.Scores, two.Scores);
        Assert.Equal(one.StandardErrors, two.StandardErrors);
        Assert.NotEqual(one.Scores, SampledBetweenness.OfNodes(network, 20, seed: 10).Value!.Scores);
    }

    [Fact]
    public void OfNodes_TwoNodes_IsNotDefined() =>
        Assert.Equal("Normalised betweenness of nodes needs at least three nodes.", SampledBetweenness.OfNodes(Sketch.Path(2), 2, seed: 1).Reason);

    [Fact]
    public void OfNodes_BadConfidence_Throws()
    {
        var problem = Assert.Throws<ArgumentOutOfRangeException>(() => SampledBetweenness.OfNodes(Sketch.Path(5), 2, seed: 1, confidence: 95));
        Assert.StartsWith("A confidence lies between 0 and 1.", problem.Message, StringComparison.Ordinal);
    }
}

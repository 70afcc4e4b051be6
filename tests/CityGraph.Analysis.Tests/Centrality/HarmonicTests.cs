using CityGraph.Analysis.Centrality;
using CityGraph.Analysis.Distances;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Centrality;

public sealed class HarmonicTests
{
    /// <summary>0 to 1 to 2, and 3 by itself: 1 + 1/2 for the ends, 1 + 1 for the middle.</summary>
    [Fact]
    public void Harmonic_Parts_CountsNothingForThoseApart()
    {
        var network = Sketch.Undirected(4, (0, 1), (1, 2));
        Near.Equal([1.5, 2, 1.5, 0], Harmonic.Raw(network));
        Near.Equal([0.5, 2 / 3.0, 0.5, 0], Harmonic.Normalised(network));
    }

    [Fact]
    public void Harmonic_Directed_FollowsTheDirection()
    {
        Near.Equal([1.5, 1, 0], Harmonic.Raw(Sketch.Path(3, isDirected: true)));
        Near.Equal([0, 1, 1.5], Harmonic.Raw(Sketch.Path(3, isDirected: true), new() { Direction = PathDirection.In }));
    }

    /// <summary>2 from 0 to 1 and 1 from 1 to 2.</summary>
    [Fact]
    public void Harmonic_Weighted_MeasuresByLength() => Near.Equal(
        [(1 / 2.0) + (1 / 3.0), (1 / 2.0) + 1, (1 / 3.0) + 1],
        Harmonic.Raw(Sketch.Weighted(3, false, (0, 1, 2), (1, 2, 1)), new() { Length = EdgeLength.Weight }));

    [Fact]
    public void Harmonic_FewNodes_IsDefinedWhereItCanBe()
    {
        Assert.Equal("Normalised harmonic centrality needs at least two nodes.", Harmonic.Normalised(Sketch.Empty(1)).Reason);
        Near.Equal([0], Harmonic.Raw(Sketch.Empty(1)));
        Near.Equal([], Harmonic.Raw(Sketch.Empty(0)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void DistanceMeasures_RandomMultigraphs_AreThoseOfAllPairs(bool isDirected)
    {
        foreach (var length in Enum.GetValues<EdgeLength>())
        {
            for (var seed = 0; seed < 60; seed++)
            {
                var network = Multigraphs.Random(seed, isDirected, isWeighted: true);
                var paths = new EveryShortestPath(network, length);
                foreach (var direction in Enum.GetValues<PathDirection>())
                {
                    double[][] others = [.. Enumerable.Range(0, network.NodeCount).Select(node => Distances(paths, network.NodeCount, node, direction))];
                    var options = new DistanceOptions { Length = length, Direction = direction };
                    Near.Equal(others.Select(ofNode => ofNode.Sum(distance => 1 / distance)), Harmonic.Raw(network, options));
                    Near.Equal(others.Select(ofNode => ofNode.Length == 0 ? (double?)null : 1 / ofNode.Average()), Closeness.PerComponent(network, options));
                    Near.Equal(others.Select(ofNode => ofNode.Append(0).Max()), Eccentricity.OfNodes(network, options));
                }
            }
        }
    }

    private static double[] Distances(EveryShortestPath paths, int nodes, int node, PathDirection direction) =>
    [
        .. Enumerable.Range(0, nodes)
            .Where(other => other != node)
            .Select(other => direction == PathDirection.Out ? paths.Distance(node, other) : paths.Distance(other, node))
            .Where(double.IsFinite),
    ];
}

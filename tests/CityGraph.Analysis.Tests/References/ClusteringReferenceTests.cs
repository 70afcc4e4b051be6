using CityGraph.Analysis.Clustering;

namespace CityGraph.Analysis.Tests.References;

public sealed class ClusteringReferenceTests
{
    [Fact]
    public void Transitivity_OfAnyGraph_IsIgraphs() =>
        new GraphComparison("clustering", "igraph.transitivity").Number(graph => Transitivity.Of(graph.Network));

    [Fact]
    public void Transitivity_WithNoughtWhereThereAreNoWedges_IsNetworkXs() =>
        new GraphComparison("clustering", "networkx.transitivity") { Where = IsUndirectedWithoutParallels }
            .Number(graph => Transitivity.Of(graph.Network) is { IsDefined: true, Value: var share } ? (double?)share : 0);

    [Fact]
    public void LocalClustering_OfAnyGraph_IsIgraphs() =>
        new GraphComparison("clustering", "igraph.local").Numbers(graph => LocalClustering.OfNodes(graph.Network));

    [Fact]
    public void LocalClustering_WithNoughtWhereThereIsNone_IsNetworkXs() =>
        new GraphComparison("clustering", "networkx.local") { Where = IsUndirectedWithoutParallels }
            .Numbers(graph => OrNought(LocalClustering.OfNodes(graph.Network)));

    [Theory]
    [InlineData("igraph.average.zero", DegreeBelowTwo.CountsAsZero)]
    [InlineData("igraph.average.nan", DegreeBelowTwo.LeftOut)]
    public void LocalClusteringMean_InEitherConvention_IsIgraphs(string measure, DegreeBelowTwo belowTwo) =>
        new GraphComparison("clustering", measure) { Where = graph => graph.Network.NodeCount > 0 }
            .Number(graph => LocalClustering.Mean(graph.Network, belowTwo));

    [Fact]
    public void LocalClusteringMean_WithNoughtWhereThereIsNone_IsNetworkXs() =>
        new GraphComparison("clustering", "networkx.average") { Where = IsUndirectedWithoutParallels }
            .Number(graph => LocalClustering.Mean(graph.Network, DegreeBelowTwo.CountsAsZero));

    [Fact]
    public void Barrat_OfAGraphWithoutLoopsAndParallels_IsIgraphs() =>
        new GraphComparison("clustering", "igraph.barrat") { Where = graph => !graph.IsDirected && graph.IsSimple, AtLeast = 30 }
            .Numbers(graph => WeightedClustering.Barrat(graph.Network));

    [Fact]
    public void Onnela_OfAGraphWithoutLoops_IsNetworkXs() =>
        new GraphComparison("clustering", "networkx.local.weighted") { Where = graph => !graph.IsDirected && graph.IsSimple, AtLeast = 30 }
            .Numbers(graph => OrNought(WeightedClustering.Onnela(graph.Network)));

    [Fact]
    public void Triangles_OfAnyGraph_AreIgraphs() =>
        new GraphComparison("clustering", "igraph.triangles").Number(graph => (double?)Triangles.Count(graph.Network));

    [Fact]
    public void TrianglesOfNodes_WithoutParallels_AreNetworkXs() =>
        new GraphComparison("clustering", "networkx.triangles") { Where = IsUndirectedWithoutParallels }
            .Numbers(graph => Triangles.OfNodes(graph.Network).Select(count => (double?)count));

    [Fact]
    public void Squares_OfAnyGraph_AreIgraphs() =>
        new GraphComparison("clustering", "igraph.squares").Number(graph => (double?)Squares.Count(graph.Network));

    [Fact]
    public void Wedges_OfAnyGraph_AreIgraphs() =>
        new GraphComparison("clustering", "igraph.wedges").Number(graph => (double?)Stars.Wedges(graph.Network));

    [Fact]
    public void Claws_OfAnyGraph_AreIgraphs() =>
        new GraphComparison("clustering", "igraph.claws").Number(graph => (double?)Stars.Claws(graph.Network));

    [Fact]
    public void RichClub_OfASimpleGraph_IsNetworkXs() =>
        new GraphComparison("clustering", "networkx.rich-club") { Where = graph => !graph.IsDirected && graph.IsSimple && graph.Network.EdgeCount > 0, AtLeast = 50 }
            .Numbers(graph => RichClub.OfDegrees(graph.Network).Cast<double?>());

    private static bool IsUndirectedWithoutParallels(ReferenceGraph graph) => !graph.IsDirected && !graph.HasParallels && graph.Network.NodeCount > 0;

    private static IEnumerable<double?> OrNought(double?[] scores) => scores.Select(score => (double?)(score ?? 0));
}

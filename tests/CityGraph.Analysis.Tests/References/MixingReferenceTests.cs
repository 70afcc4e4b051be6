using CityGraph.Analysis.Mixing;

namespace CityGraph.Analysis.Tests.References;

public sealed class MixingReferenceTests
{
    [Fact]
    public void AssortativityByDegree_OfAnyGraph_IsIgraphs() =>
        new GraphComparison("mixing", "igraph.assortativity.degree").Number(graph => Assortativity.ByDegree(graph.Network));

    [Fact]
    public void AssortativityByDegree_WithoutDirection_IsIgraphs() =>
        new GraphComparison("mixing", "igraph.assortativity.degree.undirected").Number(graph => Assortativity.ByDegree(graph.Network.ToUndirected()));

    [Fact]
    public void AssortativityByCategory_OfAnyGraph_IsIgraphs() =>
        new GraphComparison("mixing", "igraph.assortativity.nominal").Number(graph => Assortativity.ByCategory(graph.Network, graph.Groups));

    [Fact]
    public void AssortativityByValue_OfAnyGraph_IsIgraphs() =>
        new GraphComparison("mixing", "igraph.assortativity.numeric").Number(graph => Assortativity.ByValue(graph.Network, graph.Numbers));

    [Fact]
    public void AssortativityByDegree_WithoutLoops_IsNetworkXs() =>
        new GraphComparison("mixing", "networkx.assortativity.degree") { Where = graph => !graph.HasLoops }
            .Number(graph => Assortativity.ByDegree(graph.Network));

    [Fact]
    public void AssortativityByCategory_WithoutLoops_IsNetworkXs() =>
        new GraphComparison("mixing", "networkx.assortativity.nominal") { Where = graph => !graph.HasLoops && graph.Network.EdgeCount > 0 }
            .Number(graph => Assortativity.ByCategory(graph.Network, graph.Groups));

    [Fact]
    public void AssortativityByCategory_WithoutEdges_IsNoneThoughNetworkXSaysNought() =>
        new GraphComparison("mixing", "networkx.assortativity.nominal") { Where = graph => graph.Network.EdgeCount == 0, AtLeast = 8 }
            .Number(graph => Assortativity.ByCategory(graph.Network, graph.Groups).IsDefined ? null : 0);

    [Fact]
    public void AssortativityByValue_WithoutLoops_IsNetworkXs() =>
        new GraphComparison("mixing", "networkx.assortativity.numeric") { Where = graph => !graph.HasLoops }
            .Number(graph => Assortativity.ByValue(graph.Network, graph.Numbers));

    [Fact]
    public void MixingMatrix_WithoutLoops_IsNetworkXs() => new GraphComparison("mixing", "networkx.matrix") { Where = graph => !graph.HasLoops }.Numbers(graph =>
    {
        var matrix = MixingMatrix.Of(graph.Network, graph.Groups);
        // There for all three groups, whether or not they have nodes.
        return Enumerable.Range(0, 9).Select(cell => (double?)(Math.Max(cell / 3, cell % 3) < matrix.CategoryCount ? matrix[cell / 3, cell % 3] : 0));
    });
}

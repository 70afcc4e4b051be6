using System.Text.Json;
using CityGraph.Analysis.Components;

namespace CityGraph.Analysis.Tests.References;

public sealed class ComponentsReferenceTests
{
    [Theory]
    [InlineData("components", "igraph.weak")]
    [InlineData("sna", "sna.components.weak")]
    public void WeakComponents_OfAnyGraph_AreThoseOfTheLibrary(string family, string measure) =>
        new GraphComparison(family, measure) { Theirs = ByFirstNode }
            .Numbers(graph => Numbers(WeakComponents.Of(graph.Network).OfNodes));

    [Theory]
    [InlineData("components", "igraph.strong")]
    [InlineData("sna", "sna.components.strong")]
    public void StrongComponents_OfAnyGraph_AreThoseOfTheLibrary(string family, string measure) =>
        new GraphComparison(family, measure) { Theirs = ByFirstNode }
            .Numbers(graph => Numbers(StrongComponents.Of(graph.Network).OfNodes));

    [Fact]
    public void WeakComponents_OfAnyGraph_AreAsManyAsNetworkXs() =>
        new GraphComparison("components", "networkx.weak").Number(graph => (double?)WeakComponents.Of(graph.Network).Count);

    [Fact]
    public void StrongComponents_OfADirectedGraph_AreAsManyAsNetworkXs() =>
        new GraphComparison("components", "networkx.strong") { Where = graph => graph.IsDirected }
            .Number(graph => (double?)StrongComponents.Of(graph.Network).Count);

    [Fact]
    public void ArticulationPoints_OfAnyGraph_AreIgraphs() =>
        new GraphComparison("components", "igraph.articulation-points").Numbers(graph => Numbers(Biconnectivity.ArticulationPoints(graph.Network)));

    [Fact]
    public void ArticulationPoints_WithoutDirection_AreNetworkXs() =>
        new GraphComparison("components", "networkx.articulation-points") { Where = graph => !graph.IsDirected }
            .Numbers(graph => Numbers(Biconnectivity.ArticulationPoints(graph.Network)));

    [Fact]
    public void Bridges_OfAnyGraph_AreIgraphs() =>
        new GraphComparison("components", "igraph.bridges").Numbers(graph => Numbers(Biconnectivity.Bridges(graph.Network)));

    [Fact]
    public void Bridges_WithoutDirection_AreNetworkXs() =>
        new GraphComparison("components", "networkx.bridges") { Where = graph => !graph.IsDirected }
            .Numbers(graph => Biconnectivity.Bridges(graph.Network).Select(graph.Network.Ends).SelectMany(ends => new double?[] { ends.Source, ends.Target }));

    [Fact]
    public void CoreNumbers_WithoutLoops_AreIgraphs() => new GraphComparison("components", "igraph.coreness.all") { Where = graph => !graph.HasLoops }
        .Numbers(graph => Numbers(CoreNumbers.OfNodes(graph.Network)));

    [Fact]
    public void CoreNumbers_WithLoops_AreRefusedByNetworkXAndAtMostIgraphs()
    {
        foreach (var graph in ReferenceGraphs.All.Where(graph => graph.HasLoops))
        {
            Assert.Equal(JsonValueKind.Null, ReferenceAnswers.Of("components").Answer("networkx.coreness", graph.Name).ValueKind);
            var theirs = ReferenceAnswers.Numbers(ReferenceAnswers.Of("components").Answer("igraph.coreness.all", graph.Name));
            Assert.All(CoreNumbers.OfNodes(graph.Network).Zip(theirs), pair => Assert.True(pair.First <= pair.Second, graph.Name));
        }
    }

    [Fact]
    public void CoreNumbersByInDegree_WithoutLoops_AreIgraphs() =>
        new GraphComparison("components", "igraph.coreness.in") { Where = graph => !graph.HasLoops }
            .Numbers(graph => Numbers(CoreNumbers.OfNodesByInDegree(graph.Network)));

    [Fact]
    public void CoreNumbersByOutDegree_WithoutLoops_AreIgraphs() =>
        new GraphComparison("components", "igraph.coreness.out") { Where = graph => !graph.HasLoops }
            .Numbers(graph => Numbers(CoreNumbers.OfNodesByOutDegree(graph.Network)));

    [Fact]
    public void CoreNumbers_OfASimpleGraph_AreNetworkXs() =>
        new GraphComparison("components", "networkx.coreness") { Where = graph => graph.IsSimple }
            .Numbers(graph => Numbers(CoreNumbers.OfNodes(graph.Network)));

    [Fact]
    public void CoreNumbers_OfASimpleGraph_AreSnas() =>
        new GraphComparison("sna", "sna.coreness").Numbers(graph => Numbers(CoreNumbers.OfNodes(graph.Network)));

    [Fact]
    public void CoreNumbersByInDegree_OfASimpleGraph_AreSnas() => new GraphComparison("sna", "sna.coreness.in") { AtLeast = 90 }
        .Numbers(graph => Numbers(CoreNumbers.OfNodesByInDegree(graph.Network)));

    [Fact]
    public void CoreNumbersByOutDegree_OfASimpleGraph_AreSnas() => new GraphComparison("sna", "sna.coreness.out") { AtLeast = 90 }
        .Numbers(graph => Numbers(CoreNumbers.OfNodesByOutDegree(graph.Network)));

    private static IEnumerable<double?> Numbers(ReadOnlySpan<int> numbers)
    {
        var copy = numbers.ToArray();
        return copy.Select(number => (double?)number);
    }

    /// <summary>Components numbered from 0 by their first node.</summary>
    private static double?[] ByFirstNode(double?[] components)
    {
        var numbers = components.Distinct().ToList();
        return [.. components.Select(component => (double?)numbers.IndexOf(component))];
    }
}

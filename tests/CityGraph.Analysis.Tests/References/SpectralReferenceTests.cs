using CityGraph.Analysis.Spectral;

namespace CityGraph.Analysis.Tests.References;

public sealed class SpectralReferenceTests
{
    [Fact]
    public void Eigenvector_WhereItIsUnique_IsTheMatrixs() =>
        new GraphComparison("spectral", "numpy.eigenvector").Numbers(graph => Eigenvector.OfNodes(graph.Plain));

    [Fact]
    public void Eigenvector_WithWeights_IsTheMatrixs() =>
        new GraphComparison("spectral", "numpy.eigenvector.weighted").Numbers(graph => Eigenvector.OfNodes(graph.Network));

    // Of the directed circle it finds none: all six eigenvalues have magnitude 1.
    [Fact]
    public void Eigenvector_WhereIgraphCanFindIt_IsIgraphs() =>
        new GraphComparison("spectral", "igraph.eigenvector") { Where = graph => IsUndirectedOrStronglyConnected(graph) && graph.Name != "directed-cycle-6" }
            .Numbers(graph => Eigenvector.OfNodes(graph.Plain));

    [Fact]
    public void Eigenvector_WithWeights_IsIgraphs() =>
        new GraphComparison("spectral", "igraph.eigenvector.weighted") { Where = IsUndirectedOrStronglyConnected }
            .Numbers(graph => Eigenvector.OfNodes(graph.Network));

    [Theory]
    [InlineData("networkx.eigenvector")]
    [InlineData("networkx.eigenvector.weighted")]
    public void Eigenvector_WhereNetworkXFindsIt_IsNetworkXsInAnotherScale(string measure) =>
        new GraphComparison("spectral", measure) { Where = IsAloneWithoutLoops, OnlyAnswered = true, AtLeast = 30, Theirs = ToGreatest }
            .Numbers(graph => Eigenvector.OfNodes(measure.EndsWith("weighted", StringComparison.Ordinal) ? graph.Network : graph.Plain));

    [Fact]
    public void PageRank_OfAnyGraph_IsIgraphs() =>
        new GraphComparison("spectral", "igraph.pagerank") { Where = HasNodes }.Numbers(graph => PageRank.OfNodes(graph.Plain));

    [Fact]
    public void PageRank_WithWeights_IsIgraphs() =>
        new GraphComparison("spectral", "igraph.pagerank.weighted").Numbers(graph => PageRank.OfNodes(graph.Network));

    [Fact]
    public void PageRank_WithDamping_IsIgraphs() => new GraphComparison("spectral", "igraph.pagerank.damping-0.5") { Where = HasNodes }
        .Numbers(graph => PageRank.OfNodes(graph.Plain, new() { Damping = 0.5 }));

    [Fact]
    public void PageRank_Personalised_IsIgraphs() => new GraphComparison("spectral", "igraph.pagerank.personalised") { Where = HasNumbers }
        .Numbers(graph => PageRank.OfNodes(graph.Plain, new() { Personalisation = graph.Numbers }));

    [Theory]
    [InlineData("networkx.pagerank")]
    [InlineData("networkx.pagerank.weighted")]
    public void PageRank_WithoutUndirectedLoops_IsNetworkXs(string measure) =>
        new GraphComparison("spectral", measure) { Where = graph => HasNodes(graph) && CountsLoopsAlike(graph) }
            .Numbers(graph => PageRank.OfNodes(measure.EndsWith("weighted", StringComparison.Ordinal) ? graph.Network : graph.Plain));

    [Fact]
    public void PageRank_PersonalisedWithoutUndirectedLoops_IsNetworkXs() =>
        new GraphComparison("spectral", "networkx.pagerank.personalised") { Where = graph => HasNumbers(graph) && CountsLoopsAlike(graph) }
            .Numbers(graph => PageRank.OfNodes(graph.Plain, new() { Personalisation = graph.Numbers }));

    [Fact]
    public void Hubs_OfADirectedGraph_AreIgraphs() => new GraphComparison("spectral", "igraph.hubs") { Where = graph => graph.IsDirected }
        .Numbers(graph => HubsAndAuthorities.OfNodes(graph.Plain).Value?.Hubs.Cast<double?>());

    [Fact]
    public void Authorities_OfADirectedGraph_AreIgraphs() =>
        new GraphComparison("spectral", "igraph.authorities") { Where = graph => graph.IsDirected }
            .Numbers(graph => HubsAndAuthorities.OfNodes(graph.Plain).Value?.Authorities.Cast<double?>());

    [Fact]
    public void Hubs_WithWeights_AreIgraphs() => new GraphComparison("spectral", "igraph.hubs.weighted") { Where = graph => graph.IsDirected }
        .Numbers(graph => HubsAndAuthorities.OfNodes(graph.Network).Value?.Hubs.Cast<double?>());

    [Fact]
    public void Authorities_WithWeights_AreIgraphs() =>
        new GraphComparison("spectral", "igraph.authorities.weighted") { Where = graph => graph.IsDirected }
            .Numbers(graph => HubsAndAuthorities.OfNodes(graph.Network).Value?.Authorities.Cast<double?>());

    [Fact]
    public void Hubs_WithoutDirectionAndLoops_AreIgraphs() =>
        new GraphComparison("spectral", "igraph.hubs") { Where = graph => !graph.IsDirected && !graph.HasLoops, OnlyAnswered = true, AtLeast = 80 }
            .Numbers(graph => HubsAndAuthorities.OfNodes(graph.Plain).Value?.Hubs.Cast<double?>());

    [Fact]
    public void HubsAndAuthorities_OfADirectedGraph_AreNetworkXsInAnotherScale() =>
        new GraphComparison("spectral", "networkx.hits") { Where = graph => graph.IsDirected, OnlyAnswered = true, Theirs = HalvesToGreatest }
            .Numbers(graph => HubsAndAuthorities.OfNodes(graph.Network).Value is { } scores ? scores.Hubs.Concat(scores.Authorities).Cast<double?>() : null);

    [Fact]
    public void SpectralNorm_WithoutDirectionAndLoops_IsTheGreatestEigenvalue() =>
        new GraphComparison("spectral", "networkx.eigenvalues.weighted") { Where = graph => !graph.IsDirected && !graph.HasLoops, AtLeast = 50, Theirs = values => values[..1] }
            .Numbers(graph => [SpectralNorm.Of(graph.Network).Value]);

    [Fact]
    public void SpectralNorm_OfADirectedGraph_IsTheGreatestSingularValue() =>
        new GraphComparison("spectral", "networkx.singular-values") { Where = graph => graph.IsDirected && HasNodes(graph), Theirs = values => values[..1] }
            .Numbers(graph => [SpectralNorm.Of(graph.Plain).Value]);

    [Fact]
    public void SpectralSeparation_WithoutDirectionAndLoops_IsTheQuotientOfEigenvalues() =>
        new GraphComparison("spectral", "networkx.eigenvalues") { Where = graph => !graph.IsDirected && !graph.HasLoops && graph.Network.EdgeCount > 0, Theirs = Quotient }
            .Numbers(graph => [SpectralSeparation.Of(graph.Plain).Value]);

    [Fact]
    public void SpectralSeparation_OfADirectedGraph_IsTheQuotientOfSingularValues() =>
        new GraphComparison("spectral", "networkx.singular-values") { Where = graph => graph.IsDirected && graph.Network.NodeCount > 3, Theirs = Quotient }
            .Numbers(graph => [SpectralSeparation.Of(graph.Plain) is { IsDefined: true, Value: var separation } ? separation : null]);

    [Theory]
    [InlineData("networkx.katz")]
    [InlineData("networkx.katz.weighted")]
    public void Katz_WithoutParallelsAndUndirectedLoops_IsNetworkXs(string measure) =>
        new GraphComparison("spectral", measure) { Where = CountsLoopsAlike, OnlyAnswered = true, AtLeast = 50 }
            .Numbers(graph => Katz.OfNodes(measure.EndsWith("weighted", StringComparison.Ordinal) ? graph.Network : graph.Plain));

    private static bool HasNodes(ReferenceGraph graph) => graph.Network.NodeCount > 0;

    /// <summary>Where several strongly connected components lead on to others, ARPACK ends with vectors that are none, such as 0 for all.</summary>
    private static bool IsUndirectedOrStronglyConnected(ReferenceGraph graph) =>
        !graph.IsDirected || CityGraph.Analysis.Components.StrongComponents.Of(graph.Network).Count == 1;

    private static bool HasNumbers(ReferenceGraph graph) => graph.Numbers.Any(number => number > 0);

    /// <summary>NetworkX counts an undirected self-loop once, igraph and we twice.</summary>
    private static bool CountsLoopsAlike(ReferenceGraph graph) => graph.IsDirected || !graph.HasLoops;

    private static bool IsAloneWithoutLoops(ReferenceGraph graph) =>
        graph.IsSimple && Eigenvector.OfNodes(graph.Network).IsDefined && Eigenvector.OfNodes(graph.Plain).IsDefined;

    private static double?[] ToGreatest(double?[] scores) => [.. scores.Select(score => score / scores.Max())];

    private static double?[] HalvesToGreatest(double?[] scores) => [.. ToGreatest(scores[..(scores.Length / 2)]), .. ToGreatest(scores[(scores.Length / 2)..])];

    private static double?[] Quotient(double?[] values) => [values[1] > 1e-9 ? values[0] / values[1] : null];
}

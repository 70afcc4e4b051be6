using CityGraph.Analysis.TwoMode;

namespace CityGraph.Analysis.Tests.References;

public sealed class TwoModeReferenceTests
{
    [Fact]
    public void Density_OfANetwork_IsNetworkXs() => new TwoModeComparison("networkx.density") { AtLeast = 40 }.Number(TwoModeDensity.Of);

    [Theory]
    [InlineData("dot", Overlap.Jaccard)]
    [InlineData("min", Overlap.Min)]
    [InlineData("max", Overlap.Max)]
    public void LatapyClustering_WithNoughtWhereThereIsNone_IsNetworkXs(string mode, Overlap overlap) =>
        new TwoModeComparison($"networkx.latapy.{mode}") { AtLeast = 40 }
            .Numbers(network => LatapyClustering.OfRows(network, overlap).Concat(LatapyClustering.OfRows(network.Transposed(), overlap)).Select(score => (double?)(score ?? 0)));

    [Fact]
    public void Transitivity_WithNoughtWhereThereIsNone_IsNetworkXsRobinsAlexander() =>
        new TwoModeComparison("networkx.robins-alexander") { AtLeast = 40 }
            .Number(network => TwoModeTransitivity.Of(network) is { IsDefined: true, Value: var share } ? (double?)share : 0);

    [Fact]
    public void Degree_OfANetwork_IsNetworkXs() =>
        new TwoModeComparison("networkx.degree") { AtLeast = 40 }.Numbers(network => Scores(TwoModeCentrality.Degree(network)));

    [Fact]
    public void Closeness_OfAConnectedNetwork_IsNetworkXs() => new TwoModeComparison("networkx.closeness") { Where = IsConnected, AtLeast = 10 }
        .Numbers(network => Scores(TwoModeCentrality.Closeness(network)));

    [Fact]
    public void ProjectionByCount_OfRows_IsNetworkXs() =>
        new TwoModeComparison("networkx.projection.count") { AtLeast = 40 }.Numbers(network => Links(Projection.ByCount(network)));

    [Fact]
    public void ProjectionAfterNewman_OfRows_IsNetworkXs() =>
        new TwoModeComparison("networkx.projection.newman") { AtLeast = 40 }.Numbers(network => Links(Projection.Newman(network)));

    private static bool IsConnected(TwoModeNetwork network) => CityGraph.Analysis.Components.WeakComponents.Of(network.ToNetwork()).Count == 1;

    private static IEnumerable<double?>? Scores(Measured<TwoModeScores> scores) =>
        scores.Value is { } both ? both.Rows.Concat(both.Columns).Cast<double?>() : null;

    private static IEnumerable<double?> Links(Network projection) => Enumerable.Range(0, projection.EdgeCount).SelectMany(edge =>
    {
        var (source, target) = projection.Ends(edge);
        return new double?[] { source, target, projection.Weight(edge) };
    });
}

using System.Collections.Immutable;
using CityGraph.Analysis;
using CityGraph.Analysis.Clustering;
using CityGraph.Explorer.Networks;
using CityGraph.GraphQL.Execution;
using static CityGraph.Explorer.Measures.MeasureFields;

namespace CityGraph.Explorer.Measures;

/// <summary><c>Network.triadCensus</c>.</summary>
internal static class CensusFields
{
    public static ImmutableArray<ResolverBinding> Bindings { get; } =
    [
        new("Network", "triadCensus", Each<NetworkView>((context, network) =>
            new CensusView(DyadCensus.Of(network.Network.Network), TriadCensus.Of(network.Network.Network, RunOf(context))))),
        new("TriadCensus", "mutual", new PropertyResolver(parent => ((CensusView)parent).Dyads.Mutual)),
        new("TriadCensus", "asymmetric", new PropertyResolver(parent => ((CensusView)parent).Dyads.Asymmetric)),
        new("TriadCensus", "unjoined", new PropertyResolver(parent => ((CensusView)parent).Dyads.Null)),
        new("TriadCensus", "triads", new PropertyResolver(parent => TriadsOf((CensusView)parent))),
        new("TriadCount", "triad", new PropertyResolver(parent => ((TriadCount)parent).Triad.ToString())),
        new("TriadCount", "count", new PropertyResolver(parent => ((TriadCount)parent).Count)),
    ];

    /// <summary>All 16, in the order of the enumeration. The census is defined for every network that there can be here.</summary>
    private static TriadCount[] TriadsOf(CensusView census) =>
        Array.ConvertAll(Enum.GetValues<Triad>(), triad => new TriadCount(triad, census.Triads.Value![triad]));

    private sealed record CensusView(DyadCensus Dyads, Measured<TriadCensus> Triads);

    private sealed record TriadCount(Triad Triad, long Count);
}

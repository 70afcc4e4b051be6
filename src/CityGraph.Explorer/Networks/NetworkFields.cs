using System.Collections.Immutable;
using CityGraph.Analysis;
using CityGraph.Explorer.Sources;
using CityGraph.Explorer.Ties;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Networks;

/// <summary>The fields below <c>network</c> that read what was worked out.</summary>
internal static class NetworkFields
{
    public static ImmutableArray<ResolverBinding> Bindings { get; } =
    [
        new("Network", "selection", new PropertyResolver(parent => Network(parent).Selection)),
        new("Network", "changeNumber", new PropertyResolver(parent => Network(parent).ChangeNumber)),
        new("Network", "checksum", new PropertyResolver(parent => Network(parent).Checksum)),
        new("Network", "remarks", new PropertyResolver(parent => NetworkRemarks.Of(Network(parent)))),
        new("Network", "nodeCount", new PropertyResolver<int>(parent => Network(parent).Places.Length)),
        new("Network", "edgeCount", new PropertyResolver<int>(parent => Network(parent).Edges.Length)),
        new("Network", "regionCount", new PropertyResolver<int>(parent => Network(parent).RegionCount)),
        new("Network", "partnerCount", new PropertyResolver<int>(parent => Network(parent).PartnerCount)),
        new("Network", "sectorNotStatedCount", new PropertyResolver<int>(parent => Network(parent).SectorNotStatedCount)),
        new("Network", "coverage", new PropertyResolver(parent => ((NetworkView)parent).Kept(NetworkCoverage.Of))),
        new("NetworkOfSeries", "key", new PropertyResolver(parent => ((NetworkOfSeries)parent).Key)),
        new("NetworkOfSeries", "network", new PropertyResolver(parent => ((NetworkOfSeries)parent).Network)),
        .. OfSelection,
        .. OfCoverage,
        new("NetworkNode", "place", new PropertyResolver(parent => ((NetworkNodeView)parent).Place)),
        new("NetworkNode", "isInRegion", new PropertyResolver<bool>(parent => ((NetworkNodeView)parent).Of.Network.Places[((NetworkNodeView)parent).Node].IsInRegion)),
        new("NetworkEdge", "source", new PropertyResolver(parent => ((NetworkEdgeView)parent).Source)),
        new("NetworkEdge", "target", new PropertyResolver(parent => ((NetworkEdgeView)parent).Target)),
        new("NetworkEdge", "weight", new PropertyResolver<double>(parent => Edge(parent).Weight)),
        new("NetworkEdge", "reasons", new PropertyResolver<int>(parent => Edge(parent).Reasons.Length)),
        new("NetworkEdge", "shared", new PropertyResolver(parent => ((NetworkEdgeView)parent).Shared)),
        new("NetworkEdge", "claims", new PropertyResolver<int>(parent => Edge(parent).Claims)),
        new("NetworkEdge", "sources", new PropertyResolver<int>(parent => Edge(parent).SourceIds.Count())),
        new("NetworkEdge", "independentSources", new PropertyResolver<int>(parent =>
            IndependentSources.Count(Edge(parent).SourceIds, ((NetworkEdgeView)parent).Of.Network.Sources.Origins))),
        new("MeasuredNumber", "value", new PropertyResolver<double?>(parent => ((Measured<double>)parent) is { IsDefined: true, Value: var value } ? value : null)),
        new("MeasuredNumber", "reason", new PropertyResolver(parent => ((Measured<double>)parent).Reason)),
    ];

    private static ImmutableArray<ResolverBinding> OfSelection =>
    [
        new("NetworkSelection", "inWords", new PropertyResolver(parent => NetworkSelectionWords.Of(Selection(parent)))),
        new("NetworkSelection", "text", new PropertyResolver(parent => NetworkSelectionText.Of(Selection(parent)))),
        new("NetworkSelection", "places", new PropertyResolver(parent => Selection(parent).PlaceIds?.ToArray())),
        new("NetworkSelection", "boundary", new PropertyResolver(parent => NetworkNames.Of(Selection(parent).Boundary))),
        new("NetworkSelection", "sectors", new PropertyResolver(parent => Selection(parent).SectorIds?.ToArray())),
        new("NetworkSelection", "includeNarrower", new PropertyResolver<bool>(parent => Selection(parent).IncludesNarrower)),
        new("NetworkSelection", "includeRelated", new PropertyResolver<bool>(parent => Selection(parent).IncludesRelated)),
        new("NetworkSelection", "kinds", new PropertyResolver(parent => NetworkSelectionText.Names(Selection(parent).Kinds))),
        new("NetworkSelection", "minStage", new PropertyResolver(parent => Selection(parent).MinStage)),
        new("NetworkSelection", "minCertainty", new PropertyResolver(parent => Selection(parent).MinCertainty is { } least ? CertaintyNames.Name(least) : null)),
        new("NetworkSelection", "minIndependentSources", new PropertyResolver<int>(parent => Selection(parent).MinIndependentSources)),
        new("NetworkSelection", "unknownEnds", new PropertyResolver(parent => NetworkNames.Of(Selection(parent).UnknownEnds))),
        new("NetworkSelection", "weight", new PropertyResolver(parent => NetworkNames.Of(Selection(parent).Weight))),
        new("NetworkSelection", "direction", new PropertyResolver(parent => NetworkNames.Of(Selection(parent).Direction))),
        new("NetworkSelection", "isolates", new PropertyResolver<bool>(parent => Selection(parent).KeepsIsolates)),
        new("NetworkSelection", "during", new PropertyResolver(parent => Selection(parent).During)),
        new("NetworkSelection", "country", new PropertyResolver(parent => Selection(parent).CountryId)),
        new("NetworkSelection", "asOf", new PropertyResolver(parent => Selection(parent).Time.AsOf)),
        new("NetworkSelection", "isCertain", new PropertyResolver<bool>(parent => Selection(parent).Time.Dates == DateMatch.Certainly)),
    ];

    private static ImmutableArray<ResolverBinding> OfCoverage =>
    [
        new("NetworkCoverage", "claims", new PropertyResolver<int>(parent => ((NetworkCoverage)parent).Claims)),
        new("NetworkCoverage", "sources", new PropertyResolver<int>(parent => ((NetworkCoverage)parent).Sources)),
        new("NetworkCoverage", "independentSources", new PropertyResolver<int>(parent => ((NetworkCoverage)parent).IndependentSources)),
        new("NetworkCoverage", "publishers", new PropertyResolver<int>(parent => ((NetworkCoverage)parent).Publishers)),
        new("NetworkCoverage", "sourcesOfUnknownPublisher", new PropertyResolver<int>(parent => ((NetworkCoverage)parent).SourcesOfUnknownPublisher)),
        new("NetworkCoverage", "months", new PropertyResolver<int>(parent => ((NetworkCoverage)parent).Months)),
        new("NetworkCoverage", "sourcesOfUnknownMonth", new PropertyResolver<int>(parent => ((NetworkCoverage)parent).SourcesOfUnknownMonth)),
        new("NetworkCoverage", "facts", new PropertyResolver<int>(parent => ((NetworkCoverage)parent).Facts)),
        new("NetworkCoverage", "factsOnOneSource", new PropertyResolver<int>(parent => ((NetworkCoverage)parent).FactsOnOneSource)),
        new("NetworkCoverage", "factsOnOneIndependentSource", new PropertyResolver<int>(parent => ((NetworkCoverage)parent).FactsOnOneIndependentSource)),
        new("NetworkCoverage", "factsWithoutSource", new PropertyResolver<int>(parent => ((NetworkCoverage)parent).FactsWithoutSource)),
        new("NetworkCoverage", "edgesOnOneSource", new PropertyResolver<int>(parent => ((NetworkCoverage)parent).EdgesOnOneSource)),
    ];

    private static NetworkSnapshot Network(object parent) => ((NetworkView)parent).Network;

    private static NetworkSelection Selection(object parent) => (NetworkSelection)parent;

    private static NetworkEdge Edge(object parent) => ((NetworkEdgeView)parent).Value;
}

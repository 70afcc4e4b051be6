using System.Collections.Immutable;
using CityGraph.Explorer.Comparisons;
using CityGraph.Explorer.Measures;
using CityGraph.Explorer.Networks;
using CityGraph.Explorer.Sources;
using CityGraph.Explorer.Ties;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Tests.Comparisons;

/// <summary>Regions with the ties that a test gives them. Each tie is an agreement that one source tells of; sources are of a publisher each.</summary>
internal static class MadeRegions
{
    public static ImmutableArray<NetworkMeasure> Counts { get; } = [.. NetworkMeasures.All.Where(measure => measure.Name is "EDGE_COUNT" or "DENSITY")];

    /// <summary>A comparison of regions by their cities; ties that end elsewhere lead to partners.</summary>
    public static ComparisonRequest Compare(
        (string Name, string[] Cities)[] regions, (string One, string Other, string[] Sources)[] ties, NetworkBoundary boundary = NetworkBoundary.TwoMode) =>
        new(
            ComparedThings.Regions,
            [.. regions.Select(region => new NetworkToCompare(region.Name, Network(region.Cities, ties, boundary)))],
            Counts,
            ReferenceModel.FixedEdges,
            Samples: 199,
            Seed: 1)
        {
            Pool = Network([.. regions.SelectMany(region => region.Cities).Distinct()], ties, NetworkBoundary.Incident),
        };

    public static NetworkSnapshot Network(string[] cities, (string One, string Other, string[] Sources)[] ties, NetworkBoundary boundary, NetworkDirection direction = NetworkDirection.None) =>
        NetworkSnapshot.Create(
            new() { PlaceIds = [.. cities.Order(StringComparer.Ordinal)], Boundary = boundary, Direction = direction },
            1,
            SourceCatalogue.Read([.. ties.SelectMany(tie => tie.Sources).Distinct().Select(Source)]),
            [.. cities.Select(city => new NetworkPlace(city, true, null, null))],
            [.. ties.Where(tie => Fits(boundary, cities.Contains(tie.One), cities.Contains(tie.Other))).Select(tie => new NetworkTie(tie.One, tie.Other, [Reason(tie)]))],
            id => new(id, false, null, null),
            0);

    private static bool Fits(NetworkBoundary boundary, bool isOne, bool isOther) => boundary switch
    {
        NetworkBoundary.TwoMode => isOne != isOther,
        NetworkBoundary.Incident => isOne || isOther,
        _ => isOne && isOther,
    };

    private static NetworkReason Reason((string One, string Other, string[] Sources) tie)
    {
        var id = $"{tie.One}-{tie.Other}";
        return new(TieKind.Agreement, id, [], Certainty.Stated, [], [.. tie.Sources], [new(id, null, [.. tie.Sources]), new(id, tie.One, [.. tie.Sources]), new(id, tie.Other, [.. tie.Sources])]);
    }

    private static Row Source(string id) => new(
        id, "Source", SourceCatalogue.Query.Shape, [null, null], [new Page([new Row($"{id}-publisher", "Organisation", Shape.Nothing, [], [])]), Page.Empty]);
}

using System.Collections.Immutable;
using CityGraph.Explorer.Sources;
using CityGraph.Explorer.Ties;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Networks;

/// <summary>
/// What is asked of the store to make networks. Nothing is read twice, so that a trip brings as few rows as there are elements: five for an agreement of
/// two cities in the first trip, two for a claim in the second. The constants are positions in the pages that come back.
/// </summary>
internal static class NetworkQueries
{
    // Of the first trip.
    public const int Sectors = 0;
    public const int Accords = 1;
    public const int Memberships = 2;
    public const int Events = 3;
    public const int Asked = 4;
    public const int Cities = 5;

    // Of the second trip.
    public const int Claims = 0;
    public const int Sources = 1;
    public const int Partners = 2;
    public const int Organisations = 3;

    private static readonly ThingShapes Bare = ThingShapes.Of(claims: null, place: null);

    private static readonly GraphQuery Nothing = new(new Start.Ids([]), Window.All, Shape.Nothing);

    private static readonly Shape ClaimShape = TieShapes.Claims.Node with { Properties = TieShapes.Claims.Node.Properties.Add("subject") };

    /// <summary>An organisation with the places that it is part of, and who says so.</summary>
    private static readonly Shape OrganisationShape = new(
        [], [new(new Step.Along("PART_OF", Direction.Outgoing, "Place"), Window.All, TieShapes.PlaceShape, new Shape([], [TieShapes.Claims]))]);

    /// <summary>The cities of the region and all that they have part in, as far as its kind counts, without evidence.</summary>
    public static ImmutableArray<GraphQuery> Structure(NetworkSelection selection)
    {
        var (accords, networks, events) = selection.PlaceIds is { } places ? ThingStarts.Of(places) : ThingStarts.OfAll;
        return
        [
            TieShapes.SectorsQuery,
            selection.IsDirected || selection.Kinds == TieKinds.Membership ? Nothing : accords with { Shape = Bare.Accord },
            selection.Kinds.HasFlag(TieKinds.Membership) ? networks with { Shape = Bare.Network } : Nothing,
            selection.Kinds.HasFlag(TieKinds.Event) ? events with { Shape = Bare.Event } : Nothing,
            new(new Start.Ids(selection.PlaceIds ?? [], "Place"), Window.All, Shape.Nothing),
            CitiesOf(selection.PlaceIds),
        ];
    }

    /// <summary>The claims about what was met, all sources, and where partners and organisations belong.</summary>
    public static ImmutableArray<GraphQuery> Beside(MetElements met) =>
    [
        new(new Start.Referring(met.Facts, "Claim", "subject"), TieShapes.Claims.Window, ClaimShape),
        SourceCatalogue.Query,
        new(new Start.Ids(met.Partners), Window.All, TieShapes.PlaceShape),
        new(new Start.Ids(met.Organisations), Window.All, OrganisationShape),
    ];

    /// <summary>What a claim of the second trip is about.</summary>
    public static string SubjectOf(Row? claim) => (string)claim!.Values[^1]!;

    /// <summary>The cities among the places, and those that are part of them.</summary>
    private static GraphQuery CitiesOf(ImmutableArray<string>? places) => new(
        places is { } ids ? new Start.Reached(ids, "City", [[], [new Step.Along("PART_OF", Direction.Incoming, "City")]]) : new Start.All("City"),
        Window.All,
        TieShapes.PlaceShape);
}

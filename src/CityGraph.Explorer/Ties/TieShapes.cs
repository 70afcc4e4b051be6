using System.Collections.Immutable;
using CityGraph.Explorer.Sources;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Ties;

/// <summary>
/// What is read of the graph to work out ties: everything in which places have part, and who else has. The same for cities, regions and countries, for
/// one and for many, so that a store plans it once.
/// The constants are positions in the pages and rows that come back.
/// </summary>
internal static class TieShapes
{
    // Of a claim.
    public const int ClaimCertainty = 0;
    public const int ClaimStance = 1;
    public const int ClaimPosition = 2;
    public const int ClaimStatement = 3;
    public const int ClaimSource = 0;

    // Of an agreement, or a paper under none: properties, then pages. A paper has no stage, an agreement no date.
    public const int Name = 0;
    public const int Stage = 1;
    public const int StageDate = 2;
    public const int LonePaperDate = 3;
    public const int Sectors = 0;
    public const int Parties = 1;
    public const int Papers = 2;
    public const int EventsAbout = 3;

    // Of a paper of an agreement, which has its sectors and parties where the agreement has its own.
    public const int PaperStatus = 0;
    public const int PaperDate = 1;

    // Of a party or participant: the governments that it is part of. Of a place: the places that it is part of.
    public const int PartOf = 0;

    // Of an event about an agreement, and of the relationship between them.
    public const int EventStatus = 0;
    public const int EventAboutDate = 1;
    public const int Bearing = 0;

    // Of an organisation with members, and of a membership.
    public const int Members = 1;
    public const int Since = 0;

    // Of an event that places took part in.
    public const int EventDate = 1;
    public const int Participants = 1;
    public const int Hosts = 2;
    public const int About = 3;

    // The pages of the answer.
    public const int AllSectors = 0;
    public const int FewSources = 1;
    public const int Accords = 2;
    public const int Networks = 3;
    public const int Events = 4;
    public const int Asked = 5;

    // Of a sector.
    public const int Broader = 0;
    public const int Related = 1;

    /// <summary>
    /// The claims on which a tie can rest: that something exists or holds, and what tells how far it got and when.
    /// Others, such as what an event was for, stay with their subject.
    /// </summary>
    public static readonly Follow Claims = new(
        new Step.Referring("Claim", "subject"),
        new()
        {
            Where = new Predicate.Or(
            [
                new Predicate.IsMissing("property"),
                new Predicate.In("property", ["status", "date", "stage", "bearing", "since"]),
            ]),
        },
        new Shape(["certainty", "stance", "position", "statement"], [Out("FROM", "Source", Shape.Nothing, null)]));

    /// <summary>All sectors, as <see cref="SectorTree"/> reads them.</summary>
    public static readonly GraphQuery SectorsQuery = new(
        new Start.All("Sector"),
        Window.All,
        new Shape(["name"], [Out("BROADER", "Sector", Shape.Nothing, null), Out("RELATED", "Sector", Shape.Nothing, null)]));

    /// <summary>A place with those that it belongs to.</summary>
    public static readonly Shape PlaceShape = new([], [Out("PART_OF", "Place", Shape.Nothing, null)]);

    /// <summary>Everything with its claims, which stand on the last page of each element, and whoever has part with what that is part of.</summary>
    private static readonly ThingShapes WithEvidence = ThingShapes.Of(Claims, PlaceShape);

    /// <summary>
    /// Everything in which the places, or places that belong to them, have part, themselves or through organisations that are part of them; with all
    /// sectors, some sources, and the places themselves. A paper comes with its agreement; only those under none come by themselves.
    /// </summary>
    public static ImmutableArray<GraphQuery> SharedBy(ImmutableArray<string> places)
    {
        var (accords, networks, events) = ThingStarts.Of(places);
        return
        [
            SectorsQuery,
            FoundSources.Few(SourceOrigins.Query),
            accords with { Shape = WithEvidence.Accord },
            networks with { Shape = WithEvidence.Network },
            events with { Shape = WithEvidence.Event },
            new(new Start.Ids(places, "Place"), Window.All, Shape.Nothing),
        ];
    }

    private static Follow Out(string type, string target, Shape node, Shape? relationship) =>
        new(new Step.Along(type, Direction.Outgoing, target), Window.All, node, relationship);
}

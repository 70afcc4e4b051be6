using System.Collections.Immutable;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Ties;

/// <summary>
/// What is read of the graph to work out ties: one tree from a city to everything that it shares with others.
/// The constants are positions in the rows that come back.
/// </summary>
internal static class TieShapes
{
    // Of a claim.
    public const int ClaimCertainty = 0;
    public const int ClaimStance = 1;
    public const int ClaimPosition = 2;
    public const int ClaimStatement = 3;
    public const int ClaimSource = 0;

    /// <summary>The page of claims of every node and relationship that is read with its evidence.</summary>
    public const int Evidence = 0;

    // Of an agreement or paper: properties, then pages.
    public const int Name = 0;
    public const int Stage = 1;
    public const int StageDate = 2;
    public const int PaperKind = 1;
    public const int PaperStatus = 2;
    public const int PaperDate = 3;
    public const int Sectors = 1;
    public const int Parties = 2;
    public const int Papers = 3;
    public const int Events = 4;

    // Of a party or participant: the governments that it is part of.
    public const int PartOf = 0;

    // Of an event about an agreement, and of the relationship between them.
    public const int EventStatus = 0;
    public const int Bearing = 0;

    // Of an organisation with members, and of a membership.
    public const int Members = 2;
    public const int Since = 0;

    // Of an event that cities took part in.
    public const int EventDate = 1;
    public const int Participants = 2;
    public const int Hosts = 3;
    public const int About = 4;

    // Of a city.
    public const int Agreements = 0;
    public const int CityPapers = 1;
    public const int Organisations = 2;
    public const int Memberships = 3;
    public const int TookPartIn = 4;
    public const int Hosted = 5;

    // Of a sector.
    public const int Broader = 0;
    public const int Related = 1;

    /// <summary>
    /// The claims on which a tie can rest: that something exists or holds, and what tells how far it got and when.
    /// Others, such as what an event was for, stay with their subject.
    /// </summary>
    private static readonly Follow Claims = new(
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

    private static readonly Shape WithEvidence = new([], [Claims]);

    private static readonly Follow Covers = Out("COVERS", "Sector", Shape.Nothing, WithEvidence);

    private static readonly Follow InSector = Out("IN_SECTOR", "Sector", Shape.Nothing, WithEvidence);

    private static readonly Follow PartOfCity = Out("PART_OF", "City", Shape.Nothing, WithEvidence);

    private static readonly Follow PartiesOf = In("PARTY_TO", "Party", new Shape([], [PartOfCity]), WithEvidence);

    private static readonly Shape PaperShape = new(["name", "kind", "status", "date"], [Claims, Covers, PartiesOf]);

    private static readonly Follow EventsAbout =
        In("ABOUT", "Event", new Shape(["status"], [Claims]), new Shape(["bearing"], [Claims]));

    private static readonly Shape AgreementShape = new(
        ["name", "stage", "stageDate"],
        [Claims, Covers, PartiesOf, In("UNDER", "Instrument", PaperShape, null), EventsAbout]);

    private static readonly Shape PaperAndItsAgreement =
        PaperShape with { Follows = PaperShape.Follows.Add(Out("UNDER", "Agreement", AgreementShape, null)) };

    private static readonly Shape NetworkShape = new(
        ["name"],
        [Claims, InSector, In("MEMBER_OF", "City", Shape.Nothing, new Shape(["since"], [Claims]))]);

    private static readonly Shape EventShape = new(
        ["name", "date"],
        [
            Claims,
            InSector,
            In("TOOK_PART_IN", "Actor", new Shape([], [PartOfCity]), WithEvidence),
            In("HOSTED", "Actor", new Shape([], [PartOfCity]), WithEvidence),
            Out("ABOUT", "Accord", new Shape([], [Out("UNDER", "Agreement", Shape.Nothing, null)]), null),
        ]);

    /// <summary>All sectors with those that they belong to or name as related.</summary>
    public static GraphQuery AllSectors { get; } = new(
        new Start.All("Sector"),
        Window.All,
        new Shape(["name"], [Out("BROADER", "Sector", Shape.Nothing, null), Out("RELATED", "Sector", Shape.Nothing, null)]));

    /// <summary>Everything that a city shares with others.</summary>
    public static GraphQuery SharedBy(string cityId)
    {
        // A paper whose agreement the city is party to comes with that agreement.
        var isCity = new Predicate.Compare("id", Comparison.Equal, cityId);
        var isPartOfCity = new Predicate.Related(new Step.Along("PART_OF", Direction.Outgoing, "City"), Quantifier.Some, isCity, null);
        var hasCityAsParty = new Predicate.Related(
            new Step.Along("PARTY_TO", Direction.Incoming, "Party"), Quantifier.Some, new Predicate.Or([isCity, isPartOfCity]), null);
        var standsAlone = new Predicate.Not(
            new Predicate.Related(new Step.Along("UNDER", Direction.Outgoing, "Agreement"), Quantifier.Some, hasCityAsParty, null));

        var agreements = Out("PARTY_TO", "Agreement", AgreementShape, null);
        var papers = Out("PARTY_TO", "Instrument", PaperAndItsAgreement, null) with { Window = new() { Where = standsAlone } };
        ImmutableArray<Follow> steps =
        [
            agreements,
            papers,
            In("PART_OF", "Organisation", new Shape([], [agreements, papers, Out("TOOK_PART_IN", "Event", EventShape, null), Out("HOSTED", "Event", EventShape, null)]), null),
            Out("MEMBER_OF", "Organisation", NetworkShape, null),
            Out("TOOK_PART_IN", "Event", EventShape, null),
            Out("HOSTED", "Event", EventShape, null),
        ];
        return new(new Start.Ids([cityId], "City"), Window.All, new Shape([], steps));
    }

    private static Follow Out(string type, string target, Shape node, Shape? relationship) =>
        new(new Step.Along(type, Direction.Outgoing, target), Window.All, node, relationship);

    private static Follow In(string type, string target, Shape node, Shape? relationship) =>
        new(new Step.Along(type, Direction.Incoming, target), Window.All, node, relationship);
}

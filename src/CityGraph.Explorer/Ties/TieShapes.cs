using System.Collections.Immutable;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Ties;

/// <summary>
/// What is read of the graph to work out ties: everything in which cities have part, and who else has. The same for one city and for many.
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

    // Of what cities have part in.
    public const int Agreements = 0;
    public const int LonePapers = 1;
    public const int Networks = 2;
    public const int CityEvents = 3;

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

    /// <summary>
    /// Everything in which the cities have part, themselves or through organisations that are part of them. A paper comes with its agreement;
    /// only those under none come by themselves.
    /// </summary>
    public static ImmutableArray<GraphQuery> SharedBy(ImmutableArray<string> cities)
    {
        var organisation = Along("PART_OF", Direction.Incoming, "Organisation");
        var (agreement, paper) = (Along("PARTY_TO", Direction.Outgoing, "Agreement"), Along("PARTY_TO", Direction.Outgoing, "Instrument"));
        var under = Along("UNDER", Direction.Outgoing, "Agreement");
        var (tookPart, hosted) = (Along("TOOK_PART_IN", Direction.Outgoing, "Event"), Along("HOSTED", Direction.Outgoing, "Event"));
        var isAlone = new Window { Where = new Predicate.Related(under, Quantifier.None, null, null) };
        return
        [
            new(From("Agreement", [agreement], [paper, under], [organisation, agreement], [organisation, paper, under]), Window.All, AgreementShape),
            new(From("Instrument", [paper], [organisation, paper]), isAlone, PaperShape),
            new(From("Organisation", [Along("MEMBER_OF", Direction.Outgoing, "Organisation")]), Window.All, NetworkShape),
            new(From("Event", [tookPart], [hosted], [organisation, tookPart], [organisation, hosted]), Window.All, EventShape),
        ];

        Start.Reached From(string label, params ImmutableArray<ImmutableArray<Step>> paths) => new(cities, label, paths);
    }

    private static Step.Along Along(string type, Direction direction, string target) => new Step.Along(type, direction, target);

    private static Follow Out(string type, string target, Shape node, Shape? relationship) =>
        new(new Step.Along(type, Direction.Outgoing, target), Window.All, node, relationship);

    private static Follow In(string type, string target, Shape node, Shape? relationship) =>
        new(new Step.Along(type, Direction.Incoming, target), Window.All, node, relationship);
}

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

    /// <summary>The page of claims of every node and relationship that is read with its evidence.</summary>
    public const int Evidence = 0;

    // Of an agreement, or a paper under none: properties, then pages. A paper has no stage, an agreement no date.
    public const int Name = 0;
    public const int Stage = 1;
    public const int StageDate = 2;
    public const int LonePaperDate = 3;
    public const int Sectors = 1;
    public const int Parties = 2;
    public const int Papers = 3;
    public const int EventsAbout = 4;

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
    public const int Members = 2;
    public const int Since = 0;

    // Of an event that places took part in.
    public const int EventDate = 1;
    public const int Participants = 2;
    public const int Hosts = 3;
    public const int About = 4;

    // The pages of the answer.
    public const int AllSectors = 0;
    public const int AllSources = 1;
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

    private static readonly GraphQuery SectorsQuery = new(
        new Start.All("Sector"),
        Window.All,
        new Shape(["name"], [Out("BROADER", "Sector", Shape.Nothing, null), Out("RELATED", "Sector", Shape.Nothing, null)]));

    /// <summary>A place with those that it belongs to.</summary>
    public static readonly Shape PlaceShape = new([], [Out("PART_OF", "Place", Shape.Nothing, null)]);

    /// <summary>An organisation with the governments that it is part of, or a place with those that it belongs to.</summary>
    private static readonly Shape ActorShape = new([], [Out("PART_OF", "Place", PlaceShape, WithEvidence)]);

    private static readonly Follow PartiesOf = In("PARTY_TO", "Party", ActorShape, WithEvidence);

    private static readonly Shape AccordShape = new(
        ["name", "stage", "stageDate", "date"],
        [
            Claims,
            Covers,
            PartiesOf,
            In("UNDER", "Instrument", new(["status", "date"], [Claims, Covers, PartiesOf]), Shape.Nothing),
            In("ABOUT", "Event", new(["status", "date"], [Claims]), new(["bearing"], [Claims])),
        ]);

    private static readonly Shape NetworkShape = new(
        ["name"],
        [Claims, InSector, In("MEMBER_OF", "Place", PlaceShape, new(["since"], [Claims]))]);

    private static readonly Shape EventShape = new(
        ["name", "date"],
        [
            Claims,
            InSector,
            In("TOOK_PART_IN", "Actor", ActorShape, WithEvidence),
            In("HOSTED", "Actor", ActorShape, WithEvidence),
            Out("ABOUT", "Accord", new Shape([], [Out("UNDER", "Agreement", Shape.Nothing, null)]), null),
        ]);

    /// <summary>
    /// Everything in which the places, or places that belong to them, have part, themselves or through organisations that are part of them; with all
    /// sectors and sources, and the places themselves. A paper comes with its agreement; only those under none come by themselves.
    /// </summary>
    public static ImmutableArray<GraphQuery> SharedBy(ImmutableArray<string> places)
    {
        var (partyTo, paper, under) = (Along("PARTY_TO", "Accord"), Along("PARTY_TO", "Instrument"), Along("UNDER", "Agreement"));
        var (tookPart, hosted, memberOf) = (Along("TOOK_PART_IN", "Event"), Along("HOSTED", "Event"), Along("MEMBER_OF", "Organisation"));
        var isNoPaperOfAnother = new Window { Where = new Predicate.Related(under, Quantifier.None, null, null) };
        return
        [
            SectorsQuery,
            SourceOrigins.Query,
            new(From("Accord", [.. ByAll([partyTo], [paper, under])]), isNoPaperOfAnother, AccordShape),
            new(From("Organisation", [[memberOf], [Part("Place"), memberOf]]), Window.All, NetworkShape),
            new(From("Event", [.. ByAll([tookPart], [hosted])]), Window.All, EventShape),
            new(new Start.Ids(places, "Place"), Window.All, Shape.Nothing),
        ];

        Start.Reached From(string label, ImmutableArray<ImmutableArray<Step>> paths) => new(places, label, paths);
    }

    /// <summary>As <see cref="SharedBy"/>, of all places there are.</summary>
    public static ImmutableArray<GraphQuery> SharedByAll()
    {
        var (under, memberOf) = (Along("UNDER", "Agreement"), new Step.Along("MEMBER_OF", Direction.Incoming, "Place"));
        return
        [
            SectorsQuery,
            SourceOrigins.Query,
            new(new Start.All("Accord"), new() { Where = new Predicate.Related(under, Quantifier.None, null, null) }, AccordShape),
            new(new Start.All("Organisation"), new() { Where = new Predicate.Related(memberOf, Quantifier.Some, null, null) }, NetworkShape),
            new(new Start.All("Event"), Window.All, EventShape),
            new(new Start.Ids([]), Window.All, Shape.Nothing),
        ];
    }

    /// <summary>The paths from a place, from what is part of it, and from the organisations that are part of that.</summary>
    private static IEnumerable<ImmutableArray<Step>> ByAll(params ImmutableArray<Step>[] paths)
    {
        ImmutableArray<ImmutableArray<Step>> ways = [[], [Part("Party")], [Part("Place"), Part("Organisation")]];
        return ways.SelectMany(way => paths.Select(path => way.AddRange(path)));
    }

    private static Step.Along Part(string label) => new("PART_OF", Direction.Incoming, label);

    private static Step.Along Along(string type, string target) => new(type, Direction.Outgoing, target);

    private static Follow Out(string type, string target, Shape node, Shape? relationship) =>
        new(new Step.Along(type, Direction.Outgoing, target), Window.All, node, relationship);

    private static Follow In(string type, string target, Shape node, Shape? relationship) =>
        new(new Step.Along(type, Direction.Incoming, target), Window.All, node, relationship);
}

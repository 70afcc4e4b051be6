using System.Collections.Immutable;
using CityGraph.Explorer.Sources;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Ties;

/// <summary>
/// What is read of the graph to work out ties: everything in which places have part, and who else has. The same statement for one place and for many.
/// The constants are positions in the pages and rows that come back.
/// </summary>
internal sealed class TieShapes
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

    // The pages of the answer; the last one only for places of all kinds.
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

    private readonly bool _isOfAllPlaces;
    private readonly Shape _accord;
    private readonly Shape _network;
    private readonly Shape _event;

    private TieShapes(bool isOfAllPlaces)
    {
        _isOfAllPlaces = isOfAllPlaces;
        var place = isOfAllPlaces ? new Shape([], [Out("PART_OF", "Place", Shape.Nothing, null)]) : Shape.Nothing;
        var actor = new Shape([], [Out("PART_OF", isOfAllPlaces ? "Place" : "City", place, WithEvidence)]);
        var parties = In("PARTY_TO", "Party", actor, WithEvidence);
        _accord = new(
            ["name", "stage", "stageDate", "date"],
            [
                Claims,
                Covers,
                parties,
                In("UNDER", "Instrument", new(["status", "date"], [Claims, Covers, parties]), Shape.Nothing),
                In("ABOUT", "Event", new(["status", "date"], [Claims]), new(["bearing"], [Claims])),
            ]);
        _network = new(["name"], [Claims, InSector, In("MEMBER_OF", isOfAllPlaces ? "Place" : "City", place, new(["since"], [Claims]))]);
        _event = new(
            ["name", "date"],
            [
                Claims,
                InSector,
                In("TOOK_PART_IN", "Actor", actor, WithEvidence),
                In("HOSTED", "Actor", actor, WithEvidence),
                Out("ABOUT", "Accord", new Shape([], [Out("UNDER", "Agreement", Shape.Nothing, null)]), null),
            ]);
    }

    /// <summary>For the ties of cities with cities.</summary>
    public static TieShapes OfCities { get; } = new(isOfAllPlaces: false);

    /// <summary>
    /// For the ties of regions, countries and cities: also what the places that are part of the given ones have part in, and what each place is part of.
    /// </summary>
    public static TieShapes OfPlaces { get; } = new(isOfAllPlaces: true);

    /// <summary>
    /// Everything in which the places have part, themselves or through organisations that are part of them, with all sectors and sources.
    /// A paper comes with its agreement; only those under none come by themselves.
    /// </summary>
    public ImmutableArray<GraphQuery> SharedBy(ImmutableArray<string> places)
    {
        var (partyTo, paper, under) = (Along("PARTY_TO", "Accord"), Along("PARTY_TO", "Instrument"), Along("UNDER", "Agreement"));
        var (tookPart, hosted, memberOf) = (Along("TOOK_PART_IN", "Event"), Along("HOSTED", "Event"), Along("MEMBER_OF", "Organisation"));
        var isNoPaperOfAnother = new Window { Where = new Predicate.Related(under, Quantifier.None, null, null) };
        ImmutableArray<GraphQuery> shared =
        [
            SectorsQuery,
            SourceOrigins.Query,
            new(From("Accord", [.. ByAll([partyTo], [paper, under])]), isNoPaperOfAnother, _accord),
            new(From("Organisation", _isOfAllPlaces ? [[memberOf], [Part("Place"), memberOf]] : [[memberOf]]), Window.All, _network),
            new(From("Event", [.. ByAll([tookPart], [hosted])]), Window.All, _event),
        ];
        return _isOfAllPlaces ? shared.Add(new(new Start.Ids(places, "Place"), Window.All, Shape.Nothing)) : shared;

        Start.Reached From(string label, ImmutableArray<ImmutableArray<Step>> paths) => new(places, label, paths);
    }

    /// <summary>The paths from a place, from what is part of it and, if places can be, from what is part of that.</summary>
    private IEnumerable<ImmutableArray<Step>> ByAll(params ImmutableArray<Step>[] paths)
    {
        ImmutableArray<ImmutableArray<Step>> ways = _isOfAllPlaces
            ? [[], [Part("Party")], [Part("Place"), Part("Organisation")]]
            : [[], [Part("Organisation")]];
        return ways.SelectMany(way => paths.Select(path => way.AddRange(path)));
    }

    private static Step.Along Part(string label) => new("PART_OF", Direction.Incoming, label);

    private static Step.Along Along(string type, string target) => new(type, Direction.Outgoing, target);

    private static Follow Out(string type, string target, Shape node, Shape? relationship) =>
        new(new Step.Along(type, Direction.Outgoing, target), Window.All, node, relationship);

    private static Follow In(string type, string target, Shape node, Shape? relationship) =>
        new(new Step.Along(type, Direction.Incoming, target), Window.All, node, relationship);
}

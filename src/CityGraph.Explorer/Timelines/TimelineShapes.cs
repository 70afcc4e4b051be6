using System.Collections.Immutable;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Timelines;

/// <summary>
/// What is read to tell what happened to places, organisations, people and agreements: what they took part in, what they are party to or signed,
/// and what is about that; for a place also through the organisations that are part of it, and what those who hold office there, or in these, did on
/// its behalf. The constants are positions in what comes back.
/// </summary>
internal sealed class TimelineShapes(CourseShapes course)
{
    // The queries' pages.
    public const int Events = 0;
    public const int Papers = 1;
    public const int Agreements = 2;
    public const int Offices = 3;
    public const int OnBehalf = 4;

    // Of an office.
    public const int Title = 0;
    public const int From = 1;
    public const int To = 2;
    public const int Attested = 3;

    private static readonly Step Organisation = new Step.Along("PART_OF", Direction.Incoming, "Organisation");
    private static readonly Step Agreement = new Step.Along("PARTY_TO", Direction.Outgoing, "Agreement");
    private static readonly Step Paper = new Step.Along("PARTY_TO", Direction.Outgoing, "Instrument");
    private static readonly Step Under = new Step.Along("UNDER", Direction.Outgoing, "Agreement");
    private static readonly Step PapersUnder = new Step.Along("UNDER", Direction.Incoming, "Instrument");
    private static readonly Step Official = new Step.Along("HOLDS_OFFICE", Direction.Incoming, "Official");
    private static readonly Step About = new Step.Along("ABOUT", Direction.Incoming, "Event");

    public static ImmutableArray<ImmutableArray<Step>> ToAgreements { get; } = WithOrganisations([], [Agreement], [Paper, Under]);

    public static ImmutableArray<ImmutableArray<Step>> ToPapers { get; } =
    [
        .. WithOrganisations([], [Paper], [Agreement, PapersUnder]),
        [PapersUnder],
        [new Step.Along("SIGNED", Direction.Outgoing, "Instrument")],
    ];

    public static ImmutableArray<ImmutableArray<Step>> ToEvents { get; } =
    [
        .. WithOrganisations(
            [],
            [new Step.Along("TOOK_PART_IN", Direction.Outgoing, "Event")],
            [new Step.Along("HOSTED", Direction.Outgoing, "Event")]),
        [new Step.Along("TOOK_PLACE_IN", Direction.Incoming, "Event")],
        [About],
        .. ToAgreements.Concat(ToPapers).Where(path => path is [var first, ..] && first != Organisation).Select(path => path.Add(About)),
    ];

    private static ImmutableArray<ImmutableArray<Step>> ToEventsOfOfficials { get; } =
    [
        [Official, new Step.Along("TOOK_PART_IN", Direction.Outgoing, "Event")],
        [Official, new Step.Along("HOSTED", Direction.Outgoing, "Event")],
        [Organisation, Official, new Step.Along("TOOK_PART_IN", Direction.Outgoing, "Event")],
        [Organisation, Official, new Step.Along("HOSTED", Direction.Outgoing, "Event")],
    ];

    public ImmutableArray<GraphQuery> Queries(ImmutableArray<string> ids) =>
    [
        new(new Start.Reached(ids, "Event", ToEvents), Window.All, course.Event),
        new(new Start.Reached(ids, "Instrument", ToPapers), Window.All, course.Paper),
        new(new Start.Reached(ids, "Agreement", ToAgreements), Window.All, course.Agreement),
        new(new Start.Ids(ids, "Entity"), Window.All, new Shape(
            [],
            [new(new Step.Along("HOLDS_OFFICE", Direction.Both), Window.All, Shape.Nothing, new Shape(["title", "from", "to", "attested"], [course.AllEvidence]))])),
        new(new Start.Reached(ids, "Event", ToEventsOfOfficials), OnBehalfOf(ids), course.Event),
    ];

    /// <summary>Events in which somebody had part on behalf of one of these.</summary>
    private static Window OnBehalfOf(ImmutableArray<string> ids)
    {
        var isOnBehalf = new Predicate.In("onBehalfOf", [.. ids]);
        return new Window { Where = new Predicate.Or([InEvent("TOOK_PART_IN"), InEvent("HOSTED")]) };

        Predicate.Related InEvent(string type) => new(new Step.Along(type, Direction.Incoming), Quantifier.Some, null, isOnBehalf);
    }

    private static ImmutableArray<ImmutableArray<Step>> WithOrganisations(params ImmutableArray<ImmutableArray<Step>> paths) =>
        [.. paths, .. paths.Where(path => !path.IsEmpty).Select(path => path.Insert(0, Organisation))];
}

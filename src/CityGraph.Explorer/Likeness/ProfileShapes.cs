using System.Collections.Immutable;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Likeness;

/// <summary>
/// What is read to compare cities: who has part in what, and its sectors, without evidence. All of it, since what makes a city similar to one is known
/// only by what it does not share. The constants are positions in the pages that come back.
/// </summary>
internal static class ProfileShapes
{
    public const int Accords = 0;
    public const int Networks = 1;
    public const int Events = 2;

    // Of each of these.
    public const int Sectors = 0;
    public const int Parts = 1;

    /// <summary>Of an agreement, whose papers have sectors and parties where it has its own.</summary>
    public const int Papers = 2;

    /// <summary>Of an event.</summary>
    public const int Hosts = 2;

    /// <summary>Of a participant: the cities that it is part of.</summary>
    public const int PartOf = 0;

    private static readonly Shape Actor = new([], [Follow("PART_OF", Direction.Outgoing, "City", Shape.Nothing)]);

    private static readonly Follow Covers = Follow("COVERS", Direction.Outgoing, "Sector", Shape.Nothing);

    private static readonly Follow InSector = Follow("IN_SECTOR", Direction.Outgoing, "Sector", Shape.Nothing);

    private static readonly Follow Parties = Follow("PARTY_TO", Direction.Incoming, "Party", Actor);

    private static readonly Step.Along Members = new("MEMBER_OF", Direction.Incoming, "City");

    public static ImmutableArray<GraphQuery> All { get; } =
    [
        new(
            new Start.All("Accord"),
            new Window { Where = new Predicate.Related(new Step.Along("UNDER", Direction.Outgoing, "Agreement"), Quantifier.None, null, null) },
            new([], [Covers, Parties, Follow("UNDER", Direction.Incoming, "Instrument", new([], [Covers, Parties]))])),
        new(
            new Start.All("Organisation"),
            new Window { Where = new Predicate.Related(Members, Quantifier.Some, null, null) },
            new([], [InSector, new(Members, Window.All, Shape.Nothing)])),
        new(
            new Start.All("Event"),
            Window.All,
            new([], [InSector, Follow("TOOK_PART_IN", Direction.Incoming, "Actor", Actor), Follow("HOSTED", Direction.Incoming, "Actor", Actor)])),
    ];

    private static Follow Follow(string type, Direction direction, string target, Shape node) =>
        new(new Step.Along(type, direction, target), Window.All, node);
}

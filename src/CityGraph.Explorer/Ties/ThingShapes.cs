using System.Collections.Immutable;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Ties;

/// <summary>What is read of each thing that places can share; <see cref="TieShapes"/> has the positions.</summary>
/// <param name="Accord">Of an agreement, or a paper under none.</param>
/// <param name="Network">Of an organisation with members.</param>
/// <param name="Event">Of an event.</param>
internal sealed record ThingShapes(Shape Accord, Shape Network, Shape Event)
{
    /// <param name="claims">How the claims of each element are read, on its last page; null where they are not.</param>
    /// <param name="place">What is read of each place that has part, and of each that an organisation which has part is part of; null where these are not read.</param>
    public static ThingShapes Of(Follow? claims, Shape? place)
    {
        ImmutableArray<Follow> evidence = claims is null ? [] : [claims];
        var alone = new Shape([], evidence);
        var actor = place is null ? Shape.Nothing : new Shape([], [Along("PART_OF", Direction.Outgoing, "Place", place, alone)]);
        var covers = Along("COVERS", Direction.Outgoing, "Sector", Shape.Nothing, alone);
        var inSector = Along("IN_SECTOR", Direction.Outgoing, "Sector", Shape.Nothing, alone);
        var parties = Along("PARTY_TO", Direction.Incoming, "Party", actor, alone);
        return new(
            new(
                ["name", "stage", "stageDate", "date"],
                [
                    covers,
                    parties,
                    Along("UNDER", Direction.Incoming, "Instrument", new(["status", "date"], [covers, parties, .. evidence]), Shape.Nothing),
                    Along("ABOUT", Direction.Incoming, "Event", new(["status", "date"], evidence), new(["bearing"], evidence)),
                    .. evidence,
                ]),
            new(["name"], [inSector, Along("MEMBER_OF", Direction.Incoming, "Place", place ?? Shape.Nothing, new(["since"], evidence)), .. evidence]),
            new(
                ["name", "date"],
                [
                    inSector,
                    Along("TOOK_PART_IN", Direction.Incoming, "Actor", actor, alone),
                    Along("HOSTED", Direction.Incoming, "Actor", actor, alone),
                    Along("ABOUT", Direction.Outgoing, "Accord", new([], [Along("UNDER", Direction.Outgoing, "Agreement", Shape.Nothing, null)]), null),
                    .. evidence,
                ]));
    }

    private static Follow Along(string type, Direction direction, string target, Shape node, Shape? relationship) =>
        new(new Step.Along(type, direction, target), Window.All, node, relationship);
}

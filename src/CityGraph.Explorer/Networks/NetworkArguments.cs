using System.Collections.Immutable;
using CityGraph.Explorer.Fetching;
using CityGraph.Explorer.Ties;
using CityGraph.Explorer.Time;
using CityGraph.Graph.Model;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Networks;

/// <summary>Reads a selection from arguments.</summary>
internal static class NetworkArguments
{
    /// <summary>The code of the error for a selection that contradicts itself.</summary>
    public const string BadSelection = "BAD_SELECTION";

    /// <summary>The most places that make a region.</summary>
    public const int MaxPlaces = 100;

    private const int MaxSectors = 100;

    private const int MaxIndependentSources = 100;

    /// <summary>The selection, or what is wrong with it.</summary>
    /// <param name="context">The field; it has an argument <c>selection</c>.</param>
    /// <param name="needsPlaces">Whether a network of two modes needs places that are its region.</param>
    public static (NetworkSelection? Selection, FieldError? Error) Read(FieldContext context, bool needsPlaces = true) =>
        Read(context.Arguments.Get<ArgumentValues>("selection"), RootTime.Of(context), needsPlaces);

    /// <summary>The same for a selection that stands elsewhere among the arguments.</summary>
    public static (NetworkSelection? Selection, FieldError? Error) Read(ArgumentValues given, RootTime time, bool needsPlaces = true)
    {
        var selection = new NetworkSelection
        {
            PlaceIds = Ids(given, "places"),
            Boundary = NetworkNames.Boundary(given.Get<string>("boundary")),
            SectorIds = Ids(given, "sectors"),
            IncludesNarrower = given.Get<bool>("includeNarrower"),
            IncludesRelated = given.Get<bool>("includeRelated"),
            Kinds = TieArguments.KindsOf(given),
            MinStage = given["minStage"] as string,
            MinCertainty = given["minCertainty"] is string certainty ? CertaintyNames.Parse(certainty) : null,
            MinIndependentSources = given.Get<int>("minIndependentSources"),
            UnknownEnds = NetworkNames.UnknownEnds(given.Get<string>("unknownEnds")),
            Weight = NetworkNames.Weight(given.Get<string>("weight")),
            Direction = NetworkNames.Direction(given.Get<string>("direction")),
            KeepsIsolates = given.Get<bool>("isolates"),
            Time = time,
        };
        return Check(selection, needsPlaces) is { } error ? (null, error) : (WithoutWhatCannotCount(selection), null);
    }

    /// <summary>Only events have visitors.</summary>
    private static NetworkSelection WithoutWhatCannotCount(NetworkSelection selection) =>
        selection.IsDirected ? selection with { Kinds = TieKinds.Event } : selection;

    private static ImmutableArray<string>? Ids(ArgumentValues given, string name) => given.TryGet<IReadOnlyList<object?>>(name, out var ids)
        ? [.. ids.Cast<string>().Distinct().Order(CodePointComparer.Instance)]
        : null;

    private static FieldError? Check(NetworkSelection selection, bool needsPlaces) =>
        CheckCount("places", selection.PlaceIds, MaxPlaces, NodeResolvers.BadIds)
        ?? CheckCount("sectors", selection.SectorIds, MaxSectors, NodeResolvers.BadIds)
        ?? TieArguments.CheckKinds(selection.Kinds)
        ?? CheckParts(selection, needsPlaces);

    private static FieldError? CheckCount(string name, ImmutableArray<string>? ids, int most, string code) => ids switch
    {
        { Length: 0 } => new($"'{name}' of 'selection' is empty: name at least one, or leave it out for all.", code),
        { Length: var count } when count > most => new($"'{name}' of 'selection' takes 1 to {most} ids, not {count}.", code),
        _ => null,
    };

    private static FieldError? CheckParts(NetworkSelection selection, bool needsPlaces)
    {
        if (needsPlaces && selection is { PlaceIds: null, Boundary: NetworkBoundary.TwoMode })
        {
            return Bad("'boundary: TWO_MODE' needs 'places': where all cities are the region there are no partners elsewhere. Ask for 'boundary: INDUCED', or name places.");
        }

        if (selection is { SectorIds: null, IncludesRelated: true })
        {
            return Bad("'includeRelated: true' stands without 'sectors': name the sectors that others are to be related to, or leave it out, as all ties count.");
        }

        if (selection.MinStage is { } stage && !selection.Kinds.HasFlag(TieKinds.Agreement))
        {
            return Bad($"'minStage: {stage}' and 'kinds' contradict each other: only agreements have stages.");
        }

        if (selection.MinStage is { } noVisit && selection.IsDirected)
        {
            return Bad($"'minStage: {noVisit}' and 'direction: VISITS' contradict each other: only events have visitors, and only agreements stages.");
        }

        if (selection.IsDirected && !selection.Kinds.HasFlag(TieKinds.Event))
        {
            return Bad("'direction: VISITS' and 'kinds' contradict each other: only events have visitors. Add EVENT to 'kinds'.");
        }

        return selection.MinIndependentSources is < 1 or > MaxIndependentSources
            ? Bad($"'minIndependentSources: {selection.MinIndependentSources}' is out of bounds: give 1 to {MaxIndependentSources}.")
            : null;
    }

    private static FieldError Bad(string message) => new(message, BadSelection);
}

using System.Collections.Immutable;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Ties;

/// <summary>
/// Where to find what places have part in. A paper comes with its agreement; only those under none come by themselves. What is read of each is for
/// others to say.
/// </summary>
internal static class ThingStarts
{
    private static readonly Window WithoutPapers = new() { Where = new Predicate.Related(Along("UNDER", "Agreement"), Quantifier.None, null, null) };

    /// <summary>All that any place has part in, and agreements and events in which none has.</summary>
    public static (GraphQuery Accords, GraphQuery Networks, GraphQuery Events) OfAll { get; } = (
        new(new Start.All("Accord"), WithoutPapers, Shape.Nothing),
        new(
            new Start.All("Organisation"),
            new() { Where = new Predicate.Related(new Step.Along("MEMBER_OF", Direction.Incoming, "Place"), Quantifier.Some, null, null) },
            Shape.Nothing),
        new(new Start.All("Event"), Window.All, Shape.Nothing));

    /// <summary>
    /// Everything in which the places, or places that belong to them, have part, themselves or through organisations that are part of them.
    /// </summary>
    public static (GraphQuery Accords, GraphQuery Networks, GraphQuery Events) Of(ImmutableArray<string> places)
    {
        var (partyTo, paper, under) = (Along("PARTY_TO", "Accord"), Along("PARTY_TO", "Instrument"), Along("UNDER", "Agreement"));
        var (tookPart, hosted, memberOf) = (Along("TOOK_PART_IN", "Event"), Along("HOSTED", "Event"), Along("MEMBER_OF", "Organisation"));
        return (
            new(From("Accord", [.. ByAll([partyTo], [paper, under])]), WithoutPapers, Shape.Nothing),
            new(From("Organisation", [[memberOf], [Part("Place"), memberOf]]), Window.All, Shape.Nothing),
            new(From("Event", [.. ByAll([tookPart], [hosted])]), Window.All, Shape.Nothing));

        Start.Reached From(string label, ImmutableArray<ImmutableArray<Step>> paths) => new(places, label, paths);
    }

    /// <summary>The paths from a place, from what is part of it, and from the organisations that are part of that.</summary>
    private static IEnumerable<ImmutableArray<Step>> ByAll(params ImmutableArray<Step>[] paths)
    {
        ImmutableArray<ImmutableArray<Step>> ways = [[], [Part("Party")], [Part("Place"), Part("Organisation")]];
        return ways.SelectMany(way => paths.Select(path => way.AddRange(path)));
    }

    private static Step.Along Part(string label) => new("PART_OF", Direction.Incoming, label);

    private static Step.Along Along(string type, string target) => new(type, Direction.Outgoing, target);
}

using System.Collections.Immutable;
using CityGraph.Analysis.Inference;
using CityGraph.Explorer.Fetching;
using CityGraph.Explorer.Networks;
using CityGraph.Explorer.Ties;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Regressions;

/// <summary>What is known of the cities whose pairs are looked at, as read of the graph at one moment. Immutable.</summary>
/// <param name="Graph">What they have part in; its cities are these.</param>
/// <param name="Cities">Those of the region and partners together, by id, in the order of code points.</param>
/// <param name="Points">Where they lie, in degrees; empty if nobody asks.</param>
/// <param name="LeftOut">Cities of which something that is asked for is not known.</param>
internal sealed record RegressionGraph(
    NetworkGraph Graph,
    ImmutableArray<NetworkPlace> Cities,
    IReadOnlyDictionary<string, (double Latitude, double Longitude)> Points,
    ImmutableArray<CitiesLeftOut> LeftOut)
{
    private const int LeastCities = 3;

    private static readonly FieldError Busy = new("The graph changes so fast that no moment of it could be read; try again.", "SERVICE_UNAVAILABLE");

    /// <summary>
    /// Reads it, or says why it cannot be worked with. What cities have part in takes what a network takes, twice where partners are asked for (what these have
    /// among themselves); distances take one trip; two trips more tell whether the graph changed between all these, which are then made again.
    /// </summary>
    public static async ValueTask<(RegressionGraph? Graph, FieldError? Error)> ReadAsync(FieldContext context, RegressionQuestion question, TieStages stages)
    {
        var (graph, error) = await RequestState.ReadExactlyAsync(context, () => TryReadAsync(context, question, stages)) ?? new(null, Busy);
        return (graph, error);
    }

    /// <summary>Null if the graph changed between the trips.</summary>
    private static async ValueTask<Outcome?> TryReadAsync(FieldContext context, RegressionQuestion question, TieStages stages)
    {
        var wide = new NetworkSelection
        {
            PlaceIds = question.PlaceIds,
            Boundary = NetworkBoundary.Incident,
            Kinds = question.Covariates.Add(question.Response).OfType<PairVariable.Ties>().Aggregate(TieKinds.Agreement | TieKinds.Event, (kinds, ties) => kinds | ties.Selection.Kinds),
            Time = question.Time,
        };
        var (graph, error) = await NetworkGraph.ReadAsync(context, wide);
        if (graph is null) return new(null, error);
        NetworkPlace[] cities = [.. graph.Cities.Select(city => graph.Place(city, true))];
        if (question is { IncludesPartners: true, PlaceIds: not null })
        {
            var (network, tooLarge) = NetworkWeaver.Weave(graph, wide with { Kinds = TieKinds.Agreement | TieKinds.Event }, stages, context.CancellationToken);
            if (network is null) return new(null, tooLarge);
            cities = [.. network.Places];
        }

        if (cities.Length > DyadicVariable.MaximumNodes) return new(null, TooMany(cities));
        if (cities.Any(city => !city.IsInRegion))
        {
            var first = graph.ChangeNumber;
            (graph, error) = await NetworkGraph.ReadAsync(context, wide with { PlaceIds = [.. cities.Select(city => city.Id)], Boundary = NetworkBoundary.Induced });
            if (graph is null) return new(null, error);
            if (graph.ChangeNumber != first) return null;
        }

        var points = new Dictionary<string, (double, double)>(StringComparer.Ordinal);
        if (question.Takes(PairKind.DistanceKm, PairKind.LogDistanceKm))
        {
            var read = await RequestState.FetchAsync(context, [new(new Start.Ids([.. cities.Select(city => city.Id)], "City"), Window.All, new(["latitude", "longitude"], []))]);
            if (read.ChangeNumber != graph.ChangeNumber) return null;
            foreach (var city in read.Pages[0].Nodes)
            {
                if (city is { Values: [double latitude, double longitude] }) points[city.Id] = (latitude, longitude);
            }
        }

        return LeaveOut(question, graph, [.. cities.OrderBy(city => city.Id, CodePointComparer.Instance)], points);
    }

    private static Outcome LeaveOut(RegressionQuestion question, NetworkGraph graph, NetworkPlace[] cities, Dictionary<string, (double, double)> points)
    {
        var reasons = cities.ToLookup(city => (city, question) switch
        {
            _ when question.Takes(PairKind.DistanceKm, PairKind.LogDistanceKm) && !points.ContainsKey(city.Id) => "Their coordinates are not known.",
            _ when question.Takes(PairKind.SameCountry) && city.CountryId is null => "Their country is not known.",
            _ when question.Takes(PairKind.SameRegion) && city.RegionId is null => "Their province, prefecture or state is not known.",
            _ => "",
        });
        ImmutableArray<CitiesLeftOut> leftOut = [.. reasons.Where(group => group.Key != "").Select(group => new CitiesLeftOut(group.Key, [.. group.Select(city => city.Id)]))];
        ImmutableArray<NetworkPlace> kept = [.. reasons[""]];
        return kept.Length < LeastCities ? new(null, TooFew(kept.Length, leftOut)) : new(new(graph with { Cities = [.. kept.Select(city => city.Id)] }, kept, points, leftOut), null);
    }

    private static FieldError TooFew(int cities, ImmutableArray<CitiesLeftOut> leftOut)
    {
        var without = string.Concat(leftOut.Select(group => $" {group.CityIds.Length} left out: {group.Reason}"));
        return new($"Explaining ties takes at least {LeastCities} cities; there {(cities == 1 ? "is 1" : $"are {cities}")}.{without} Name more places.", RegressionArguments.BadRegression);
    }

    private static FieldError TooMany(NetworkPlace[] cities)
    {
        var partners = cities.Count(city => !city.IsInRegion);
        var who = partners == 0 ? "" : $", {partners} of them partners elsewhere";
        return new(
            $"Explaining ties takes at most {DyadicVariable.MaximumNodes} cities, as each permutation goes through all pairs; there are {cities.Length}{who}. Name fewer places{(partners == 0 ? "" : ", or ask for 'partners: false'")}.",
            ExecutionErrorCodes.LimitExceeded);
    }

    private sealed record Outcome(RegressionGraph? Graph, FieldError? Error);
}

/// <summary>Cities that were left out.</summary>
/// <param name="Reason">A sentence.</param>
/// <param name="CityIds">In the order of their code points.</param>
internal sealed record CitiesLeftOut(string Reason, ImmutableArray<string> CityIds);

using CityGraph.Analysis.Inference;
using CityGraph.Explorer.Networks;
using CityGraph.Explorer.Ties;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Regressions;

/// <summary>Works out the number of each pair of cities. One for a question; what several variables take is worked out once.</summary>
internal sealed class PairNumbers(RegressionGraph graph, TieStages stages, CancellationToken cancellationToken)
{
    private const double MetresPerKilometre = 1_000;

    private readonly Dictionary<string, int> _number = graph.Cities.Select((city, i) => (city.Id, i)).ToDictionary(StringComparer.Ordinal);

    private int[]? _sources;

    /// <summary>The numbers of a variable, or why there are none. O(n²), and for ties what weaving their network takes.</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="path">Where it stands among the arguments.</param>
    public (RegressedVariable? Variable, FieldError? Error) Of(PairVariable variable, string path)
    {
        if (variable is not PairVariable.Ties { Selection: var selection }) return (Create(variable, Known(((PairVariable.Known)variable).Kind), 0), null);
        if (selection.SectorIds?.FirstOrDefault(sector => !graph.Graph.Sectors.Contains(sector)) is { } noSector)
        {
            return (null, new($"'{path}.ties.sectors': there is no sector '{noSector}'{Suggestion.For(noSector, graph.Graph.Sectors.Ids)}", TieResolvers.UnknownSector));
        }

        var (network, error) = NetworkWeaver.Weave(graph.Graph, selection, stages, cancellationToken);
        if (network is null) return (null, error);
        var ties = new Dictionary<(int, int), int>();
        foreach (var edge in network.Edges)
        {
            var (one, other) = (_number[network.Places[edge.Source].Id], _number[network.Places[edge.Target].Id]);
            ties.Add((Math.Min(one, other), Math.Max(one, other)), edge.Weight);
        }

        return (Create(variable, (one, other) => ties.GetValueOrDefault((one, other)), network.SectorNotStatedCount), null);
    }

    private RegressedVariable Create(PairVariable variable, Func<int, int, double> number, int sectorNotStated)
    {
        var values = DyadicVariable.Create(variable.Name, graph.Cities.Length, isDirected: false, (one, other) => number(one, other));
        return RegressedVariable.Of(variable, values.Value!, sectorNotStated);
    }

    private Func<int, int, double> Known(PairKind kind) => kind switch
    {
        PairKind.DistanceKm => Kilometres,
        PairKind.LogDistanceKm => (one, other) => Math.Log(1 + Kilometres(one, other)),
        PairKind.SameCountry => (one, other) => graph.Cities[one].CountryId == graph.Cities[other].CountryId ? 1 : 0,
        PairKind.SameRegion => (one, other) => graph.Cities[one].RegionId == graph.Cities[other].RegionId ? 1 : 0,
        PairKind.CoverageSum => (one, other) => Sources[one] + Sources[other],
        PairKind.CoverageProduct => (one, other) => (double)Sources[one] * Sources[other],
        _ => (one, other) => graph.Cities[one].IsInRegion != graph.Cities[other].IsInRegion ? 1 : 0,
    };

    private double Kilometres(int one, int other)
    {
        var (from, to) = (graph.Points[graph.Cities[one].Id], graph.Points[graph.Cities[other].Id]);
        return GreatCircle.Metres(to.Latitude, to.Longitude, from.Latitude, from.Longitude) / MetresPerKilometre;
    }

    /// <summary>How many sources tell of agreements and events in which each city has part.</summary>
    private int[] Sources => _sources ??= CountSources();

    private int[] CountSources()
    {
        var sources = graph.Cities.Select(_ => new HashSet<string>(StringComparer.Ordinal)).ToArray();
        foreach (var thing in graph.Graph.Shared.All)
        {
            if (thing.Kind == TieKind.Membership) continue;
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var (place, standings) in thing.Parts)
            {
                if (!_number.TryGetValue(place, out var city)) continue;
                sources[city].UnionWith(standings.Select(standing => standing.Evidence).Append(thing.Evidence)
                    .SelectMany(evidence => evidence.Claims).Where(claim => !claim.IsAgainst).Select(claim => claim.SourceId).OfType<string>());
            }
        }

        return Array.ConvertAll(sources, of => of.Count);
    }
}

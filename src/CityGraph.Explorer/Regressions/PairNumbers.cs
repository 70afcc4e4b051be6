using System.Collections.Immutable;
using CityGraph.Analysis.Inference;
using CityGraph.Explorer.Networks;
using CityGraph.Explorer.Ties;
using CityGraph.Graph.Model;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Regressions;

/// <summary>Works out the number of each pair of cities. One for a question; what several variables take is worked out once.</summary>
internal sealed class PairNumbers(RegressionGraph graph, TieStages stages, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, int> _number = graph.Cities.Select((city, i) => (city.Id, i)).ToDictionary(StringComparer.Ordinal);

    private int[]? _sources;

    /// <summary>The cities with all that the question takes of them.</summary>
    public ImmutableArray<RegressedCity> CitiesOf(RegressionQuestion question)
    {
        var sources = question.Takes(PairKind.CoverageSum, PairKind.CoverageProduct) ? Sources : null;
        return
        [
            .. graph.Cities.Select((city, i) => new RegressedCity(city.Id, city.IsInRegion, city.RegionId, city.CountryId)
            {
                Latitude = graph.Points.TryGetValue(city.Id, out var point) ? point.Latitude : null,
                Longitude = graph.Points.TryGetValue(city.Id, out point) ? point.Longitude : null,
                Sources = sources?[i],
            }),
        ];
    }

    /// <summary>The numbers of a variable, or why there are none. O(n²), and for ties what weaving their network takes.</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="cities">The cities.</param>
    /// <param name="path">Where it stands among the arguments.</param>
    public (RegressedVariable? Variable, FieldError? Error) Of(PairVariable variable, ImmutableArray<RegressedCity> cities, string path)
    {
        if (variable is PairVariable.Known { Kind: var kind }) return (Create(variable, (one, other) => RegressedCity.Number(kind, cities[one], cities[other]), 0), null);
        var selection = ((PairVariable.Ties)variable).Selection;
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

using System.Collections.Immutable;
using CityGraph.Explorer.Networks;
using CityGraph.Explorer.Ties;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Comparisons;

/// <summary>Reads the networks of a comparison, all of one moment of the graph: two trips, and two more for each further date, or reading of a date.</summary>
/// <param name="context">The field.</param>
/// <param name="arguments">What to compare.</param>
/// <param name="stages">The stages of agreements.</param>
internal sealed class ComparisonReader(FieldContext context, ComparisonArguments arguments, TieStages stages)
{
    private static readonly FieldError Changed = new("The graph changed while the networks were read; try again.", "SERVICE_UNAVAILABLE");

    private readonly Dictionary<NetworkSelection, NetworkGraph> _graphs = [];
    private readonly NetworkSelection _all = arguments.Selection with { PlaceIds = Sorted(arguments.Places), SectorIds = arguments.Of == ComparedThings.Sectors ? Sorted(arguments.Sectors) : arguments.Selection.SectorIds };

    /// <summary>What is to be worked out, or what is wrong.</summary>
    public async ValueTask<(ComparisonRequest? Request, FieldError? Error)> ReadAsync()
    {
        var networks = ImmutableArray.CreateBuilder<NetworkToCompare>();
        foreach (var (name, selection, read) in Selections())
        {
            var (network, error) = await WeaveAsync(selection, read);
            if (network is null) return (null, error);
            if (network.Region.IsEmpty) return (null, new($"'{name}' has no cities: name places that have some.", ComparisonArguments.BadComparison));
            var compared = new NetworkToCompare(name, network);
            if (selection.Time.AsOf is not null)
            {
                var (certain, notCertain) = await WeaveAsync(At(selection, DateMatch.Certainly), At(read, DateMatch.Certainly));
                if (certain is null) return (null, notCertain);
                var (possible, notPossible) = await WeaveAsync(At(selection, DateMatch.Possibly), At(read, DateMatch.Possibly));
                if (possible is null) return (null, notPossible);
                compared = compared with { Bounds = (certain, possible) };
            }

            networks.Add(compared);
        }

        if (_graphs.Values.Select(graph => graph.ChangeNumber).Distinct().Count() > 1) return (null, Changed);
        var request = new ComparisonRequest(arguments.Of, networks.ToImmutable(), arguments.Measures, arguments.NullModel, arguments.Samples, arguments.Seed);
        return arguments.Of == ComparedThings.Regions ? await WithPoolAsync(request) : (request, null);
    }

    private async ValueTask<(ComparisonRequest? Request, FieldError? Error)> WithPoolAsync(ComparisonRequest request)
    {
        if (FindSame(request.Networks) is { } same) return (null, same);
        if (request.NullModel == ReferenceModel.Labels && RelabellingProblem.Of(request) is { } problem) return (null, new(problem, ComparisonArguments.BadComparison));
        var (pool, error) = await WeaveAsync(_all with { Boundary = NetworkBoundary.Incident, KeepsIsolates = true }, _all);
        return pool is null ? (null, error) : (request with { Pool = pool }, null);
    }

    private static FieldError? FindSame(ImmutableArray<NetworkToCompare> networks)
    {
        for (var one = 0; one < networks.Length; one++)
        {
            for (var other = one + 1; other < networks.Length; other++)
            {
                if (networks[one].Network.Region.Select(city => city.Id).SequenceEqual(networks[other].Network.Region.Select(city => city.Id)))
                {
                    return ComparisonArguments.SameRegion(networks[one].Name, networks[other].Name);
                }
            }
        }

        return null;
    }

    /// <summary>Each network by its name, with its selection, and the one for which the graph is read: wider, so that several share it.</summary>
    private IEnumerable<(string Name, NetworkSelection Selection, NetworkSelection Read)> Selections() => arguments.Of switch
    {
        ComparedThings.Regions => arguments.Regions.Select(region => (region.Name, _all with { PlaceIds = Sorted(region.Places) }, _all)),
        ComparedThings.Dates => arguments.Dates.Select(date => (date.Text, _all with { Time = _all.Time with { AsOf = date } }, _all with { Time = _all.Time with { AsOf = date } })),
        _ => arguments.Sectors.Select(sector => (sector, _all with { SectorIds = [sector] }, _all)),
    };

    private static NetworkSelection At(NetworkSelection selection, DateMatch dates) => selection with { Time = selection.Time with { Dates = dates } };

    private async ValueTask<(NetworkSnapshot? Network, FieldError? Error)> WeaveAsync(NetworkSelection selection, NetworkSelection read)
    {
        if (!_graphs.TryGetValue(read, out var graph))
        {
            var (found, error) = await NetworkGraph.ReadAsync(context, read);
            if (found is null) return (null, error);
            _graphs.Add(read, graph = found);
        }

        var places = selection.PlaceIds!.Value;
        ImmutableArray<string> cities = [.. graph.Cities.Where(city => places.Any(place => graph.Shared.Places.IsWithin(city, place)))];
        return NetworkWeaver.Weave(graph with { Cities = cities }, selection, stages, context.CancellationToken);
    }

    private static ImmutableArray<string> Sorted(ImmutableArray<string> ids) => [.. ids.Distinct().Order(CodePointComparer.Instance)];
}

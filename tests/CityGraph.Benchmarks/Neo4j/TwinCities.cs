using System.Globalization;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Model;
using Microsoft.VisualBasic.FileIO;

namespace CityGraph.Benchmarks.Neo4j;

/// <summary>
/// Pairs of twin towns from <c>../shared/data/hekman-twincities</c>: cities, and a relationship from the first to the second of each pair.
/// </summary>
internal sealed record TwinCities(IReadOnlyList<TwinCity> Cities, IReadOnlyList<TwinPair> Pairs)
{
    public static TwinCities Read(string path)
    {
        var cities = new Dictionary<string, TwinCity>(StringComparer.Ordinal);
        var pairs = new List<TwinPair>();
        using var file = new TextFieldParser(path) { Delimiters = [","] };
        file.ReadFields();
        while (file.ReadFields() is { } cells)
        {
            pairs.Add(new($"twinned-{pairs.Count}", City(cells.AsSpan(0, 4)).Id, City(cells.AsSpan(4, 4)).Id));
        }

        return new([.. cities.Values], pairs);

        TwinCity City(ReadOnlySpan<string> cells)
        {
            var city = new TwinCity(
                $"{cells[0]}, {cells[1]}", cells[0], double.Parse(cells[2], CultureInfo.InvariantCulture), double.Parse(cells[3], CultureInfo.InvariantCulture));
            return cities.TryAdd(city.Id, city) ? city : cities[city.Id];
        }
    }

    /// <summary>Those from which most relationships go out: the widest answers.</summary>
    public IEnumerable<string> WithMostTwins(int count) =>
        Pairs.GroupBy(pair => pair.From, pair => pair.To).OrderByDescending(twins => twins.Count()).ThenBy(twins => twins.Key, StringComparer.Ordinal).Take(count).Select(twins => twins.Key);

    /// <summary>Everything as change sets of a size: first the cities, then the pairs.</summary>
    public IEnumerable<ChangeSet> ChangeSets(int size) =>
        Cities.Select(city => city.Put()).Concat(Pairs.Select(pair => pair.Put())).Chunk(size)
            .Select((changes, number) => new ChangeSet($"twin-cities-{number}", "benchmark", "Twin towns", [.. changes]));
}

internal sealed record TwinCity(string Id, string Name, double Latitude, double Longitude)
{
    public Change Put() => new Change.PutNode(new(Id, "City", PropertySet.From(("name", Name), ("kind", "CITY"), ("latitude", Latitude), ("longitude", Longitude))));
}

internal sealed record TwinPair(string Id, string From, string To)
{
    public Change Put() => new Change.PutRelationship(new(Id, "TWINNED", From, To, PropertySet.Empty));
}

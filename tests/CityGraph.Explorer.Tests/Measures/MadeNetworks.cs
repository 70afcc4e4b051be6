using CityGraph.Explorer.Networks;
using CityGraph.Explorer.Sources;
using CityGraph.Explorer.Ties;

namespace CityGraph.Explorer.Tests.Measures;

/// <summary>Networks that are made of their edges alone.</summary>
internal static class MadeNetworks
{
    /// <param name="region">The cities of the region: <c>id</c>, or <c>id@country</c>.</param>
    /// <param name="ties">The edges: <c>one-other</c>, or <c>one-other*reasons</c>; with direction from one to the other. Cities elsewhere are written as those of the region.</param>
    /// <param name="boundary">Which the ties fit.</param>
    /// <param name="weight">What an edge weighs.</param>
    /// <param name="direction">Whether edges have a direction.</param>
    public static NetworkSnapshot Make(
        string region,
        string ties,
        NetworkBoundary boundary = NetworkBoundary.Incident,
        NetworkWeight weight = NetworkWeight.None,
        NetworkDirection direction = NetworkDirection.None)
    {
        var countries = new Dictionary<string, string?>(StringComparer.Ordinal);
        var own = Words(region).Select(Id).ToHashSet(StringComparer.Ordinal);
        var edges = new List<NetworkTie>();
        foreach (var tie in Words(ties))
        {
            var (ends, reasons) = tie.Split('*') is [var first, var count] ? (first, int.Parse(count)) : (tie, 1);
            var (one, other) = ends.Split('-') is [var left, var right] ? (Id(left), Id(right)) : throw new FormatException(tie);
            edges.Add(new(one, other, [.. Enumerable.Range(0, reasons).Select(number => Reason($"{one}-{other}-{number}"))]));
        }

        return NetworkSnapshot.Create(
            new NetworkSelection { Boundary = boundary, Weight = weight, Direction = direction },
            1,
            SourceCatalogue.Read([]),
            own.Select(id => new NetworkPlace(id, true, null, countries[id])),
            edges,
            id => new NetworkPlace(id, false, null, countries[id]),
            0);

        string Id(string city)
        {
            var parts = city.Split('@');
            if (parts.Length > 1 || !countries.ContainsKey(parts[0])) countries[parts[0]] = parts.Length > 1 ? parts[1] : null;
            return parts[0];
        }
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static NetworkReason Reason(string shared) => new(TieKind.Agreement, shared, [], Certainty.Stated, [], [], []);
}

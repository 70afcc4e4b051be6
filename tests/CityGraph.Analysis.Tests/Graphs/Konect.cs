using System.Globalization;
using CityGraph.Testing;

namespace CityGraph.Analysis.Tests.Graphs;

/// <summary>KONECT's network of sister cities (konect.cc/networks/twin): 14,274 cities, 20,573 ties, read from where real input lies.</summary>
internal static class Konect
{
    private static readonly Lazy<Network?> Read = new(() => Repository.Shared("data/konect-twin/out.twin") is { } path ? ReadFrom(path) : null);

    /// <summary>The network; skips the test where it is absent.</summary>
    public static Network SisterCities
    {
        get
        {
            if (Read.Value is null) Assert.Skip("skipped: ../shared/data/konect-twin is not there.");
            return Read.Value;
        }
    }

    private static Network ReadFrom(string path)
    {
        var edges = File.ReadLines(path)
            .Where(line => !line.StartsWith('%') && line.Length > 0)
            .Select(line => line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
            .Select(ends => (Source: Number(ends[0]), Target: Number(ends[1])))
            .ToArray();
        var network = new NetworkBuilder(edges.Max(edge => Math.Max(edge.Source, edge.Target)) + 1, isDirected: false);
        foreach (var (source, target) in edges) network.Add(source, target);
        return network.Build();

        // Nodes are numbered from 1 there.
        static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture) - 1;
    }
}

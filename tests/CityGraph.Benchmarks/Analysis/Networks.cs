using System.Globalization;
using CityGraph.Analysis;

namespace CityGraph.Benchmarks.Analysis;

/// <summary>The networks that are measured.</summary>
internal static class Networks
{
    private const int GroupSize = 200;

    /// <summary>KONECT's network of sister cities; nodes are numbered from 1 in the file.</summary>
    public static Network Konect(string file)
    {
        var edges = File.ReadLines(file)
            .Where(line => line.Length > 0 && line[0] != '%')
            .Select(line => line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
            .Select(ends => (Source: int.Parse(ends[0], CultureInfo.InvariantCulture) - 1, Target: int.Parse(ends[1], CultureInfo.InvariantCulture) - 1))
            .ToArray();
        return Of(edges.Max(edge => Math.Max(edge.Source, edge.Target)) + 1, edges);
    }

    /// <summary>Groups of 200 nodes; seven of ten edges lie within one. No self-loops or parallel edges.</summary>
    public static Network PlantedPartition(int nodes, int edges, long seed)
    {
        var (random, chosen) = (new SeededRandom(seed), new HashSet<(int, int)>());
        while (chosen.Count < edges)
        {
            var source = random.Next(nodes);
            var target = random.NextDouble() < 0.7 ? (source / GroupSize * GroupSize) + random.Next(GroupSize) : random.Next(nodes);
            if (source != target) chosen.Add((Math.Min(source, target), Math.Max(source, target)));
        }

        return Of(nodes, chosen);
    }

    private static Network Of(int nodes, IEnumerable<(int Source, int Target)> edges)
    {
        var network = new NetworkBuilder(nodes, isDirected: false);
        foreach (var (source, target) in edges) network.Add(source, target);
        return network.Build();
    }
}

namespace CityGraph.Analysis.Tests.Graphs;

/// <summary>Short ways of writing a network down.</summary>
internal static class Sketch
{
    public static Network Undirected(int nodes, params (int Source, int Target)[] edges) => Of(nodes, false, edges);

    public static Network Directed(int nodes, params (int Source, int Target)[] edges) => Of(nodes, true, edges);

    public static Network Weighted(int nodes, bool isDirected, params (int Source, int Target, double Weight)[] edges)
    {
        var network = new NetworkBuilder(nodes, isDirected);
        foreach (var (source, target, weight) in edges) network.Add(source, target, weight);
        return network.Build();
    }

    /// <param name="columns">How many columns there are.</param>
    /// <param name="rows">The columns of each row.</param>
    public static TwoModeNetwork TwoMode(int columns, params int[][] rows) =>
        TwoModeNetwork.Create(rows.Length, columns, rows.SelectMany((ofRow, row) => ofRow.Select(column => (row, column))));

    /// <summary>Nodes in a row: 0 to 1 to 2 and so on.</summary>
    public static Network Path(int nodes, bool isDirected = false) => Of(nodes, isDirected, [.. Enumerable.Range(1, Math.Max(nodes - 1, 0)).Select(node => (node - 1, node))]);

    /// <summary>Nodes in a circle.</summary>
    public static Network Cycle(int nodes, bool isDirected = false) => Of(nodes, isDirected, [.. Enumerable.Range(0, nodes).Select(node => (node, (node + 1) % nodes))]);

    /// <summary>Node 0 joined with each of the others.</summary>
    public static Network Star(int nodes) => Of(nodes, false, [.. Enumerable.Range(1, nodes - 1).Select(node => (0, node))]);

    /// <summary>Each node joined with each other.</summary>
    public static Network Complete(int nodes) =>
        Of(nodes, false, [.. Enumerable.Range(0, nodes).SelectMany(one => Enumerable.Range(one + 1, nodes - one - 1).Select(other => (one, other)))]);

    public static Network Empty(int nodes, bool isDirected = false) => Of(nodes, isDirected, []);

    /// <summary>A network whose edges are there or not by chance, each as likely as any other.</summary>
    public static Network Random(int seed, int nodes, double density, bool isDirected = false, bool isWeighted = false, bool hasLoops = false)
    {
        var (random, network) = (new SeededRandom(seed), new NetworkBuilder(nodes, isDirected));
        for (var source = 0; source < nodes; source++)
        {
            for (var target = isDirected ? 0 : source; target < nodes; target++)
            {
                if ((source == target && !hasLoops) || random.NextDouble() >= density) continue;
                if (isWeighted) network.Add(source, target, 0.5 + random.NextDouble());
                else network.Add(source, target);
            }
        }

        return network.Build();
    }

    private static Network Of(int nodes, bool isDirected, (int Source, int Target)[] edges)
    {
        var network = new NetworkBuilder(nodes, isDirected);
        foreach (var (source, target) in edges) network.Add(source, target);
        return network.Build();
    }
}

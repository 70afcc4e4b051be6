namespace CityGraph.Benchmarks.Generated;

/// <summary>A large generated graph in the embedded store: its size, how fast it opens, and searches against the same by hand over arrays.</summary>
internal static class GeneratedComparison
{
    private const int Seed = 6;

    /// <param name="nodes">How many; a multiple of ten.</param>
    /// <param name="folder">Where the store is written, unless it was before.</param>
    /// <param name="output">Takes the report.</param>
    public static async Task RunAsync(int nodes, string folder, TextWriter output)
    {
        var graph = new GeneratedGraph(nodes, Seed);
        output.WriteLine($"{nodes:N0} nodes, {graph.From.Length:N0} relationships");
        var stores = new GeneratedStore(folder);
        await stores.WriteAsync(graph);
        await StoreMeasurement.RunAsync(stores, graph, output);
        await using var store = await GeneratedStore.OpenAsync(stores.All);
        await SearchComparison.RunAsync(store, new(graph), output);
    }
}

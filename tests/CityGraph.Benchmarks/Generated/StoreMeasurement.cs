using System.Diagnostics;
using CityGraph.Benchmarks.Compare;
using CityGraph.Graph.Embedded;
using CityGraph.Graph.Queries;

namespace CityGraph.Benchmarks.Generated;

/// <summary>What an opened store takes of memory, how fast it opens, and questions that must not read everything.</summary>
internal static class StoreMeasurement
{
    private const int Rounds = 3;
    private const int Questions = 2000;

    public static async Task RunAsync(GeneratedStore stores, GeneratedGraph graph, TextWriter output)
    {
        var (nodes, all, nodesWatched, allWatched) = (new Sample(), new Sample(), new Sample(), new Sample());
        var (nodesBytes, bytes) = (0.0, 0.0);
        var before = SettledBytes();
        for (var round = 0; round < Rounds; round++)
        {
            nodesBytes = await OpenAsync(stores.NodesAlone, nodes, nodesWatched) - before;
            bytes = await OpenAsync(stores.All, all, allWatched) - before;
        }

        output.WriteLine($"Memory: {nodesBytes / graph.NodeCount:N0} bytes a node, {(bytes - nodesBytes) / graph.From.Length:N0} a relationship");
        output.WriteLine($"Opening, {Rounds} rounds");
        Write("by the clock", nodesWatched, allWatched);
        Write("processor time", nodes, all);
        await using var store = await GeneratedStore.OpenAsync(stores.All);
        await CountAsync(store, "totalCount of all cities", null, output);
        await CountAsync(store, "half of the cities, chosen by id", new Predicate.Compare("id", Comparison.GreaterOrEqual, GeneratedGraph.NodeId(graph.NodeCount * 4 / 10)), output);

        void Write(string what, Sample withoutRelationships, Sample withAll) => output.WriteLine(
            $"  {what}, ms: nodes {withoutRelationships}   all {withAll}   {graph.From.Length / (withAll.Median - withoutRelationships.Median) * 1000:N0} relationships a second");
    }

    /// <returns>The bytes that are in use while the store is open; what was opened before is gone by then.</returns>
    private static async Task<double> OpenAsync(string folder, Sample processor, Sample watched)
    {
        var (started, watch) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        await using var store = await GeneratedStore.OpenAsync(folder);
        watched.Add(watch.Elapsed.TotalMilliseconds);
        processor.Add((Environment.CpuUsage.TotalTime - started).TotalMilliseconds);
        return SettledBytes();
    }

    private static long SettledBytes()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static async Task CountAsync(EmbeddedGraphStore store, string what, Predicate? where, TextWriter output)
    {
        var query = new GraphQuery(new Start.All("City"), new Window { Where = where, Limit = 1, CountTotal = true }, Shape.Nothing);
        await store.FetchAsync([query], CancellationToken.None);
        var started = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < Questions; i++) await store.FetchAsync([query], CancellationToken.None);
        output.WriteLine($"{what}: {(Environment.CpuUsage.TotalTime - started).TotalMicroseconds / Questions:N1} µs");
    }
}

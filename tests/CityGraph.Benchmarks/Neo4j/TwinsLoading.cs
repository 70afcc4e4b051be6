using System.Diagnostics;
using CityGraph.Benchmarks.Compare;
using CityGraph.Graph;
using CityGraph.Graph.Changes;

namespace CityGraph.Benchmarks.Neo4j;

/// <summary>Loading all twin towns: through change sets, and by plain <c>UNWIND</c> batches of the same size into the same database.</summary>
internal static class TwinsLoading
{
    private const int BatchSize = 2500;
    private const int Rounds = 5;

    /// <summary>
    /// What one would write by hand: the same nodes with all their labels, the same relationships, and the properties that people see. All constraints
    /// and indexes of ours are there, so ids are kept unique over all types, and the indexes of cities are fed. No words, no points, no log.
    /// </summary>
    private const string Visible = "CYPHER 5 UNWIND $rows AS row CREATE (c:GraphNode:City:Place:Party:Actor:Entity) SET c = row";

    /// <summary>Feeds the full-text index and the locations as well.</summary>
    private const string AllThatIsStored = """
        CYPHER 5 UNWIND $rows AS row
        CREATE (c:GraphNode:City:Place:Party:Actor:Entity)
        SET c = row, c.name_folded = toLower(row.name), c.location = point({latitude: row.latitude, longitude: row.longitude})
        """;

    /// <param name="twins">What to load.</param>
    /// <param name="byHand">The database, which is emptied again and again.</param>
    /// <param name="open">Opens a store on it.</param>
    /// <param name="neo4jTime">The database's processor time so far; zero where that is not known.</param>
    /// <param name="output">Takes the report.</param>
    public static async Task RunAsync(TwinCities twins, QueryApi byHand, Func<Task<IGraphStore>> open, Func<TimeSpan> neo4jTime, TextWriter output)
    {
        TimeSpan Used() => neo4jTime() + Environment.CpuUsage.TotalTime;
        var (store, plain, whole) = (new Loads(), new Loads(), new Loads());
        for (var round = -1; round < Rounds; round++)
        {
            // The first round warms up and does not count.
            var changeSets = await LoadAsync(twins, byHand, open, Used);
            var unwind = await LoadByHandAsync(twins, byHand, Visible, Used);
            var unwindAll = await LoadByHandAsync(twins, byHand, AllThatIsStored, Used);
            if (round < 0) continue;
            store.Add(changeSets);
            plain.Add(unwind);
            whole.Add(unwindAll);
        }

        output.WriteLine($"Loading {twins.Cities.Count:N0} cities and {twins.Pairs.Count:N0} pairs, {BatchSize:N0} elements a batch, {Rounds} alternating rounds, ms");
        output.WriteLine($"  change sets {store.Elapsed}   UNWIND by hand of the same nodes, relationships and visible properties, under the same constraints {plain.Elapsed}   speed {plain.Elapsed.RatioTo(store.Elapsed)}");
        output.WriteLine($"  UNWIND by hand of all that the store writes but the log {whole.Elapsed}   speed {whole.Elapsed.RatioTo(store.Elapsed)}");
        if (neo4jTime() == TimeSpan.Zero) return;
        output.WriteLine($"  processor time of both sides: {store.Used}, {plain.Used} and {whole.Used}   ratios {plain.Used.RatioTo(store.Used)} and {whole.Used.RatioTo(store.Used)}");
    }

    private static async Task<Load> LoadAsync(TwinCities twins, QueryApi byHand, Func<Task<IGraphStore>> open, Func<TimeSpan> used)
    {
        await byHand.EmptyAsync();
        await using var store = await open();
        var sets = twins.ChangeSets(BatchSize).ToArray();
        var (watch, before) = (Stopwatch.StartNew(), used());
        // One set ahead: the store makes it ready while Neo4j works on the one before.
        var last = Task.FromResult<CommitResult>(new CommitResult.Committed(0));
        foreach (var set in sets)
        {
            var next = store.CommitAsync(set, CancellationToken.None).AsTask();
            Check(await last);
            last = next;
        }

        Check(await last);
        return new(watch.Elapsed, used() - before);
    }

    private static void Check(CommitResult result)
    {
        if (result is not CommitResult.Committed) throw new InvalidOperationException($"A set was not committed: {result}");
    }

    private static async Task<Load> LoadByHandAsync(TwinCities twins, QueryApi byHand, string createCities, Func<TimeSpan> used)
    {
        await byHand.EmptyAsync();
        var cities = twins.Cities.Select(city => new { id = city.Id, name = city.Name, kind = "CITY", latitude = city.Latitude, longitude = city.Longitude }).Chunk(BatchSize).ToArray();
        var pairs = twins.Pairs.Select(pair => new { id = pair.Id, from = pair.From, to = pair.To }).Chunk(BatchSize).ToArray();
        var (watch, before) = (Stopwatch.StartNew(), used());
        foreach (var rows in cities)
        {
            await byHand.RunAsync(createCities, new { rows });
        }

        foreach (var rows in pairs)
        {
            await byHand.RunAsync(
                """
                CYPHER 5 UNWIND $rows AS row
                MATCH (a:City {id: row.from}) MATCH (b:City {id: row.to})
                CREATE (a)-[:TWINNED {id: row.id}]->(b)
                """,
                new { rows });
        }

        return new(watch.Elapsed, used() - before);
    }

    /// <param name="Elapsed">How long it took.</param>
    /// <param name="Used">The processor time of the database and of this process.</param>
    private readonly record struct Load(TimeSpan Elapsed, TimeSpan Used);

    private sealed class Loads
    {
        public Sample Elapsed { get; } = new();

        public Sample Used { get; } = new();

        public void Add(Load load)
        {
            Elapsed.Add(load.Elapsed.TotalMilliseconds);
            Used.Add(load.Used.TotalMilliseconds);
        }
    }
}

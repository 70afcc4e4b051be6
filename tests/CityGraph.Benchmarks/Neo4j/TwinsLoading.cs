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
    /// <param name="output">Takes the report.</param>
    public static async Task RunAsync(TwinCities twins, QueryApi byHand, Func<Task<IGraphStore>> open, TextWriter output)
    {
        var (store, plain, whole) = (new Sample(), new Sample(), new Sample());
        for (var round = -1; round < Rounds; round++)
        {
            // The first round warms up and does not count.
            var changeSets = await LoadAsync(twins, byHand, open);
            var unwind = await LoadByHandAsync(twins, byHand, Visible);
            var unwindAll = await LoadByHandAsync(twins, byHand, AllThatIsStored);
            if (round < 0) continue;
            store.Add(changeSets.TotalMilliseconds);
            plain.Add(unwind.TotalMilliseconds);
            whole.Add(unwindAll.TotalMilliseconds);
        }

        output.WriteLine($"Loading {twins.Cities.Count:N0} cities and {twins.Pairs.Count:N0} pairs, {BatchSize:N0} elements a batch, {Rounds} alternating rounds, ms");
        output.WriteLine($"  change sets {store}   UNWIND by hand of the same nodes, relationships and visible properties, under the same constraints {plain}   speed {plain.RatioTo(store)}");
        output.WriteLine($"  UNWIND by hand of all that the store writes but the log {whole}   speed {whole.RatioTo(store)}");
    }

    private static async Task<TimeSpan> LoadAsync(TwinCities twins, QueryApi byHand, Func<Task<IGraphStore>> open)
    {
        await byHand.EmptyAsync();
        await using var store = await open();
        var sets = twins.ChangeSets(BatchSize).ToArray();
        var watch = Stopwatch.StartNew();
        foreach (var set in sets)
        {
            var result = await store.CommitAsync(set, CancellationToken.None);
            if (result is not CommitResult.Committed) throw new InvalidOperationException($"{set.Id} was not committed: {result}");
        }

        return watch.Elapsed;
    }

    private static async Task<TimeSpan> LoadByHandAsync(TwinCities twins, QueryApi byHand, string createCities)
    {
        await byHand.EmptyAsync();
        var cities = twins.Cities.Select(city => new { id = city.Id, name = city.Name, kind = "CITY", latitude = city.Latitude, longitude = city.Longitude }).Chunk(BatchSize).ToArray();
        var pairs = twins.Pairs.Select(pair => new { id = pair.Id, from = pair.From, to = pair.To }).Chunk(BatchSize).ToArray();
        var watch = Stopwatch.StartNew();
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

        return watch.Elapsed;
    }
}

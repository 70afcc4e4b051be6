using System.Diagnostics;
using CityGraph.Benchmarks.Compare;
using CityGraph.Graph.Neo4j;

namespace CityGraph.Benchmarks.Neo4j;

/// <summary>The product on Neo4j against Cypher posted to it by hand, and against Neo4j's own library for GraphQL.</summary>
internal static class Neo4jComparison
{
    private const int CitiesAskedFor = 300;

    /// <param name="server">The built server.</param>
    /// <param name="twinCities">The file of pairs.</param>
    /// <param name="neo4j">Where a database is, which is emptied.</param>
    /// <param name="neo4jProcess">The database's process, whose processor time is reported; null if it runs elsewhere.</param>
    /// <param name="output">Takes the report.</param>
    public static async Task RunAsync(string server, string twinCities, Neo4jStoreOptions neo4j, int? neo4jProcess, TextWriter output)
    {
        using var database = neo4jProcess is { } id ? Process.GetProcessById(id) : null;
        using var product = await ServedTwins.PrepareAsync(server, neo4j);
        var twins = TwinCities.Read(twinCities);
        using var byHand = new QueryApi(neo4j.Uri, neo4j.User, neo4j.Password);
        await product.LoadAsync(twins, byHand);
        using var process = await product.StartAsync();
        using var client = new HttpClient { BaseAddress = process.Address };
        var cities = twins.WithMostTwins(CitiesAskedFor).ToArray();
        var ours = TwinsSide.OfServer(client, cities);
        var theirs = TwinsSide.ByHand(byHand, cities);
        if (database is not null)
        {
            ours = ours with { ProcessorTime = () => process.ProcessorTime + ProcessorTimeOf(database) };
            theirs = theirs with { ProcessorTime = () => ProcessorTimeOf(database) };
        }

        await TwinsReading.RunAsync(ours, theirs, output);
        output.WriteLine($"  resident memory of the server afterwards {process.ResidentMegabytes():N0} MB");
    }

    /// <summary>Loading alone.</summary>
    /// <param name="server">The built server.</param>
    /// <param name="twinCities">The file of pairs.</param>
    /// <param name="neo4j">Where a database is, which is emptied.</param>
    /// <param name="neo4jProcess">The database's process, whose processor time is reported; null if it runs elsewhere.</param>
    /// <param name="output">Takes the report.</param>
    public static async Task RunLoadingAsync(string server, string twinCities, Neo4jStoreOptions neo4j, int? neo4jProcess, TextWriter output)
    {
        using var database = neo4jProcess is { } id ? Process.GetProcessById(id) : null;
        using var product = await ServedTwins.PrepareAsync(server, neo4j);
        using var byHand = new QueryApi(neo4j.Uri, neo4j.User, neo4j.Password);
        await TwinsLoading.RunAsync(
            TwinCities.Read(twinCities), byHand, product.OpenAsync, () => database is null ? TimeSpan.Zero : ProcessorTimeOf(database), output);
    }

    /// <summary>Both servers stand before one database, which holds what the product stored.</summary>
    /// <param name="server">The built server.</param>
    /// <param name="library">The script that serves the library's GraphQL (<c>tests/node/neo4j-graphql/server.mjs</c>).</param>
    /// <param name="twinCities">The file of pairs.</param>
    /// <param name="neo4j">Where a database is, which is emptied.</param>
    /// <param name="bolt">Its address for the library's driver.</param>
    /// <param name="neo4jProcess">The database's process, whose processor time counts on both sides.</param>
    /// <param name="output">Takes the report.</param>
    public static async Task RunWithLibraryAsync(string server, string library, string twinCities, Neo4jStoreOptions neo4j, string bolt, int neo4jProcess, TextWriter output)
    {
        using var database = Process.GetProcessById(neo4jProcess);
        using var product = await ServedTwins.PrepareAsync(server, neo4j);
        var twins = TwinCities.Read(twinCities);
        using (var byHand = new QueryApi(neo4j.Uri, neo4j.User, neo4j.Password)) await product.LoadAsync(twins, byHand);
        using var ours = await product.StartAsync();
        using var theirs = await MeasuredProcess.StartAsync(new("node", HttpProbe.Get("/"), [library])
        {
            Environment = new Dictionary<string, string>
            {
                ["NEO4J_BOLT"] = bolt,
                ["NEO4J_USER"] = neo4j.User,
                ["NEO4J_PASSWORD"] = neo4j.Password,
                ["NODE_ENV"] = "production",
            },
        });
        using var ourClient = new HttpClient { BaseAddress = ours.Address };
        using var theirClient = new HttpClient { BaseAddress = theirs.Address };
        var cities = twins.WithMostTwins(CitiesAskedFor).ToArray();
        var ourSide = TwinsSide.OfServer(ourClient, cities) with { ProcessorTime = () => ours.ProcessorTime + ProcessorTimeOf(database) };
        var theirSide = TwinsSide.OfLibrary(theirClient, cities) with { ProcessorTime = () => theirs.ProcessorTime + ProcessorTimeOf(database) };
        await TwinsReading.RunAsync(ourSide, theirSide, output);
    }

    private static TimeSpan ProcessorTimeOf(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }
}

using CityGraph.Benchmarks.Compare;
using CityGraph.Explorer.Description;
using CityGraph.Graph;
using CityGraph.Graph.Neo4j;
using CityGraph.GraphQL.Language;

namespace CityGraph.Benchmarks.Neo4j;

/// <summary>The product on Neo4j against Cypher posted to it by hand.</summary>
internal static class Neo4jComparison
{
    private const int CitiesAskedFor = 300;
    private const string DescriptionFile = "schema/citygraph.graphql";

    /// <param name="server">The built server.</param>
    /// <param name="twinCities">The file of pairs.</param>
    /// <param name="neo4j">Where a database is, which is emptied.</param>
    /// <param name="output">Takes the report.</param>
    public static async Task RunAsync(string server, string twinCities, Neo4jStoreOptions neo4j, TextWriter output)
    {
        using var folder = new ServerCopy(Path.GetDirectoryName(server)!);
        var description = TwinsSchema.From(await File.ReadAllBytesAsync(folder.File(DescriptionFile)));
        await File.WriteAllBytesAsync(folder.File(DescriptionFile), description);
        var model = GraphDescriptionReader.Read(new SourceText(DescriptionFile, description)).Model;
        var twins = TwinCities.Read(twinCities);
        using var byHand = new QueryApi(neo4j.Uri, neo4j.User, neo4j.Password);

        await TwinsLoading.RunAsync(twins, byHand, OpenAsync, output);

        await byHand.EmptyAsync();
        await using (var store = await OpenAsync())
        {
            foreach (var set in twins.ChangeSets(5000)) await store.CommitAsync(set, CancellationToken.None);
        }

        var subject = new Subject(folder.File(Path.GetFileName(server)), HttpProbe.Get("/health/ready"), ["--store", "neo4j", "--dataset", ""])
        {
            Environment = new Dictionary<string, string>
            {
                ["CityGraph__Neo4j__Uri"] = neo4j.Uri.AbsoluteUri,
                ["CityGraph__Neo4j__User"] = neo4j.User,
                ["CityGraph__Neo4j__Password"] = neo4j.Password,
            },
        };
        using var process = await MeasuredProcess.StartAsync(subject);
        await TwinsReading.RunAsync(twins.WithMostTwins(CitiesAskedFor), process.Address, byHand, output);
        output.WriteLine($"  resident memory of the server afterwards {process.ResidentMegabytes():N0} MB");

        async Task<IGraphStore> OpenAsync() =>
            await Neo4jOpening.OpenAsync(model, neo4j, TimeProvider.System, CancellationToken.None) is Neo4jOpenResult.Opened opened
                ? opened.Store
                : throw new InvalidOperationException("The store does not open.");
    }
}

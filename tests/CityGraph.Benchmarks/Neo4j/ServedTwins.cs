using CityGraph.Benchmarks.Compare;
using CityGraph.Explorer.Description;
using CityGraph.Graph;
using CityGraph.Graph.Model;
using CityGraph.Graph.Neo4j;
using CityGraph.GraphQL.Language;

namespace CityGraph.Benchmarks.Neo4j;

/// <summary>The product with twin towns in its description of the graph, over a database that is emptied.</summary>
internal sealed class ServedTwins : IDisposable
{
    private const string DescriptionFile = "schema/citygraph.graphql";
    private const int ChangesASet = 5000;

    private readonly ServerCopy _folder;
    private readonly string _program;
    private readonly Neo4jStoreOptions _neo4j;
    private readonly GraphModel _model;

    private ServedTwins(ServerCopy folder, string program, Neo4jStoreOptions neo4j, GraphModel model) =>
        (_folder, _program, _neo4j, _model) = (folder, program, neo4j, model);

    /// <param name="server">The built server, which is copied.</param>
    /// <param name="neo4j">The database.</param>
    public static async Task<ServedTwins> PrepareAsync(string server, Neo4jStoreOptions neo4j)
    {
        var folder = new ServerCopy(Path.GetDirectoryName(server)!);
        var description = TwinsSchema.From(await File.ReadAllBytesAsync(folder.File(DescriptionFile)));
        await File.WriteAllBytesAsync(folder.File(DescriptionFile), description);
        return new(folder, Path.GetFileName(server), neo4j, GraphDescriptionReader.Read(new SourceText(DescriptionFile, description)).Model);
    }

    public async Task<IGraphStore> OpenAsync() =>
        await Neo4jOpening.OpenAsync(_model, _neo4j, TimeProvider.System, CancellationToken.None) is Neo4jOpenResult.Opened opened
            ? opened.Store
            : throw new InvalidOperationException("The store does not open.");

    /// <summary>Puts the twin towns into the emptied database.</summary>
    public async Task LoadAsync(TwinCities twins, QueryApi byHand)
    {
        await byHand.EmptyAsync();
        await using var store = await OpenAsync();
        foreach (var set in twins.ChangeSets(ChangesASet)) await store.CommitAsync(set, CancellationToken.None);
    }

    /// <summary>Starts the server over what was loaded.</summary>
    public Task<MeasuredProcess> StartAsync() => MeasuredProcess.StartAsync(
        new(_folder.File(_program), HttpProbe.Get("/health/ready"), ["--store", "neo4j", "--dataset", ""])
        {
            Environment = new Dictionary<string, string>
            {
                ["CityGraph__Neo4j__Uri"] = _neo4j.Uri.AbsoluteUri,
                ["CityGraph__Neo4j__User"] = _neo4j.User,
                ["CityGraph__Neo4j__Password"] = _neo4j.Password,
            },
        });

    public void Dispose() => _folder.Dispose();
}

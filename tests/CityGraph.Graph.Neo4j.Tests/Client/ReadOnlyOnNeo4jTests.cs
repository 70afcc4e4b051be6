using CityGraph.Graph.Contract;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Neo4j.Tests.Client;

/// <summary>A database that is made read-only by its server's configuration while a store is open.</summary>
[Collection(OnStoppedNeo4j.Name)]
public sealed class ReadOnlyOnNeo4jTests(StoppedNeo4jFixture own)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Store_DatabaseBecomesReadOnly_TellsWritesAndGoesOnReading()
    {
        var server = await own.TakeAsync();
        var options = new Neo4jStoreOptions(server.Uri, server.User, server.Password, server.Database);
        await using var store = Assert.IsType<Neo4jOpenResult.Opened>(await Neo4jOpening.OpenAsync(TestGraph.Model, options, TimeProvider.System, Cancel)).Store;
        await store.CommitAsync(TestGraph.Set("s1", TestGraph.City("a")), Cancel);

        await server.StopAsync(Cancel);
        own.Configuration.Add($"server.databases.read_only={server.Database}");
        await server.StartAsync(Cancel);
        var access = await server.RunAsync("SHOW DATABASE $name YIELD access RETURN access", new { name = server.Database }, Cancel);
        if (access[0][0].GetString() != "read-only") Assert.Skip("skipped: no server whose configuration can be changed (only the server beside the checkout can)");

        foreach (var id in new[] { "s2", "s3", "s4", "s5", "s6", "s7" })
        {
            var told = await Assert.ThrowsAsync<StoreUnavailableException>(async () => await store.CommitAsync(TestGraph.Set(id, TestGraph.City(id)), Cancel));
            Assert.StartsWith(
                $"Neo4j at {server.Uri.GetLeftPart(UriPartial.Authority)}: Neo.ClientError.General.WriteOnReadOnlyAccessDatabase: ", told.Message, StringComparison.Ordinal);
            Assert.Equal(["a"], await CitiesAsync(store));
        }

        // Who only reads is served: no reason to take it from those who send requests here.
        Assert.Null(store.Outage);
        var again = Assert.IsType<Neo4jOpenResult.Opened>(await Neo4jOpening.OpenAsync(TestGraph.Model, options, TimeProvider.System, Cancel));
        await using var reopened = again.Store;
        Assert.Equal(["a"], await CitiesAsync(reopened));
    }

    private static async Task<IEnumerable<string>> CitiesAsync(Neo4jGraphStore store)
    {
        var result = await store.FetchAsync([new GraphQuery(new Start.All("City"), Window.All, new([], []))], Cancel);
        return result.Pages[0].Nodes.Select(row => row!.Id);
    }
}

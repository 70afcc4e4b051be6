using System.Net;
using System.Net.Http.Headers;
using CityGraph.Explorer.Description;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Model;
using CityGraph.Graph.Neo4j.Tests.Client;
using CityGraph.GraphQL.Language;
using CityGraph.Testing;
using CityGraph.Testing.Neo4j;

namespace CityGraph.Graph.Neo4j.Tests.Product;

/// <summary>Neo4j killed, and its disk full, under a running server.</summary>
[Collection(OnStoppedNeo4j.Name)]
public sealed class ReadinessTests(StoppedNeo4jFixture own)
{
    private const string Question = """{"query":"{ cities { totalCount } }"}""";

    private const string Remedy = " Until it is started again it answers nothing: make room if its disk is full, then restart Neo4j.";

    /// <summary>Of each turn; starting Neo4j again is not part of it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ready_WhileNeo4jIsDown_Is503_AndGoodOnceItIsBack()
    {
        var neo4j = await own.TakeAsync();
        await using var server = ServerOnNeo4j.Start(neo4j.Uri, neo4j, ("CityGraph__Dataset", ""));
        using var client = new HttpClient { BaseAddress = await server.WaitForReadyAsync() };

        await using var idle = ServerOnNeo4j.Start(neo4j.Uri, neo4j, ("CityGraph__Dataset", ""));
        using var watcher = new HttpClient { BaseAddress = await idle.WaitForReadyAsync() };
        using var changes = await SubscribeAsync(client);

        await neo4j.KillAsync(Cancel);
        var unasked = await WatchUntilAsync(watcher, HttpStatusCode.ServiceUnavailable);
        var down = await AskUntilAsync(client, HttpStatusCode.ServiceUnavailable);
        var refused = await BothStores.PostAsync(client, Question);
        await neo4j.StartAsync(Cancel);
        var up = await AskUntilAsync(client, HttpStatusCode.OK);
        Assert.Equal("{\"status\":\"ready\"}", await WatchUntilAsync(watcher, HttpStatusCode.OK));
        await using (var curator = await OpenAsync(neo4j)) await CommitAsync(curator, "afterwards");

        Assert.StartsWith("{\"status\":\"outage\",\"reason\":\"", down, StringComparison.Ordinal);
        Assert.StartsWith(
            $"{{\"status\":\"outage\",\"reason\":\"Neo4j at {neo4j.Uri.GetLeftPart(UriPartial.Authority)} cannot be reached: ", unasked, StringComparison.Ordinal);
        Assert.Equal(
            """{"errors":[{"message":"The graph cannot be read at the moment; try again.","locations":[{"line":1,"column":3}],"path":["cities"],"extensions":{"code":"SERVICE_UNAVAILABLE"}}],"data":null}""",
            refused);
        await Eventually.TrueAsync(() => server.Errors.Contains($"Resolving Query.cities failed: Neo4j at {neo4j.Uri.GetLeftPart(UriPartial.Authority)} cannot be reached: ", StringComparison.Ordinal));
        Assert.DoesNotContain(neo4j.Password, server.Errors, StringComparison.Ordinal);
        Assert.Equal("{\"status\":\"ready\"}", up);
        Assert.Equal("{\"data\":{\"cities\":{\"totalCount\":0}}}", await BothStores.PostAsync(client, Question));
        Assert.Equal("""data: {"data":{"changes":{"number":1,"reason":"afterwards"}}}""", await NextAsync(changes));
        own.GiveBack();
    }

    [Fact]
    public async Task Ready_WhileNeo4jHasMetAFullDisk_Is503_AndGoodOnceItWasRestarted()
    {
        var neo4j = await own.TakeAsync();
        await using var server = ServerOnNeo4j.Start(neo4j.Uri, neo4j, ("CityGraph__Dataset", ""));
        using var client = new HttpClient { BaseAddress = await server.WaitForReadyAsync() };
        await using var curator = await OpenAsync(neo4j);
        await CommitAsync(curator, "before");

        if (await neo4j.FillDiskAsync(Cancel) is { } absence) Assert.Skip(absence);
        var told = await Assert.ThrowsAsync<StoreUnavailableException>(() => CommitAsync(curator, "afterwards"));
        var down = await AskUntilAsync(client, HttpStatusCode.ServiceUnavailable);
        var refused = await BothStores.PostAsync(client, Question);
        await neo4j.KillAsync(Cancel);
        await neo4j.StartAsync(Cancel);
        var up = await AskUntilAsync(client, HttpStatusCode.OK);
        await Eventually.TrueAsync(() => curator.Outage is null);
        await CommitAsync(curator, "afterwards");

        var address = neo4j.Uri.GetLeftPart(UriPartial.Authority);
        Assert.StartsWith($"Neo4j at {address}: Neo.DatabaseError.Transaction.TransactionLogError: Could not append transaction: ", told.Message, StringComparison.Ordinal);
        Assert.EndsWith(Remedy, told.Message, StringComparison.Ordinal);
        var stopped = $"Neo4j at {address}: Neo.DatabaseError.Transaction.TransactionStartFailed: The database has encountered a critical error, and needs to be restarted. Please see database logs for more details.{Remedy}";
        Assert.Equal($$"""{"status":"outage","reason":"{{stopped}}"}""", down);
        Assert.Contains("\"code\":\"SERVICE_UNAVAILABLE\"", refused, StringComparison.Ordinal);
        await Eventually.TrueAsync(() => server.Errors.Contains($"Resolving Query.cities failed: {stopped}", StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", server.Errors, StringComparison.Ordinal);
        Assert.Equal("{\"status\":\"ready\"}", up);
        Assert.Equal(["before", "afterwards"], (await curator.ReadLogAsync(0, 10, Cancel)).Select(set => set.ChangeSet.Id));
        Assert.Equal("{\"data\":{\"cities\":{\"totalCount\":0}}}", await BothStores.PostAsync(client, Question));
        own.GiveBack();
    }

    /// <summary>By server-sent events, as it lives through the outage.</summary>
    private static async Task<StreamReader> SubscribeAsync(HttpClient client)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get, new Uri("graphql?query=subscription%20%7B%20changes(after%3A%200)%20%7B%20number%20reason%20%7D%20%7D", UriKind.Relative));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
        return new StreamReader(await response.Content.ReadAsStreamAsync(Cancel));
    }

    private static async Task<string?> NextAsync(StreamReader events)
    {
        while (await events.ReadLineAsync(Cancel) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal)) return line;
        }

        return null;
    }

    /// <summary>As another server does.</summary>
    private static async Task<Neo4jGraphStore> OpenAsync(Neo4jServer neo4j)
    {
        var description = GraphDescriptionReader.Read(
            new SourceText("citygraph.graphql", await File.ReadAllBytesAsync(Repository.Path("schema/citygraph.graphql"), Cancel)));
        var options = new Neo4jStoreOptions(neo4j.Uri, neo4j.User, neo4j.Password, neo4j.Database);
        return Assert.IsType<Neo4jOpenResult.Opened>(await Neo4jOpening.OpenAsync(description.Model, options, TimeProvider.System, Cancel)).Store;
    }

    private static async Task CommitAsync(Neo4jGraphStore store, string id)
    {
        var sector = new Change.PutNode(new($"culture-{id}", "Sector", PropertySet.From(("name", "Culture"))));
        Assert.IsType<CommitResult.Committed>(await store.CommitAsync(new(id, "curator", id, [sector]), Cancel));
    }

    /// <summary>Of a server that is asked nothing else.</summary>
    private static async Task<string> WatchUntilAsync(HttpClient client, HttpStatusCode status)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (true)
        {
            using var response = await client.GetAsync(new Uri("health/ready", UriKind.Relative), patience.Token);
            if (response.StatusCode == status) return await response.Content.ReadAsStringAsync(patience.Token);
        }
    }

    /// <summary>Questions go on meanwhile, as they do: it is their failures that open the circuit.</summary>
    private static async Task<string> AskUntilAsync(HttpClient client, HttpStatusCode status)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(Patience);
        while (true)
        {
            await BothStores.PostAsync(client, Question);
            using var response = await client.GetAsync(new Uri("health/ready", UriKind.Relative), patience.Token);
            if (response.StatusCode == status) return await response.Content.ReadAsStringAsync(patience.Token);
        }
    }
}

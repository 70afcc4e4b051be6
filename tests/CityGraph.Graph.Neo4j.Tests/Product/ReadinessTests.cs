using System.Net;
using CityGraph.Testing.Neo4j;

namespace CityGraph.Graph.Neo4j.Tests.Product;

/// <summary>Neo4j killed under a running server.</summary>
[Collection(OnNeo4j.Name)]
public sealed class ReadinessTests
{
    /// <summary>Of each turn; starting Neo4j again is not part of it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ready_WhileNeo4jIsDown_Is503_AndGoodOnceItIsBack()
    {
        var found = await Neo4jSearch.FindOwnAsync(new(), Cancel);
        if (found.Server is null) Assert.Skip(found.Absence!);
        await using var neo4j = found.Server;
        await neo4j.StartAsync(Cancel);
        await using var server = ServerOnNeo4j.Start(neo4j.Uri, neo4j, ("CityGraph__Dataset", ""));
        using var client = new HttpClient { BaseAddress = await server.WaitForReadyAsync() };

        await neo4j.KillAsync(Cancel);
        var down = await AskUntilAsync(client, HttpStatusCode.ServiceUnavailable);
        await neo4j.StartAsync(Cancel);
        var up = await AskUntilAsync(client, HttpStatusCode.OK);

        Assert.StartsWith("{\"status\":\"outage\",\"reason\":\"", down, StringComparison.Ordinal);
        Assert.Equal("{\"status\":\"ready\"}", up);
        Assert.Equal(
            "{\"data\":{\"cities\":{\"totalCount\":0}}}", await BothStores.PostAsync(client, """{"query":"{ cities { totalCount } }"}"""));
    }

    /// <summary>Questions go on meanwhile, as they do: it is their failures that open the circuit.</summary>
    private static async Task<string> AskUntilAsync(HttpClient client, HttpStatusCode status)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(Patience);
        while (true)
        {
            await BothStores.PostAsync(client, """{"query":"{ cities { totalCount } }"}""");
            using var response = await client.GetAsync(new Uri("health/ready", UriKind.Relative), patience.Token);
            if (response.StatusCode == status) return await response.Content.ReadAsStringAsync(patience.Token);
        }
    }
}

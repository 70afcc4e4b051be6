using static CityGraph.Graph.Neo4j.Tests.Client.Statements;

namespace CityGraph.Graph.Neo4j.Tests.Client.Http;

/// <summary>What was written is seen by what is asked after it, also by another server of a cluster.</summary>
public sealed class QueryApiBookmarksTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_AfterAWrite_CarriesItsBookmarks()
    {
        var server = new FakeNeo4j().Reply("""{"data":{"fields":[],"values":[]},"bookmarks":["w1"]}""");
        await using var client = server.Connect();

        await client.RunAsync(Write("CREATE (n)"), Token);
        await client.RunAsync(Read("RETURN 1"), Token);
        await client.RunAsync(Read("RETURN 1"), Token);

        Assert.Equal(["", "w1", "w1"], server.Requests.Select(request => string.Join(",", request.Bookmarks)));
    }

    [Fact]
    public async Task RunAsync_TwoWritesAtOnce_CarriesTheBookmarksOfBoth()
    {
        var both = new TaskCompletionSource();
        var server = new FakeNeo4j();
        foreach (var name in new[] { "w1", "w2" })
        {
            server.Reply(async (_, _) =>
            {
                await both.Task;
                return FakeNeo4j.Response($$"""{"bookmarks":["{{name}}"]}""");
            });
        }

        await using var client = server.Connect();
        Task[] writes = [client.RunAsync(Write("CREATE (n)"), Token), client.RunAsync(Write("CREATE (n)"), Token)];
        both.SetResult();
        await Task.WhenAll(writes);
        await client.RunAsync(Read("RETURN 1"), Token);

        Assert.Equal(["w1", "w2"], server.Requests[2].Bookmarks.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task RunAsync_BookmarksOfAnEarlierDatabase_AreForgotten()
    {
        var server = new FakeNeo4j().Reply("""{"bookmarks":["old"]}""").Fail("Neo.ClientError.Transaction.InvalidBookmark");
        await using var client = server.WithoutWaits().Connect();
        await client.RunAsync(Write("CREATE (n)"), Token);

        var running = client.RunAsync(Read("RETURN 1"), Token);
        await running;

        Assert.Equal(["", "old", ""], server.Requests.Select(request => string.Join(",", request.Bookmarks)));
    }
}

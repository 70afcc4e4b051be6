using System.Net;
using CityGraph.Graph.Neo4j.Client;
using static CityGraph.Graph.Neo4j.Tests.Client.Statements;

namespace CityGraph.Graph.Neo4j.Tests.Client.Http;

/// <summary>How large an answer may be, how long a statement may take, and how many run at once.</summary>
public sealed class QueryApiBoundsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RunAsync_AnswerOverTheLimit_IsGivenUpAndEnded(bool tellsLength)
    {
        var body = FakeNeo4j.OneRow.Replace("1", new string('1', 5000), StringComparison.Ordinal);
        var server = new FakeNeo4j().Reply((_, _) => Task.FromResult(tellsLength
            ? FakeNeo4j.Response(body)
            : new HttpResponseMessage(HttpStatusCode.Accepted) { Content = new StreamContent(new CutStream(body + new string(' ', 1_000_000))) }));
        await using var client = server.Connect(options => options with { MaxAnswerBytes = 5000 });

        var failure = await FailsAsync(client.RunAsync(Read("RETURN 1"), Token));

        Assert.Equal((CypherFailure.AnswerTooLarge, "The answer of Neo4j has more than 5000 bytes."), (failure.Failure, failure.Message));
        Assert.Equal([server.Requests[0].RequestName], EndedBy(await server.EndedAsync()));
    }

    [Fact]
    public async Task RunAsync_AnswerAtTheLimit_IsGiven()
    {
        var server = new FakeNeo4j();
        await using var client = server.Connect(options => options with { MaxAnswerBytes = FakeNeo4j.OneRow.Length });

        Assert.Single((await client.RunAsync(Read("RETURN 1"), Token)).Rows);
    }

    [Fact]
    public async Task RunAsync_Cancelled_EndsTheStatementInNeo4j()
    {
        using var cancellation = new CancellationTokenSource();
        var server = new FakeNeo4j().Hang();
        await using var client = server.Connect();

        var running = client.RunAsync(Read("RETURN 1"), cancellation.Token);
        await cancellation.CancelAsync();

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Equal(cancellation.Token, cancelled.CancellationToken);
        Assert.Equal([server.Requests[0].RequestName], EndedBy(await server.EndedAsync()));
    }

    [Fact]
    public async Task RunAsync_OverItsTime_EndsTheStatementInNeo4j()
    {
        var server = new FakeNeo4j().Hang();
        await using var client = server.Connect(options => options with { StatementTimeout = TimeSpan.FromSeconds(7.5) });

        var running = client.RunAsync(Read("RETURN 1"), Token);
        await server.Clock.PassAsync(TimeSpan.FromSeconds(7.5), TestContext.Current.CancellationToken);

        var failure = await FailsAsync(running);
        Assert.Equal((CypherFailure.TimedOut, "Neo4j took longer than 7.5 s, with all tries and the wait for a free place."), (failure.Failure, failure.Message));
        Assert.Equal([server.Requests[0].RequestName], EndedBy(await server.EndedAsync()));
    }

    [Theory]
    [InlineData(false, "Neo4j took longer than 60 s, with all tries and the wait for a free place.")]
    [InlineData(true, "Neo4j took longer than 120 s, with all tries and the wait for a free place.")]
    public async Task RunAsync_WhileAServerStarts_MayTakeAsLongAsAStart(bool writes, string message)
    {
        var server = new FakeNeo4j().Hang().Hang();
        await using var client = server.Connect(options => options with
        {
            StatementTimeout = TimeSpan.FromSeconds(7.5),
            CommitTimeout = TimeSpan.FromSeconds(120),
            StartTimeout = TimeSpan.FromSeconds(60),
        });
        var start = client.BeginStart();

        var running = client.RunAsync(Read("RETURN 1") with { Writes = writes }, Token);
        await server.Clock.PassAsync(TimeSpan.FromSeconds(writes ? 120 : 60), TestContext.Current.CancellationToken);

        Assert.Equal(message, (await FailsAsync(running)).Message);
        start.Dispose();
        start.Dispose();
        var afterwards = client.RunAsync(Read("RETURN 2"), Token);
        await server.Clock.PassAsync(TimeSpan.FromSeconds(7.5), TestContext.Current.CancellationToken);
        Assert.Equal("Neo4j took longer than 7.5 s, with all tries and the wait for a free place.", (await FailsAsync(afterwards)).Message);
    }

    [Fact]
    public async Task RunAsync_OverItsTimeBetweenTries_EndsThere()
    {
        var server = new FakeNeo4j();
        for (var i = 0; i < 5; i++) server.Refuse();
        await using var client = server.Connect(options => options with { StatementTimeout = TimeSpan.FromTicks(1) });

        var running = client.RunAsync(Read("RETURN 1"), Token);
        server.Clock.Advance(TimeSpan.FromTicks(1));

        Assert.Equal(CypherFailure.TimedOut, (await FailsAsync(running)).Failure);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task RunAsync_MoreThanPlaces_Wait()
    {
        var finish = new TaskCompletionSource<HttpResponseMessage>();
        var server = new FakeNeo4j().Reply((_, _) => finish.Task);
        await using var client = server.Connect(options => options with { MaxConcurrentStatements = 1 });

        var first = client.RunAsync(Read("RETURN 1"), Token);
        var second = client.RunAsync(Read("RETURN 2"), Token);
        Assert.Single(server.Requests);
        finish.SetResult(FakeNeo4j.Response(FakeNeo4j.OneRow));

        await Task.WhenAll(first, second);
        Assert.Equal(["CYPHER 5 RETURN 1", "CYPHER 5 RETURN 2"], server.Requests.Select(request => request.Statement));
    }

    [Fact]
    public async Task RunAsync_CancelledWhileItWaits_SendsNothing()
    {
        using var cancellation = new CancellationTokenSource();
        var finish = new TaskCompletionSource<HttpResponseMessage>();
        var server = new FakeNeo4j().Reply((_, _) => finish.Task);
        await using var client = server.Connect(options => options with { MaxConcurrentStatements = 1 });

        var first = client.RunAsync(Read("RETURN 1"), Token);
        var second = client.RunAsync(Read("RETURN 2"), cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        finish.SetResult(FakeNeo4j.Response(FakeNeo4j.OneRow));

        await first;
        Assert.Single(server.Requests);
        Assert.Equal([[1L]], (await client.RunAsync(Read("RETURN 3"), Token)).Rows);
    }

    private static string[] EndedBy(FakeRequest request) =>
        [.. request.Parameters.GetProperty("requests").EnumerateArray().Select(name => name.ToString())];
}

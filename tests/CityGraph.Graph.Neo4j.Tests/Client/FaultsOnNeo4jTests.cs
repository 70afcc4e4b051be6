using CityGraph.Graph.Neo4j.Client;
using static CityGraph.Graph.Neo4j.Tests.Client.Statements;

namespace CityGraph.Graph.Neo4j.Tests.Client;

/// <summary>A real server behind a line that fails.</summary>
[Collection(OnNeo4j.Name)]
public sealed class FaultsOnNeo4jTests(Neo4jFixture neo4j) : IAsyncLifetime
{
    /// <summary>Some 300 KB.</summary>
    private static readonly CypherStatement Long = Read("UNWIND range(1, 20000) AS x RETURN x, 'Zürich'");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await neo4j.ClearAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(200)]
    [InlineData(100_000)]
    public async Task RunAsync_AnswerCut_IsUnreachableAndThenWhole(int unharmed)
    {
        await using var proxy = new FaultyProxy(neo4j.Uri) { Fault = Fault.Cut, Unharmed = unharmed };
        await using var client = neo4j.Connect(options => options with { Uri = proxy.Uri, Retries = 1 });

        var failure = await FailsAsync(client.RunAsync(Long, Token));
        Assert.Equal((CypherFailure.Unreachable, null), (failure.Failure, failure.Code));
        Assert.True(proxy.Harmed >= 2);

        proxy.Fault = Fault.None;
        Assert.Equal(20_000, (await client.RunAsync(Long, Token)).Rows.Count);
    }

    [Fact]
    public async Task RunAsync_AnswerCorrupted_IsNeverDelivered()
    {
        await using var proxy = new FaultyProxy(neo4j.Uri) { Fault = Fault.Corruption };
        await using var client = neo4j.Connect(options => options with { Uri = proxy.Uri, Retries = 0 });
        foreach (var unharmed in new[] { 0, 400, 5_000, 150_000 })
        {
            proxy.Unharmed = unharmed;
            Assert.Equal(CypherFailure.Unreachable, (await FailsAsync(client.RunAsync(Long, Token))).Failure);
        }

        Assert.Equal(4, proxy.Harmed);
    }

    [Fact]
    public async Task RunAsync_LineResetsForAMoment_IsTriedUntilItHolds()
    {
        await using var proxy = new FaultyProxy(neo4j.Uri) { Fault = Fault.Reset, Times = 2 };
        await using var client = neo4j.Connect(options => options with { Uri = proxy.Uri });

        Assert.Equal(20_000, (await client.RunAsync(Long, Token)).Rows.Count);
        Assert.Equal(2, proxy.Harmed);
    }

    [Fact]
    public async Task RunAsync_LineSilent_TimesOutAndOpensTheCircuitUntilItSpeaks()
    {
        await using var proxy = new FaultyProxy(neo4j.Uri) { Fault = Fault.Silence };
        await using var client = neo4j.Connect(options => options with { Uri = proxy.Uri, StatementTimeout = TimeSpan.FromMilliseconds(200) });

        foreach (var running in Enumerable.Range(0, 5).Select(_ => client.RunAsync(Read("RETURN 1"), Token)).ToArray())
            Assert.Equal(CypherFailure.TimedOut, (await FailsAsync(running)).Failure);
        Assert.Equal("Neo4j took longer than 0.2 s, with all tries and the wait for a free place.", client.Outage);

        proxy.Fault = Fault.None;
        await Eventually.TrueAsync(() => client.Outage is null);
    }

    [Fact]
    public async Task WriteAsync_AnswersLost_DoesNothingTwice()
    {
        await using var proxy = new FaultyProxy(neo4j.Uri);
        await using var client = neo4j.Connect(options => options with { Uri = proxy.Uri, Retries = 8 });
        await neo4j.RunAsync("CREATE (:Sequence {number: 0})");
        for (var i = 0L; i < 20; i++)
        {
            var id = i;
            var mayHarm = true;
            await client.WriteAsync(
                async (transaction, token) =>
                {
                    var before = await transaction.RunAsync(
                        Write("MATCH (s:Sequence) SET s.locked = true WITH s OPTIONAL MATCH (d:Done {id: $id}) RETURN s.number, d IS NOT NULL", ("id", id)), token);
                    if ((bool)before.Rows[0][1]!) return false;
                    if (mayHarm) (proxy.Unharmed, proxy.Fault) = (0, id % 2 == 0 ? Fault.Cut : Fault.Reset);
                    mayHarm = false;
                    try
                    {
                        await transaction.CommitAsync(
                            Write("MATCH (s:Sequence) SET s.number = $number CREATE (:Done {id: $id})", ("number", (long)before.Rows[0][0]! + 1), ("id", id)), token);
                    }
                    finally
                    {
                        proxy.Fault = Fault.None;
                    }

                    return true;
                },
                Token);
        }

        Assert.Equal([20, 20], (await neo4j.RunAsync("MATCH (s:Sequence) MATCH (d:Done) RETURN s.number, count(d)"))[0].EnumerateArray().Select(number => number.GetInt32()));
    }
}

using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CityGraph.GraphQL.AspNetCore.Tests.Http;

public sealed class LimitTests
{
    private const string Hold = """{"query":"{ hold }"}""";
    private const string Quick = """{"query":"{ __typename }"}""";
    private const string QuickAnswer = """{"data":{"__typename":"Query"}}""";

    // Some 10 MB: more than the system keeps for a client that does not read.
    private const string Large =
        """{"query":"{ books(first: 5) { similar { similar { similar { similar { similar { similar { similar { title } } } } } } } } }"}""";

    [Fact]
    public async Task Operation_OverItsTime_IsEndedWith503()
    {
        await using var server = await LibraryServer.StartAsync(new() { MaxExecutionTime = TimeSpan.FromSeconds(1.5) });

        using var response = await server.PostAsync("""{"query":"{ wait }"}""");
        Assert.Equal(server.WaitBegan.Task.IsCompleted, server.WaitCancelled.Task.IsCompleted);
        using var next = await server.PostAsync(Quick);

        await response.ShouldBeErrorAsync(
            HttpStatusCode.ServiceUnavailable,
            "EXECUTION_TIMEOUT",
            "The operation ran longer than the 1.5 seconds that this server lets it; ask for less, or in pages.");
        Assert.Null(response.Headers.RetryAfter);
        await next.ShouldBeAsync(HttpStatusCode.OK, QuickAnswer);
    }

    [Theory]
    [InlineData(1, 32)]
    [InlineData(64, 1)]
    public async Task Operation_WithoutRoomToWait_IsRefusedWith503(int atOnce, int ofClient)
    {
        await using var server = await LibraryServer.StartAsync(
            new() { MaxConcurrentOperations = atOnce, MaxConcurrentOperationsOfClient = ofClient, MaxWaitingOperations = 0 });
        var held = server.PostAsync(Hold);
        await server.HoldBegan.WaitAsync(TestContext.Current.CancellationToken);

        using var response = await server.PostAsync(Quick);
        server.LetGo.SetResult();
        using var first = await held;
        using var after = await server.PostAsync(Quick);

        await response.ShouldBeErrorAsync(
            HttpStatusCode.ServiceUnavailable, "SERVER_BUSY", "The server runs as many operations as it can; try again in a moment.");
        Assert.Equal("1", response.Headers.RetryAfter?.ToString());
        await first.ShouldBeAsync(HttpStatusCode.OK, """{"data":{"hold":"held"}}""");
        await after.ShouldBeAsync(HttpStatusCode.OK, QuickAnswer);
    }

    [Fact]
    public async Task Operation_ThatWaitsTooLong_IsRefusedWith503()
    {
        await using var server = await LibraryServer.StartAsync(new() { MaxConcurrentOperations = 1, MaxWaitingTime = TimeSpan.FromMilliseconds(50) });
        var held = server.PostAsync(Hold);
        await server.HoldBegan.WaitAsync(TestContext.Current.CancellationToken);

        using var response = await server.PostAsync(Quick);
        server.LetGo.SetResult();
        using var first = await held;

        await response.ShouldBeErrorAsync(
            HttpStatusCode.ServiceUnavailable, "SERVER_BUSY", "The server runs as many operations as it can; try again in a moment.");
    }

    [Fact]
    public async Task Operation_ThatWaits_RunsInItsTurn()
    {
        await using var server = await LibraryServer.StartAsync(new() { MaxConcurrentOperations = 1 });
        var held = server.PostAsync(Hold);
        await server.HoldBegan.WaitAsync(TestContext.Current.CancellationToken);

        var waiting = server.PostAsync(Quick);
        server.LetGo.SetResult();
        using var first = await held;
        using var second = await waiting;

        await first.ShouldBeAsync(HttpStatusCode.OK, """{"data":{"hold":"held"}}""");
        await second.ShouldBeAsync(HttpStatusCode.OK, QuickAnswer);
    }

    [Fact]
    public async Task SlowReader_OfALargeResponse_HoldsNoPlaceAmongTheRunning()
    {
        await using var server = await LibraryServer.StartAsync(new() { MaxConcurrentOperations = 1, MaxWaitingOperations = 0 });
        using var slow = await StartReadingAsync(server);

        using var response = await server.PostAsync(Quick);

        await response.ShouldBeAsync(HttpStatusCode.OK, QuickAnswer);
    }

    [Fact]
    public async Task SlowReader_WithMuchToRead_GetsNoMoreBeforeItHasRead()
    {
        await using var server = await LibraryServer.StartAsync(new() { MaxUnsentBytes = 1_000_000 });
        using (await StartReadingAsync(server))
        {
            using var refused = await server.PostAsync(Quick);

            await refused.ShouldBeErrorAsync(
                HttpStatusCode.ServiceUnavailable,
                "SERVER_BUSY",
                "Earlier responses are not read yet, and there is no room for another; read those first, and ask for less at once.");
            Assert.Equal("1", refused.Headers.RetryAfter?.ToString());
        }

        // Once the connection is gone, so is what waited for it.
        HttpStatusCode status;
        do
        {
            using var next = await server.PostAsync(Quick);
            status = next.StatusCode;
        }
        while (status == HttpStatusCode.ServiceUnavailable);
        Assert.Equal(HttpStatusCode.OK, status);
    }

    /// <summary>Asks for the large response and reads its head.</summary>
    private static async Task<TcpClient> StartReadingAsync(LibraryServer server)
    {
        var client = new TcpClient { ReceiveBufferSize = 4096 };
        await client.ConnectAsync(server.Endpoint.Host, server.Endpoint.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes($"POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: {Large.Length}\r\n\r\n{Large}"),
            TestContext.Current.CancellationToken);
        var status = new byte[15];
        await stream.ReadExactlyAsync(status, TestContext.Current.CancellationToken);
        Assert.Equal("HTTP/1.1 200 OK", Encoding.ASCII.GetString(status));
        return client;
    }
}

using System.Net;
using CityGraph.GraphQL.AspNetCore.ServerSentEvents;
using CityGraph.GraphQL.AspNetCore.Tests.Streaming;
using CityGraph.Testing;

namespace CityGraph.GraphQL.AspNetCore.Tests.ServerSentEvents;

public sealed class SingleConnectionTests : IAsyncLifetime
{
    private const string Unknown = "00000000000000000000000000000000";
    private const string NotFound = "There is no event stream with this token, or no longer; reserve one with PUT.";

    private readonly FakeClock _clock = new();
    private StreamServer _server = null!;

    public async ValueTask InitializeAsync() =>
        _server = await StreamServer.StartAsync(new() { EventStreams = new() { Time = _clock, MaxStreams = 2, MaxOperations = 2 } });

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Assert.Empty(_server.Log.Entries);
    }

    [Fact]
    public async Task Put_ReservesAStream_Of32Digits()
    {
        using var response = await SendAsync(EventRequests.Of(_server, HttpMethod.Put, ""));

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Matches("^[0-9a-f]{32}$", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Put_WithTheTokenOfAStream_IsRefusedWith409()
    {
        var token = await ReserveAsync();

        using var response = await SendAsync(EventRequests.Of(_server, HttpMethod.Put, "").WithToken(token));

        await response.ShouldBeErrorAsync(
            HttpStatusCode.Conflict, "STREAM_CONFLICT", "The event stream with this token is reserved already; to reserve another, send PUT without a token.");
    }

    [Fact]
    public async Task Put_MoreThanMayBe_IsRefusedWith503_UntilOneExpires()
    {
        var first = await ReserveAsync();
        await ReserveAsync();
        using (var third = await SendAsync(EventRequests.Of(_server, HttpMethod.Put, "")))
        {
            await third.ShouldBeErrorAsync(HttpStatusCode.ServiceUnavailable, "SERVER_BUSY", "The server has as many connections as it can; try again in a moment.");
        }

        await _clock.PassAsync(GraphQLEventStreamOptions.Default.ReservationTimeout, TestContext.Current.CancellationToken);

        await ReserveAsync();
        using var response = await SendAsync(EventRequests.Get(_server, "").WithToken(first));
        await response.ShouldBeErrorAsync(HttpStatusCode.NotFound, "STREAM_NOT_FOUND", NotFound);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Operations_OfAnOpenStream_AreSentToIt_WithTheirIds(bool tokenInHeader)
    {
        var token = await ReserveAsync();
        using var events = await EventClient.OpenAsync(
            _server, tokenInHeader ? EventRequests.Get(_server, "").WithToken(token) : EventRequests.Get(_server, $"?token={token}"));

        await ShouldBeAcceptedAsync(token, "numbers", "subscription { numbers }");
        await ShouldBeAcceptedAsync(token, "a \\\"query\\\"", "{ hello }");
        await events.ShouldReceiveAsync(
            "event: next", """data: {"id":"a \u0022query\u0022","payload":{"data":{"hello":"hello world"}}}""", "",
            "event: complete", """data: {"id":"a \u0022query\u0022"}""", "");
        await PublishAsync(1);
        await events.ShouldReceiveAsync("event: next", """data: {"id":"numbers","payload":{"data":{"numbers":1}}}""", "");
        _server.Numbers.Writer.Complete();
        await events.ShouldReceiveAsync("event: complete", """data: {"id":"numbers"}""", "");

        // The stream outlives its operations.
        await ShouldBeAcceptedAsync(token, "numbers", "{ hello }");
        await events.ShouldReceiveAsync("event: next", """data: {"id":"numbers","payload":{"data":{"hello":"hello world"}}}""", "");
    }

    [Fact]
    public async Task Operations_OfAReservedStream_AreSentWhenItOpens()
    {
        var token = await ReserveAsync();
        await ShouldBeAcceptedAsync(token, "query", "{ hello }");
        await ShouldBeAcceptedAsync(token, "numbers", "subscription { numbers }");
        await PublishAsync(1);

        using var events = await EventClient.OpenAsync(_server, EventRequests.Get(_server, "").WithToken(token));

        await events.ShouldReceiveAsync(
            "event: next", """data: {"id":"query","payload":{"data":{"hello":"hello world"}}}""", "",
            "event: complete", """data: {"id":"query"}""", "",
            "event: next", """data: {"id":"numbers","payload":{"data":{"numbers":1}}}""", "");
    }

    [Fact]
    public async Task Operation_ByGet_IsRun()
    {
        var token = await ReserveAsync();
        using var response = await SendAsync(EventRequests.Get(
            _server, $"?token={token}&query={{hello}}&extensions={{\"operationId\":\"1\"}}", "application/json"));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    [Fact]
    public async Task Stream_ThatIsOpen_CannotBeOpenedAgain()
    {
        var token = await ReserveAsync();
        using var events = await EventClient.OpenAsync(_server, EventRequests.Get(_server, "").WithToken(token));

        using var response = await SendAsync(EventRequests.Get(_server, "").WithToken(token));

        await response.ShouldBeErrorAsync(HttpStatusCode.Conflict, "STREAM_CONFLICT", "The event stream with this token is open already; reserve another with PUT.");
    }

    [Fact]
    public async Task Stream_WhoseClientLeaves_EndsWithItsOperations()
    {
        var token = await ReserveAsync();
        using (await EventClient.OpenAsync(_server, EventRequests.Get(_server, "").WithToken(token)))
        {
            await ShouldBeAcceptedAsync(token, "1", "subscription { numbers }");
            await _server.Subscribed.Task;
        }

        await _server.Unsubscribed.Task;
        HttpStatusCode status;
        do
        {
            using var response = await PostAsync(token, "2", "{ hello }");
            status = response.StatusCode;
        }
        while (status == HttpStatusCode.Accepted);
        Assert.Equal(HttpStatusCode.NotFound, status);
    }

    [Fact]
    public async Task Reservation_ThatExpires_EndsItsOperations()
    {
        var token = await ReserveAsync();
        await ShouldBeAcceptedAsync(token, "1", "subscription { numbers }");
        await _server.Subscribed.Task;

        await _clock.PassAsync(GraphQLEventStreamOptions.Default.ReservationTimeout, TestContext.Current.CancellationToken);

        await _server.Unsubscribed.Task;
        using var response = await PostAsync(token, "2", "{ hello }");
        await response.ShouldBeErrorAsync(HttpStatusCode.NotFound, "STREAM_NOT_FOUND", NotFound);
    }

    [Fact]
    public async Task Stream_ThatIsOpen_DoesNotExpire()
    {
        var token = await ReserveAsync();
        using var events = await EventClient.OpenAsync(_server, EventRequests.Get(_server, "").WithToken(token));
        await _clock.WhenSetAsync(GraphQLEventStreamOptions.Default.KeepAliveInterval);

        _clock.Advance(GraphQLEventStreamOptions.Default.ReservationTimeout);

        await ShouldBeAcceptedAsync(token, "1", "{ hello }");
        await events.ShouldReceiveAsync(":", "", "event: next");
    }

    [Fact]
    public async Task Delete_StopsTheSource_AndNothingFollows()
    {
        var token = await ReserveAsync();
        using var events = await EventClient.OpenAsync(_server, EventRequests.Get(_server, "").WithToken(token));
        await ShouldBeAcceptedAsync(token, "1", "subscription { numbers }");
        await PublishAsync(1);
        await events.ShouldReceiveAsync("event: next", """data: {"id":"1","payload":{"data":{"numbers":1}}}""", "");

        using var response = await SendAsync(EventRequests.Of(_server, HttpMethod.Delete, "?operationId=1").WithToken(token));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await _server.Unsubscribed.Task;
        await ShouldBeAcceptedAsync(token, "1", "{ hello }");
        await events.ShouldReceiveAsync("event: next", """data: {"id":"1","payload":{"data":{"hello":"hello world"}}}""", "");
    }

    [Fact]
    public async Task Delete_WhileAQueryRuns_StopsIt_AndItsRequestGets204()
    {
        var token = await ReserveAsync();
        var running = PostAsync(token, "1", "{ wait }");
        await _server.WaitBegan.Task;

        using var deleted = await SendAsync(EventRequests.Of(_server, HttpMethod.Delete, $"?token={token}&operationId=1"));

        Assert.Equal(HttpStatusCode.OK, deleted.StatusCode);
        await _server.WaitCancelled.Task;
        using var response = await running;
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    [Fact]
    public async Task Delete_OfAnUnknownOperation_IsPassedOver()
    {
        var token = await ReserveAsync();

        using var response = await SendAsync(EventRequests.Of(_server, HttpMethod.Delete, "?operationId=unknown").WithToken(token));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Delete_WithoutTheIdOfAnOperation_IsRefusedWith400()
    {
        var token = await ReserveAsync();

        using var response = await SendAsync(EventRequests.Of(_server, HttpMethod.Delete, "").WithToken(token));

        await response.ShouldBeErrorAsync(
            HttpStatusCode.BadRequest,
            "BAD_REQUEST",
            "The operation has no id; send one in the extension \"operationId\", or to stop it, in the query parameter \"operationId\".");
    }

    [Theory]
    [InlineData("DELETE", "?operationId=1", null)]
    [InlineData("DELETE", "?operationId=1", Unknown)]
    [InlineData("DELETE", $"?operationId=1&token={Unknown}", null)]
    [InlineData("GET", "", Unknown)]
    [InlineData("GET", $"?token={Unknown}", null)]
    [InlineData("GET", "", "")]
    [InlineData("POST", "", "anything")]
    public async Task Stream_ThatIsNotThere_IsRefusedWith404(string method, string queryString, string? token)
    {
        var request = EventRequests.Of(_server, new HttpMethod(method), queryString, "text/event-stream");
        if (token is not null) request.WithToken(token);

        using var response = await SendAsync(request);

        await response.ShouldBeErrorAsync(HttpStatusCode.NotFound, "STREAM_NOT_FOUND", NotFound);
    }

    [Fact]
    public async Task QueryParameter_ThatLooksLikeNoToken_IsSomebodyElses()
    {
        using var response = await SendAsync(EventRequests.Get(_server, "?query={hello}&token=secret", "application/json"));

        await response.ShouldBeAsync(HttpStatusCode.OK, """{"data":{"hello":"hello world"}}""");
    }

    [Fact]
    public async Task Operation_WhoseIdIsTaken_IsRefusedWith409()
    {
        var token = await ReserveAsync();
        await ShouldBeAcceptedAsync(token, "1", "subscription { numbers }");

        using var response = await PostAsync(token, "1", "{ hello }");

        await response.ShouldBeErrorAsync(HttpStatusCode.Conflict, "STREAM_CONFLICT", "The event stream runs an operation with the id \"1\" already; choose another.");
    }

    [Fact]
    public async Task Operations_MoreThanMayBe_AreRefusedWith429()
    {
        var token = await ReserveAsync();
        await ShouldBeAcceptedAsync(token, "1", "subscription { numbers }");
        await ShouldBeAcceptedAsync(token, "2", "subscription { numbers }");

        using var response = await PostAsync(token, "3", "{ hello }");

        await response.ShouldBeErrorAsync(
            HttpStatusCode.TooManyRequests, "TOO_MANY_OPERATIONS", "This connection runs 2 operations already, which is as many as it may; complete one first.");
    }

    [Theory]
    [InlineData("""{"query":"{ hello }"}""", "BAD_REQUEST", HttpStatusCode.BadRequest)]
    [InlineData("""{"query":"{ hello }","extensions":{"operationId":""}}""", "BAD_REQUEST", HttpStatusCode.BadRequest)]
    [InlineData("""{"query":"{ hello }","extensions":{"operationId":7}}""", "BAD_REQUEST", HttpStatusCode.BadRequest)]
    [InlineData("""{"query":"{ helo }","extensions":{"operationId":"1"}}""", "GRAPHQL_VALIDATION_FAILED", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"query":"{","extensions":{"operationId":"1"}}""", "GRAPHQL_PARSE_FAILED", HttpStatusCode.BadRequest)]
    [InlineData("""{"query":""", "BAD_REQUEST", HttpStatusCode.BadRequest)]
    public async Task Request_ThatDoesNotRun_IsAnsweredAsByHttp_AndTheIdIsFree(string body, string code, HttpStatusCode status)
    {
        var token = await ReserveAsync();

        using var response = await SendAsync(EventRequests.Post(_server, body, null).WithToken(token));

        Assert.Equal(status, response.StatusCode);
        Assert.Contains($"\"code\":\"{code}\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await ShouldBeAcceptedAsync(token, "1", "{ hello }");
    }

    [Fact]
    public async Task Id_ThatIsTooLong_IsRefusedWith422()
    {
        var token = await ReserveAsync();

        using var response = await PostAsync(token, new string('x', 257), "{ hello }");

        await response.ShouldBeErrorAsync(
            HttpStatusCode.UnprocessableEntity, "BAD_REQUEST", "The extension \"operationId\" may have 256 characters, not 257.");
    }

    [Fact]
    public async Task Application_ThatStops_EndsTheStream()
    {
        var token = await ReserveAsync();
        using var events = await EventClient.OpenAsync(_server, EventRequests.Get(_server, "").WithToken(token));
        await ShouldBeAcceptedAsync(token, "1", "subscription { numbers }");

        var stopping = _server.StopAsync();

        await events.ShouldEndAsync();
        await stopping;
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) =>
        _server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);

    private async Task<string> ReserveAsync()
    {
        using var response = await SendAsync(EventRequests.Of(_server, HttpMethod.Put, ""));
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private Task<HttpResponseMessage> PostAsync(string token, string id, string query) =>
        SendAsync(EventRequests.Post(_server, $$$"""{"query":"{{{query}}}","extensions":{"operationId":"{{{id}}}"}}""", accept: null).WithToken(token));

    private async Task ShouldBeAcceptedAsync(string token, string id, string query)
    {
        using var response = await PostAsync(token, id, query);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private ValueTask PublishAsync(int number) => _server.Numbers.Writer.WriteAsync(number, TestContext.Current.CancellationToken);
}

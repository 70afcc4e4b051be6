using System.Net;
using CityGraph.GraphQL.AspNetCore.ServerSentEvents;
using CityGraph.GraphQL.AspNetCore.Tests.Streaming;
using CityGraph.Testing;

namespace CityGraph.GraphQL.AspNetCore.Tests.ServerSentEvents;

public sealed class DistinctConnectionTests : IAsyncLifetime
{
    private static readonly string[] Complete = ["event: complete", "data: ", ""];

    private readonly FakeClock _clock = new();
    private readonly List<string> _expectedLog = [];
    private StreamServer _server = null!;

    public async ValueTask InitializeAsync() =>
        _server = await StreamServer.StartAsync(new() { EventStreams = new() { Time = _clock, MaxStreams = 2, SendBufferBytes = 256 * 1024 } });

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Assert.Equal(_expectedLog, _server.Log.Entries);
    }

    [Theory]
    [InlineData("text/event-stream")]
    [InlineData("text/event-stream, application/json;q=0.5")]
    [InlineData("TEXT/Event-Stream; charset=utf-8")]
    [InlineData("text/event-stream, multipart/mixed")]
    [InlineData("text/event-stream, */*")]
    public async Task Post_Query_GivesOneNext_AndComplete(string accept)
    {
        using var events = await EventClient.OpenAsync(_server, EventRequests.Post(_server, """{"query":"{ hello }"}""", accept));

        await events.ShouldReceiveAsync("event: next", """data: {"data":{"hello":"hello world"}}""", "");
        await events.ShouldReceiveAsync(Complete);
        await events.ShouldEndAsync();
    }

    [Theory]
    [InlineData("application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed")]
    [InlineData("application/json, text/event-stream;q=0.9")]
    public async Task Post_OfAClientThatTakesOneResponseAsWell_GetsOneResponse(string accept)
    {
        using var response = await _server.Client.SendAsync(
            EventRequests.Post(_server, """{"query":"{ hello }"}""", accept), TestContext.Current.CancellationToken);

        await response.ShouldBeAsync(HttpStatusCode.OK, """{"data":{"hello":"hello world"}}""");
    }

    [Fact]
    public async Task Get_Subscription_GivesNextForEachEvent_AndCompleteAtItsEnd()
    {
        using var events = await EventClient.OpenAsync(_server, EventRequests.Get(_server, "?query=subscription{numbers}"));
        await PublishAsync(1);
        await events.ShouldReceiveAsync("event: next", """data: {"data":{"numbers":1}}""", "");
        await PublishAsync(2);
        await events.ShouldReceiveAsync("event: next", """data: {"data":{"numbers":2}}""", "");

        _server.Numbers.Writer.Complete();

        await events.ShouldReceiveAsync(Complete);
        await events.ShouldEndAsync();
        await _server.Unsubscribed.Task;
    }

    [Fact]
    public async Task Post_Mutation_IsRun()
    {
        using var events = await EventClient.OpenAsync(_server, EventRequests.Post(_server, """{"query":"mutation { publish(number: 7) }"}"""));

        await events.ShouldReceiveAsync("event: next", """data: {"data":{"publish":7}}""", "");
        await events.ShouldReceiveAsync(Complete);
    }

    [Fact]
    public async Task Get_Mutation_IsRefusedWith405()
    {
        using var response = await _server.Client.SendAsync(
            EventRequests.Get(_server, "?query=mutation{publish(number:7)}"), TestContext.Current.CancellationToken);

        await response.ShouldBeAsync(
            HttpStatusCode.MethodNotAllowed,
            """{"errors":[{"message":"Mutations are not allowed here; use a transport that may change data, such as POST.","locations":[{"line":1,"column":1}],"extensions":{"code":"OPERATION_NOT_ALLOWED"}}]}""");
        Assert.Equal(["POST"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("{", """data: {"errors":[{"message":"Syntax Error: Expected Name, found <EOF>.","locations":[{"line":1,"column":2}],"extensions":{"code":"GRAPHQL_PARSE_FAILED"}}]}""")]
    [InlineData("{ helo }", """data: {"errors":[{"message":"Cannot query field \"helo\" on type \"Query\". Did you mean \"hello\"?","locations":[{"line":1,"column":3}],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}""")]
    [InlineData("subscription { refused }", """data: {"errors":[{"message":"Not for you.","locations":[{"line":1,"column":16}],"path":["refused"],"extensions":{"code":"FORBIDDEN"}}]}""")]
    public async Task Error_BeforeTheExecution_IsANext(string query, string data)
    {
        using var events = await EventClient.OpenAsync(_server, EventRequests.Post(_server, $$"""{"query":"{{query}}"}"""));

        await events.ShouldReceiveAsync("event: next", data, "");
        await events.ShouldReceiveAsync(Complete);
        await events.ShouldEndAsync();
    }

    [Fact]
    public async Task Document_ThatIsUnknown_IsANext()
    {
        using var events = await EventClient.OpenAsync(
            _server, EventRequests.Post(_server, """{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}"""));

        await events.ShouldReceiveAsync(
            "event: next", """data: {"errors":[{"message":"PersistedQueryNotSupported","extensions":{"code":"PERSISTED_QUERY_NOT_SUPPORTED"}}]}""", "");
        await events.ShouldReceiveAsync(Complete);
    }

    [Fact]
    public async Task Source_ThatFails_IsANextWithErrors()
    {
        using var events = await EventClient.OpenAsync(_server, EventRequests.Post(_server, """{"query":"subscription { numbers }"}"""));

        _server.Numbers.Writer.Complete(new InvalidOperationException("the database password is 1234"));

        await events.ShouldReceiveAsync(
            "event: next",
            """data: {"errors":[{"message":"Internal error: the subscription's events ended unexpectedly.","locations":[{"line":1,"column":16}],"path":["numbers"],"extensions":{"code":"INTERNAL_ERROR"}}]}""",
            "");
        await events.ShouldReceiveAsync(Complete);
        _expectedLog.Add("Error: Resolving Subscription.numbers failed: the database password is 1234");
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest, "BAD_REQUEST", "The body is empty; send a JSON object with the member \"query\".")]
    [InlineData("{}", HttpStatusCode.UnprocessableEntity, "BAD_REQUEST", "The member \"query\" is missing: the GraphQL document, as a string.")]
    public async Task Body_ThatIsNoRequest_IsAnsweredAsByHttp(string body, HttpStatusCode status, string code, string message)
    {
        using var response = await _server.Client.SendAsync(EventRequests.Post(_server, body), TestContext.Current.CancellationToken);

        await response.ShouldBeErrorAsync(status, code, message);
    }

    [Fact]
    public async Task Post_OfAForm_IsRefusedWith415()
    {
        var request = EventRequests.Of(_server, HttpMethod.Post, "", "text/event-stream");
        request.Content = new FormUrlEncodedContent([new("query", "{ hello }")]);

        using var response = await _server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task Get_OfAForeignPage_IsRefusedWith403()
    {
        var request = EventRequests.Get(_server, "?query=subscription{numbers}");
        request.Headers.Add("Origin", "https://evil.example");

        using var response = await _server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Json_WithLineBreaks_StaysOneLine()
    {
        using var events = await EventClient.OpenAsync(_server, EventRequests.Post(_server, """{"query":"{ spaced }"}"""));

        await events.ShouldReceiveAsync("event: next", """data: {"data":{"spaced":{"a":   "b\n"}}}""", "");
        await events.ShouldReceiveAsync(Complete);
    }

    [Fact]
    public async Task Client_ThatLeaves_StopsItsOperation()
    {
        using (var events = await EventClient.OpenAsync(_server, EventRequests.Post(_server, """{"query":"subscription { numbers }"}""")))
        {
            await PublishAsync(1);
            await events.ShouldReceiveAsync("event: next", """data: {"data":{"numbers":1}}""", "");
        }

        await _server.Unsubscribed.Task;
    }

    [Fact]
    public async Task Client_ThatLeaves_StopsItsQuery()
    {
        using var leaving = new CancellationTokenSource();
        var request = _server.Client.SendAsync(EventRequests.Post(_server, """{"query":"{ wait }"}"""), leaving.Token);
        await _server.WaitBegan.Task;

        await leaving.CancelAsync();

        await _server.WaitCancelled.Task;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
    }

    [Fact]
    public async Task Stream_ThatIsIdle_GetsComments()
    {
        using var events = await EventClient.OpenAsync(_server, EventRequests.Post(_server, """{"query":"subscription { numbers }"}"""));

        await _clock.PassAsync(GraphQLEventStreamOptions.Default.KeepAliveInterval, TestContext.Current.CancellationToken);
        await events.ShouldReceiveAsync(":", "");
        await _clock.PassAsync(GraphQLEventStreamOptions.Default.KeepAliveInterval, TestContext.Current.CancellationToken);
        await events.ShouldReceiveAsync(":", "");

        await PublishAsync(1);
        await events.ShouldReceiveAsync("event: next", """data: {"data":{"numbers":1}}""", "");
    }

    [Fact]
    public async Task Application_ThatStops_EndsStreams_WithoutSayingThatTheyAreComplete()
    {
        using var events = await EventClient.OpenAsync(_server, EventRequests.Post(_server, """{"query":"subscription { numbers }"}"""));
        await _server.Subscribed.Task;

        var stopping = _server.StopAsync();

        await events.ShouldEndAsync();
        await stopping;
        await _server.Unsubscribed.Task;
    }

    [Fact]
    public async Task Reader_ThatIsTooSlow_IsDisconnected()
    {
        using var events = await EventClient.OpenAsync(_server, EventRequests.Post(_server, """{"query":"subscription { firehose(length: 65536) }"}"""));

        while (!_server.Unsubscribed.Task.IsCompleted)
        {
            var full = _clock.WhenSetAsync(GraphQLEventStreamOptions.Default.SlowReaderTimeout);
            if (await Task.WhenAny(full, _server.Unsubscribed.Task) == full) _clock.Advance(GraphQLEventStreamOptions.Default.SlowReaderTimeout);
        }

        Assert.InRange(_server.Produced, 1, 1_000);
        await ShouldEndIncompleteAsync(events);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Application_ThatStops_WaitsForNoSlowReader(bool inOrder)
    {
        using var events = await EventClient.OpenAsync(_server, EventRequests.Post(_server, """{"query":"subscription { firehose(length: 65536) }"}"""));
        await _clock.WhenSetAsync(GraphQLEventStreamOptions.Default.SlowReaderTimeout).WaitAsync(TestContext.Current.CancellationToken);

        if (inOrder) await _server.StopAsync();
        else await _server.DisposeAsync();

        await _server.Unsubscribed.Task;
    }

    [Fact]
    public async Task Streams_MoreThanMayBe_AreRefusedWith503()
    {
        using var first = await EventClient.OpenAsync(_server, EventRequests.Post(_server, """{"query":"subscription { numbers }"}"""));
        using var second = await EventClient.OpenAsync(_server, EventRequests.Post(_server, """{"query":"subscription { numbers }"}"""));

        using var third = await _server.Client.SendAsync(EventRequests.Post(_server, """{"query":"{ hello }"}"""), TestContext.Current.CancellationToken);

        await third.ShouldBeErrorAsync(HttpStatusCode.ServiceUnavailable, "SERVER_BUSY", "The server has as many connections as it can; try again in a moment.");
    }

    [Fact]
    public async Task Server_ThatIsNotReady_RefusesWith503()
    {
        _server.IsReady = false;

        using var response = await _server.Client.SendAsync(EventRequests.Post(_server, """{"query":"{ hello }"}"""), TestContext.Current.CancellationToken);

        await response.ShouldBeErrorAsync(HttpStatusCode.ServiceUnavailable, "SERVICE_UNAVAILABLE", "The server is not ready; try again in a moment.");
    }

    /// <summary>Whatever came before, the stream ends, in order or not, and does not say that it is complete.</summary>
    private static async Task ShouldEndIncompleteAsync(EventClient events)
    {
        try
        {
            while (await events.ReceiveAsync() is { } line) Assert.NotEqual("event: complete", line);
        }
        catch (IOException)
        {
            // Disconnected while an event was being sent.
        }
    }

    private ValueTask PublishAsync(int number) => _server.Numbers.Writer.WriteAsync(number, TestContext.Current.CancellationToken);
}

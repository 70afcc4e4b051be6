using CityGraph.GraphQL.AspNetCore.Tests.Streaming;
using CityGraph.GraphQL.Language;
using CityGraph.Testing;

namespace CityGraph.GraphQL.AspNetCore.Tests.WebSockets;

public sealed class OperationTests : IAsyncLifetime
{
    private const int MaxOperations = 3;

    private readonly List<string> _expectedLog = [];
    private StreamServer _server = null!;
    private SocketClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await StreamServer.StartAsync(
            new() { WebSockets = new() { Time = new FakeClock(), MaxOperations = MaxOperations } },
            SourceText.From("query Hello($name: String) { hello(name: $name) }", "hello.graphql"));
        _client = await SocketClient.OpenAsync(_server);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        Assert.Equal(_expectedLog, _server.Log.Entries);
    }

    [Fact]
    public async Task Query_GivesOneNext_AndComplete()
    {
        await _client.SubscribeAsync("1", "{ hello }");

        await _client.ShouldReceiveAsync("""{"id":"1","type":"next","payload":{"data":{"hello":"hello world"}}}""", """{"id":"1","type":"complete"}""");
    }

    [Fact]
    public async Task Query_WithVariablesAndOperationName_IsRun()
    {
        await _client.SendAsync(
            """{"type":"subscribe","payload":{"extensions":{"x":1},"operationName":"B","variables":{"name":"Bali"},"query":"query A { hello } query B($name: String) { hello(name: $name) }"},"id":"a b"}""");

        await _client.ShouldReceiveAsync("""{"id":"a b","type":"next","payload":{"data":{"hello":"hello Bali"}}}""", """{"id":"a b","type":"complete"}""");
    }

    [Fact]
    public async Task Query_WhoseDocumentIsNamed_IsRun()
    {
        await _client.SendAsync("""{"id":"1","type":"subscribe","payload":{"documentId":"hello","variables":{"name":"Denpasar"}}}""");

        await _client.ShouldReceiveAsync("""{"id":"1","type":"next","payload":{"data":{"hello":"hello Denpasar"}}}""", """{"id":"1","type":"complete"}""");
    }

    [Fact]
    public async Task Document_ThatIsUnknown_IsAnError()
    {
        await _client.SendAsync("""{"id":"1","type":"subscribe","payload":{"documentId":"nobody"}}""");

        Assert.StartsWith("""{"id":"1","type":"error","payload":[{"message":"There is no persisted operation \"nobody\";""", await _client.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mutation_IsRun()
    {
        await _client.SubscribeAsync("1", "mutation { publish(number: 7) }");

        await _client.ShouldReceiveAsync("""{"id":"1","type":"next","payload":{"data":{"publish":7}}}""", """{"id":"1","type":"complete"}""");
    }

    [Fact]
    public async Task FieldError_IsPartOfNext()
    {
        await _client.SubscribeAsync("1", "{ secret }");

        await _client.ShouldReceiveAsync(
            """{"id":"1","type":"next","payload":{"errors":[{"message":"Not for you.","locations":[{"line":1,"column":3}],"path":["secret"],"extensions":{"code":"FORBIDDEN"}}],"data":{"secret":null}}}""",
            """{"id":"1","type":"complete"}""");
    }

    [Fact]
    public async Task RequestError_IsAnError_AndTheIdIsFree()
    {
        await _client.SubscribeAsync("1", "{ helo }");
        await _client.ShouldReceiveAsync(
            """{"id":"1","type":"error","payload":[{"message":"Cannot query field \"helo\" on type \"Query\". Did you mean \"hello\"?","locations":[{"line":1,"column":3}],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}""");

        await _client.SubscribeAsync("1", "subscription {");
        await _client.ShouldReceiveAsync(
            """{"id":"1","type":"error","payload":[{"message":"Syntax Error: Expected Name, found <EOF>.","locations":[{"line":1,"column":15}],"extensions":{"code":"GRAPHQL_PARSE_FAILED"}}]}""");

        await _client.SubscribeAsync("1", "{ hello }");
        await _client.ShouldReceiveAsync("""{"id":"1","type":"next","payload":{"data":{"hello":"hello world"}}}""", """{"id":"1","type":"complete"}""");
    }

    [Fact]
    public async Task Subscription_GivesNextForEachEvent_AndCompleteAtItsEnd()
    {
        await _client.SubscribeAsync("1", "subscription { numbers }");
        await PublishAsync(1);
        await _client.ShouldReceiveAsync("""{"id":"1","type":"next","payload":{"data":{"numbers":1}}}""");
        await PublishAsync(2);
        await PublishAsync(3);
        await _client.ShouldReceiveAsync("""{"id":"1","type":"next","payload":{"data":{"numbers":2}}}""", """{"id":"1","type":"next","payload":{"data":{"numbers":3}}}""");

        _server.Numbers.Writer.Complete();

        await _client.ShouldReceiveAsync("""{"id":"1","type":"complete"}""");
        await _server.Unsubscribed.Task;
    }

    [Fact]
    public async Task Subscription_ThatDoesNotBegin_IsAnError()
    {
        await _client.SubscribeAsync("1", "subscription { refused }");

        await _client.ShouldReceiveAsync(
            """{"id":"1","type":"error","payload":[{"message":"Not for you.","locations":[{"line":1,"column":16}],"path":["refused"],"extensions":{"code":"FORBIDDEN"}}]}""");
    }

    [Fact]
    public async Task Subscription_WhoseSourceFails_EndsWithAnError()
    {
        await _client.SubscribeAsync("1", "subscription { numbers }");
        await PublishAsync(1);
        await _client.ShouldReceiveAsync("""{"id":"1","type":"next","payload":{"data":{"numbers":1}}}""");

        _server.Numbers.Writer.Complete(new InvalidOperationException("the database password is 1234"));

        await _client.ShouldReceiveAsync(
            """{"id":"1","type":"error","payload":[{"message":"Internal error: the subscription's events ended unexpectedly.","locations":[{"line":1,"column":16}],"path":["numbers"],"extensions":{"code":"INTERNAL_ERROR"}}]}""");
        _expectedLog.Add("Error: Resolving Subscription.numbers failed: the database password is 1234");
    }

    [Fact]
    public async Task Complete_OfTheClient_StopsTheSource_AndNothingFollows()
    {
        await _client.SubscribeAsync("1", "subscription { numbers }");
        await PublishAsync(1);
        await _client.ShouldReceiveAsync("""{"id":"1","type":"next","payload":{"data":{"numbers":1}}}""");

        await _client.SendAsync("""{"id":"1","type":"complete"}""");
        await _server.Unsubscribed.Task;
        await PublishAsync(2);

        // The id is free, and the next message is that of its new owner.
        await _client.SubscribeAsync("1", "subscription { numbers }");
        await _client.ShouldReceiveAsync("""{"id":"1","type":"next","payload":{"data":{"numbers":2}}}""");
    }

    [Fact]
    public async Task Complete_OfTheClient_StopsAQuery_WhoseResultIsNotSent()
    {
        await _client.SubscribeAsync("1", "{ wait }");
        await _server.WaitBegan.Task;

        await _client.SendAsync("""{"id":"1","type":"complete"}""");

        await _server.WaitCancelled.Task;
        await _client.SubscribeAsync("1", "{ hello }");
        await _client.ShouldReceiveAsync("""{"id":"1","type":"next","payload":{"data":{"hello":"hello world"}}}""", """{"id":"1","type":"complete"}""");
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("1")]
    public async Task Complete_OfAnOperationThatIsNotThere_IsPassedOver(string id)
    {
        await _client.SubscribeAsync("1", "{ hello }");
        await _client.ShouldReceiveAsync("""{"id":"1","type":"next","payload":{"data":{"hello":"hello world"}}}""", """{"id":"1","type":"complete"}""");

        await _client.SendAsync($$"""{"id":"{{id}}","type":"complete"}""");

        await _client.SubscribeAsync("1", "{ hello }");
        await _client.ShouldReceiveAsync("""{"id":"1","type":"next","payload":{"data":{"hello":"hello world"}}}""", """{"id":"1","type":"complete"}""");
    }

    [Theory]
    [InlineData("subscription { numbers }", "subscription { numbers }")]
    [InlineData("{ wait }", "{ hello }")]
    [InlineData("{ wait }", "{ nonsense")]
    public async Task Id_ThatIsTaken_IsClosedWith4409(string first, string second)
    {
        await _client.SubscribeAsync("the same", first);

        await _client.SubscribeAsync("the same", second);

        await _client.ShouldBeClosedAsync(4409, "Subscriber for the same already exists");
    }

    [Fact]
    public async Task Operations_AreInterleaved()
    {
        await _client.SubscribeAsync("slow", "{ wait }");
        await _client.SubscribeAsync("numbers", "subscription { numbers }");
        await _server.WaitBegan.Task;
        await _client.SubscribeAsync("quick", "{ hello }");
        await _client.ShouldReceiveAsync("""{"id":"quick","type":"next","payload":{"data":{"hello":"hello world"}}}""", """{"id":"quick","type":"complete"}""");
        await PublishAsync(1);
        await _client.ShouldReceiveAsync("""{"id":"numbers","type":"next","payload":{"data":{"numbers":1}}}""");

        _server.WaitMayEnd.SetResult();

        await _client.ShouldReceiveAsync("""{"id":"slow","type":"next","payload":{"data":{"wait":"waited"}}}""", """{"id":"slow","type":"complete"}""");
    }

    [Fact]
    public async Task Operations_MoreThanMayBe_AreErrors()
    {
        for (var i = 0; i < MaxOperations; i++) await _client.SubscribeAsync($"{i}", "subscription { numbers }");

        await _client.SubscribeAsync("one more", "{ hello }");

        await _client.ShouldReceiveAsync(
            """{"id":"one more","type":"error","payload":[{"message":"This connection runs 3 operations already, which is as many as it may; complete one first.","extensions":{"code":"TOO_MANY_OPERATIONS"}}]}""");
    }

    [Fact]
    public async Task Subscribes_InThousands_AreEachAnswered()
    {
        const int Count = 10_000;
        var sending = Task.Run(async () =>
        {
            for (var i = 0; i < Count; i++) await _client.SubscribeAsync($"{i}", "{ hello }");
        });

        var ended = 0;
        while (ended < Count)
        {
            var message = await _client.ReceiveAsync();
            if (message.Contains("\"type\":\"complete\"", StringComparison.Ordinal) || message.Contains("TOO_MANY_OPERATIONS", StringComparison.Ordinal)) ended++;
        }

        await sending;
    }

    [Fact]
    public async Task Server_ThatIsNotReadyAnyMore_AnswersWithErrors()
    {
        await _client.SubscribeAsync("1", "subscription { numbers }");
        await _server.Subscribed.Task;
        _server.IsReady = false;

        await _client.SubscribeAsync("2", "{ hello }");
        await _client.ShouldReceiveAsync(
            """{"id":"2","type":"error","payload":[{"message":"The server is not ready; try again in a moment.","extensions":{"code":"SERVICE_UNAVAILABLE"}}]}""");
        await PublishAsync(1);
        await _client.ShouldReceiveAsync(
            """{"id":"1","type":"error","payload":[{"message":"The server is not ready; try again in a moment.","extensions":{"code":"SERVICE_UNAVAILABLE"}}]}""");
        await _server.Unsubscribed.Task;
    }

    private ValueTask PublishAsync(int number) => _server.Numbers.Writer.WriteAsync(number, TestContext.Current.CancellationToken);
}

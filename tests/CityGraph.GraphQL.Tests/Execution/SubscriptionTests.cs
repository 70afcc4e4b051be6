using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading.Channels;
using CityGraph.GraphQL.Execution;
using CityGraph.GraphQL.Language;
using static CityGraph.GraphQL.Tests.Execution.Service;

namespace CityGraph.GraphQL.Tests.Execution;

/// <summary>Specification 6.2.3: source stream, response stream, unsubscribing, and errors in either.</summary>
public class SubscriptionTests
{
    private const string Sdl = """
        type Query { name: String }
        type Subscription { signed(by: String): Agreement, count: Int!, must(n: Int!): Int }
        type Agreement { name: String!, stage: String }
        """;

    private readonly Channel<object?> _events = Channel.CreateUnbounded<object?>();

    [Fact]
    public async Task Events_EachGiveOneResponseInOrder()
    {
        var service = new Service(Sdl);
        var (stream, response) = await service.SubscribeAsync("subscription S { signed { stage, title: name } }", State("signed"));
        _events.Writer.TryWrite(Object(("name", "Gyeongju"), ("stage", "LETTER")));
        _events.Writer.TryWrite(null);
        _events.Writer.TryWrite(Object(("name", "Darwin")));
        _events.Writer.Complete();

        Assert.Equal("", response);
        Assert.Equal((ExecutionStatus.Executed, OperationType.Subscription, 0), (service.Outcome.Status, service.Outcome.Operation, service.Outcome.ErrorCount));
        Assert.Equal(
            [
                """Response {"data":{"signed":{"stage":"LETTER","title":"Gyeongju"}}}""",
                """Response {"data":{"signed":null}}""",
                """Response {"data":{"signed":{"stage":null,"title":"Darwin"}}}""",
                "Completed ",
                "Completed ",
            ],
            [await NextAsync(stream), await NextAsync(stream), await NextAsync(stream), await NextAsync(stream), await NextAsync(stream)]);
    }

    [Fact]
    public async Task Event_IsWaitedFor_AndThenWrittenWithAStateOfItsOwn()
    {
        var (stream, _) = await new Service(Sdl).SubscribeAsync("subscription { signed { name } }", State("signed"));
        var output = new ArrayBufferWriter<byte>();
        _events.Writer.TryWrite(Object(("name", "Darwin")));

        Assert.Equal(ResponseStreamStep.Response, await stream!.MoveNextAsync(output));
        Assert.Equal(0, output.WrittenCount);
        await stream.WriteAsync(State("signed"), output);

        Assert.Equal("""{"data":{"signed":{"name":"Darwin"}}}""", Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public async Task FieldOfEvent_Fails_OnlyThatResponseHasErrors()
    {
        var (stream, _) = await new Service(Sdl).SubscribeAsync("subscription { signed { name } }", State("signed"));
        _events.Writer.TryWrite(Object(("name", null)));
        _events.Writer.TryWrite(new FieldError("not this one", "NOT_THIS"));
        _events.Writer.TryWrite(Object(("name", "Darwin")));

        Assert.Equal(
            """Response {"errors":[{"message":"Cannot return null for non-nullable field Agreement.name.","locations":[{"line":1,"column":25}],"path":["signed","name"],"extensions":{"code":"INTERNAL_ERROR"}}],"data":{"signed":null}}""",
            await NextAsync(stream));
        Assert.Equal(
            """Response {"errors":[{"message":"not this one","locations":[{"line":1,"column":16}],"path":["signed"],"extensions":{"code":"NOT_THIS"}}],"data":{"signed":null}}""",
            await NextAsync(stream));
        Assert.Equal("""Response {"data":{"signed":{"name":"Darwin"}}}""", await NextAsync(stream));
    }

    [Fact]
    public async Task RootFieldNonNull_EventNull_MakesDataNull()
    {
        var (stream, _) = await new Service(Sdl).SubscribeAsync("subscription { count }", State("count"));
        _events.Writer.TryWrite(null);
        _events.Writer.TryWrite(7);

        Assert.Equal(
            """Response {"errors":[{"message":"Cannot return null for non-nullable field Subscription.count.","locations":[{"line":1,"column":16}],"path":["count"],"extensions":{"code":"INTERNAL_ERROR"}}],"data":null}""",
            await NextAsync(stream));
        Assert.Equal("""Response {"data":{"count":7}}""", await NextAsync(stream));
    }

    [Fact]
    public async Task Source_Throws_LastResponseHasErrorAndHostIsTold()
    {
        var service = new Service(Sdl);
        var (stream, _) = await service.SubscribeAsync("subscription { n: count }", State("count"));
        _events.Writer.TryWrite(1);
        _events.Writer.Complete(new InvalidOperationException("secret"));

        Assert.Equal("""Response {"data":{"n":1}}""", await NextAsync(stream));
        Assert.Equal(
            """Failed {"errors":[{"message":"Internal error: the subscription's events ended unexpectedly.","locations":[{"line":1,"column":16}],"path":["n"],"extensions":{"code":"INTERNAL_ERROR"}}]}""",
            await NextAsync(stream));
        Assert.Equal("Completed ", await NextAsync(stream));
        Assert.Equal(["Subscription.count: secret"], service.Failures);
    }

    [Fact]
    public async Task Subscribe_Throws_IsOneResponse()
    {
        var service = new Service(Sdl, new ResolverBinding("Subscription", "count", new StreamResolver(_ => throw new InvalidOperationException("secret"))));

        var (stream, response) = await service.SubscribeAsync("subscription { count }", Object());

        Assert.Null(stream);
        Assert.Equal(
            """{"errors":[{"message":"Internal error: the subscription's events ended unexpectedly.","locations":[{"line":1,"column":16}],"path":["count"],"extensions":{"code":"INTERNAL_ERROR"}}]}""",
            response);
        Assert.Equal(ExecutionStatus.SubscriptionFailed, service.Outcome.Status);
        Assert.Equal(["Subscription.count: secret"], service.Failures);
    }

    [Fact]
    public async Task Source_FailsWithAnErrorForTheClient_LastResponseHasIt()
    {
        var service = new Service(Sdl);
        var (stream, _) = await service.SubscribeAsync("subscription { n: count }", State("count"));
        _events.Writer.Complete(new FieldFailedException(new("Try again.", "SERVICE_UNAVAILABLE"), new TimeoutException("secret")));

        Assert.Equal(
            """Failed {"errors":[{"message":"Try again.","locations":[{"line":1,"column":16}],"path":["n"],"extensions":{"code":"SERVICE_UNAVAILABLE"}}]}""",
            await NextAsync(stream));
        Assert.Equal(["Subscription.count: secret"], service.Failures);
    }

    [Fact]
    public async Task Subscribe_GivesError_IsOneResponse()
    {
        var failed = SourceStream.Failed(new FieldError("There is no change 99.", "BAD_USER_INPUT"));
        var service = new Service(Sdl, new ResolverBinding("Subscription", "count", new StreamResolver(_ => new(failed))));

        var (stream, response) = await service.SubscribeAsync("subscription { count }", Object());

        Assert.Null(stream);
        Assert.Equal(
            """{"errors":[{"message":"There is no change 99.","locations":[{"line":1,"column":16}],"path":["count"],"extensions":{"code":"BAD_USER_INPUT"}}]}""",
            response);
        Assert.Empty(service.Failures);
    }

    [Fact]
    public async Task Subscribe_ReadsArgumentsOfTheRequest()
    {
        object? seen = null;
        var service = new Service(Sdl, new ResolverBinding("Subscription", "must", new StreamResolver(context =>
        {
            seen = context.Arguments["n"];
            return new(SourceStream.Of(_events.Reader.ReadAllAsync(context.CancellationToken)));
        })));

        var (stream, _) = await service.SubscribeAsync("subscription ($n: Int = 3) { must(n: $n) }", Object(), """{"n":5}""");
        _events.Writer.TryWrite(1);

        Assert.Equal("""Response {"data":{"must":1}}""", await NextAsync(stream));
        Assert.Equal(5, seen);
    }

    [Fact]
    public async Task Argument_NullForNonNull_IsOneResponse()
    {
        var (stream, response) = await new Service(Sdl).SubscribeAsync("subscription ($n: Int = 3) { must(n: $n) }", State("must"), """{"n":null}""");

        Assert.Null(stream);
        Assert.Equal(
            """{"errors":[{"message":"Argument \"n\" of non-null type \"Int!\" must not be null.","locations":[{"line":1,"column":38}],"path":["must"],"extensions":{"code":"BAD_USER_INPUT"}}]}""",
            response);
    }

    [Theory]
    [InlineData("{ name }", """{"data":{"name":"Bogor"}}""", ExecutionStatus.Executed)]
    [InlineData("subscription { nope }", """{"errors":[{"message":"Cannot query field \"nope\" on type \"Subscription\".","locations":[{"line":1,"column":16}],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}""", ExecutionStatus.ValidationFailed)]
    public async Task OtherRequests_AreAnsweredAtOnce(string query, string expected, ExecutionStatus status)
    {
        var service = new Service(Sdl);

        var (stream, response) = await service.SubscribeAsync(query, Object(("name", "Bogor")));

        Assert.Null(stream);
        Assert.Equal(expected, response);
        Assert.Equal(status, service.Outcome.Status);
    }

    [Fact]
    public async Task Token_WhileWaitingForAnEvent_EndsTheStreamAndItsSource()
    {
        using var request = new CancellationTokenSource();
        var source = new RecordedSource();
        var (stream, _) = await new Service(Sdl).SubscribeAsync("subscription { count }", Object(("count", source.ReadAsync())), cancellationToken: request.Token);
        var next = stream!.WriteNextAsync(Object(), new ArrayBufferWriter<byte>());

        await request.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
        await stream.DisposeAsync();
        Assert.True(source.IsDisposed);
    }

    [Fact]
    public async Task Dispose_BetweenEvents_EndsTheSource()
    {
        var source = new RecordedSource();
        var (stream, _) = await new Service(Sdl).SubscribeAsync("subscription { count }", Object(("count", source.ReadAsync())));
        source.Events.Writer.TryWrite(1);
        await NextAsync(stream);

        await stream!.DisposeAsync();

        Assert.True(source.IsDisposed);
        Assert.Equal("Completed ", await NextAsync(stream));
    }

    [Fact]
    public async Task Source_IsNotAskedForTheNextEventBeforeTheClientIs()
    {
        var asked = 0;
        var (stream, _) = await new Service(Sdl).SubscribeAsync("subscription { count }", Object(("count", CountAsync())));

        Assert.Equal(0, asked);
        await NextAsync(stream);
        Assert.Equal(1, asked);

        async IAsyncEnumerable<object?> CountAsync()
        {
            await Task.CompletedTask;
            while (true) yield return ++asked;
        }
    }

    [Theory]
    [InlineData("Subscription", "count", false, "- Subscription.count: a root field of the subscription type needs a StreamResolver.")]
    [InlineData("Query", "name", true, "- Query.name: a StreamResolver is for root fields of the subscription type; use another form.")]
    public void Resolver_OfTheWrongForm_IsReported(string type, string field, bool isStream, string problem)
    {
        Resolver resolver = isStream ? new StreamResolver(_ => default) : new PropertyResolver(_ => null);

        var exception = Assert.Throws<ArgumentException>(() => new Service(Sdl, new ResolverBinding(type, field, resolver)));

        Assert.Equal($"The resolver map does not fit the schema:\n{problem} (Parameter 'map')", exception.Message);
    }

    private Dictionary<string, object?> State(string field) => Object((field, _events.Reader.ReadAllAsync(TestContext.Current.CancellationToken)));

    private static async Task<string> NextAsync(ResponseStream? stream)
    {
        var output = new ArrayBufferWriter<byte>();
        var step = await stream!.WriteNextAsync(Object(), output);
        return $"{step} {Encoding.UTF8.GetString(output.WrittenSpan)}";
    }

    private sealed class RecordedSource
    {
        public Channel<object?> Events { get; } = Channel.CreateUnbounded<object?>();

        public bool IsDisposed { get; private set; }

        public async IAsyncEnumerable<object?> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            try
            {
                await foreach (var @event in Events.Reader.ReadAllAsync(cancellationToken)) yield return @event;
            }
            finally
            {
                IsDisposed = true;
            }
        }
    }
}

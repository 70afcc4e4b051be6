using System.Buffers;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using System.Text;
using CityGraph.GraphQL.Execution;
using static CityGraph.GraphQL.Tests.Execution.Service;

namespace CityGraph.GraphQL.Tests.Execution;

/// <summary>Spans, metrics, timings and what the host adds to the response.</summary>
public sealed class TelemetryTests : IDisposable
{
    private const string Sdl = """
        type Query { name: String, must: Int! }
        type Subscription { count: Int }
        """;

    private readonly Activity _test = new Activity("test").Start();
    private readonly List<Activity> _spans = [];
    private readonly ActivityListener _listener;

    public TelemetryTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ExecutionTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> options) =>
                options.Parent.TraceId == _test.TraceId ? ActivitySamplingResult.AllDataAndRecorded : ActivitySamplingResult.None,
            ActivityStopped = _spans.Add,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public void Dispose()
    {
        _listener.Dispose();
        _test.Dispose();
    }

    [Theory]
    [InlineData("query Names { name }", "query", "graphql.document.hash=sha256 graphql.errors.count=0 graphql.operation.name=Names graphql.operation.type=query", ActivityStatusCode.Unset)]
    [InlineData("{ must }", "query", "error.type=FieldErrors graphql.document.hash=sha256 graphql.errors.count=1 graphql.operation.type=query", ActivityStatusCode.Error)]
    [InlineData("{ nope }", "GraphQL Operation", "error.type=ValidationFailed graphql.document.hash=sha256 graphql.errors.count=1", ActivityStatusCode.Error)]
    [InlineData("subscription { count }", "GraphQL Operation", "error.type=OperationRefused graphql.document.hash=sha256 graphql.errors.count=1", ActivityStatusCode.Error)]
    public async Task Request_IsASpan(string query, string name, string tags, ActivityStatusCode status)
    {
        await new Service(Sdl).RunAsync(query, Object(("name", "Bogor")), null, null, TestContext.Current.CancellationToken);

        var span = Assert.Single(_spans);
        Assert.Equal(name, span.DisplayName);
        Assert.Equal(ActivityKind.Server, span.Kind);
        Assert.Equal(status, span.Status);
        var hash = $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(query)))}";
        Assert.Equal(
            tags.Replace("=sha256", $"={hash}", StringComparison.Ordinal),
            string.Join(' ', span.TagObjects.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}={tag.Value}")));
    }

    [Fact]
    public async Task Subscription_IsASpanAtItsStartAndForEachEvent()
    {
        var (stream, _) = await new Service(Sdl).SubscribeAsync("subscription Counts { count }", Object(("count", EventsAsync())));
        await stream!.WriteNextAsync(Object(), new ArrayBufferWriter<byte>());
        await stream.WriteNextAsync(Object(), new ArrayBufferWriter<byte>());

        Assert.Equal(
            ["subscription Counts", "subscription Counts", "subscription Counts"],
            _spans.Select(span => $"{span.DisplayName} {span.GetTagItem("graphql.operation.name")}"));

        static async IAsyncEnumerable<object?> EventsAsync()
        {
            await Task.CompletedTask;
            yield return 1;
            yield return 2;
        }
    }

    [Fact]
    public async Task Request_Cancelled_IsASpanWithTheExceptionsType()
    {
        using var cancel = new CancellationTokenSource();
        var service = new Service(Sdl, new ResolverBinding("Query", "name", new AsyncBatchResolver(async (context, _, _) =>
        {
            await cancel.CancelAsync();
            context.CancellationToken.ThrowIfCancellationRequested();
        })));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => service.RunAsync("{ name }", null, null, null, cancel.Token));

        Assert.Equal("System.OperationCanceledException", Assert.Single(_spans).GetTagItem("error.type"));
    }

    [Fact]
    public async Task Request_Ended_LeavesTheCallersSpanCurrent()
    {
        await new Service(Sdl).ExecuteAsync(new("{ name }"), Object(), new ArrayBufferWriter<byte>(), TestContext.Current.CancellationToken);

        Assert.Single(_spans);
        Assert.Same(_test, Activity.Current);
    }

    [Fact]
    public async Task Duration_IsRecordedByTypeAndError()
    {
        var seen = new List<string>();
        using var meters = new MeterListener();
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == ExecutionTelemetry.Name) listener.EnableMeasurementEvents(instrument);
        };
        meters.SetMeasurementEventCallback<double>((instrument, seconds, tags, _) =>
        {
            if (Activity.Current?.TraceId == _test.TraceId) seen.Add($"{instrument.Name} {instrument.Unit} {seconds >= 0} {string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))}");
        });
        meters.Start();

        await new Service(Sdl).RunAsync("query Names { name }", null, null, null, TestContext.Current.CancellationToken);
        await new Service(Sdl).RunAsync("{ must }", null, null, null, TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                "graphql.server.operation.duration s True graphql.operation.type=query",
                "graphql.server.operation.duration s True graphql.operation.type=query error.type=FieldErrors",
            ],
            seen);
    }

    [Fact]
    public async Task Timings_AskedFor_AddUpToThePhasesThatRan()
    {
        var service = new Service(Sdl);
        var ran = new OperationTimings();
        var refused = new OperationTimings();

        await service.ExecuteAsync(new("{ name }") { Timings = ran }, Object(), new ArrayBufferWriter<byte>(), TestContext.Current.CancellationToken);
        await service.ExecuteAsync(new("{ nope }") { Timings = refused }, Object(), new ArrayBufferWriter<byte>(), TestContext.Current.CancellationToken);

        Assert.True(ran is { Preparing.Ticks: > 0, Resolving.Ticks: > 0, Writing.Ticks: > 0 });
        Assert.True(refused is { Preparing.Ticks: > 0, Resolving.Ticks: 0, Writing.Ticks: 0 });
    }

    [Fact]
    public async Task Extensions_OfTheHost_FollowTheData()
    {
        var request = new GraphQLRequest("{ name }") { Extensions = json => json.WriteNumber("trips", 1) };

        Assert.Equal("""{"data":{"name":"Bogor"},"extensions":{"trips":1}}""", await RunAsync(request));
        Assert.Equal(
            """{"data":{"name":"Bogor"},"extensions":{"operationCost":{"fieldCost":0,"typeCost":1},"trips":1}}""",
            await RunAsync(request with { CostReport = CostReport.Include }));
    }

    [Fact]
    public async Task Extensions_OfTheHostThrow_AreNotAskedAgain()
    {
        var asked = 0;
        var request = new GraphQLRequest("{ name }") { Extensions = _ => throw new InvalidOperationException($"asked {++asked}") };

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(request));

        Assert.Equal("asked 1", exception.Message);
    }

    private static async Task<string> RunAsync(GraphQLRequest request)
    {
        var output = new ArrayBufferWriter<byte>();
        await new Service(Sdl).ExecuteAsync(request, Object(("name", "Bogor")), output, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}

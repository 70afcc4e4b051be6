using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using CityGraph.GraphQL.Building;
using CityGraph.GraphQL.Execution;
using CityGraph.GraphQL.Language;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CityGraph.GraphQL.AspNetCore.Tests.Streaming;

/// <summary>A server whose subscriptions give what a test publishes, on a free port of the loopback address.</summary>
public sealed class StreamServer : IAsyncDisposable
{
    private const string SchemaText = """
        scalar Json

        type Query {
          hello(name: String = "world"): String
          secret: String
          wait: String
          spaced: Json
          long(length: Int!): String!
        }

        type Mutation { publish(number: Int!): Int! }

        type Subscription {
          numbers: Int
          refused: Int
          firehose(length: Int!): String!
          waiting: Waiting
        }

        type Waiting { wait: String }
        """;

    private static readonly JsonElement Spaced = JsonElement.Parse("{\"a\":\r\n\n\"b\\n\"}");

    private readonly WebApplication _app;
    private long _produced;

    private StreamServer(WebApplication app, RecordingLoggerProvider log)
    {
        _app = app;
        Log = log;
    }

    /// <summary>False: nothing answers yet.</summary>
    public bool IsReady { get; set; } = true;

    public HttpClient Client { get; } = new();

    public RecordingLoggerProvider Log { get; }

    /// <summary>What the field "numbers" gives; of several subscribers, each number goes to one.</summary>
    public Channel<object?> Numbers { get; } = Channel.CreateUnbounded<object?>();

    /// <summary>Completes with the first subscriber to any field.</summary>
    public TaskCompletionSource Subscribed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the first one has gone.</summary>
    public TaskCompletionSource Unsubscribed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the server is done with the first socket.</summary>
    public TaskCompletionSource SocketEnded { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the field "wait" is being resolved.</summary>
    public TaskCompletionSource WaitBegan { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the field "wait" saw that its operation was stopped.</summary>
    public TaskCompletionSource WaitCancelled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Lets the field "wait" go on.</summary>
    public TaskCompletionSource WaitMayEnd { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How many events the fields "firehose" were asked for.</summary>
    public long Produced => Interlocked.Read(ref _produced);

    public Uri Endpoint { get; private set; } = null!;

    public Uri SocketEndpoint => new UriBuilder(Endpoint) { Scheme = "ws" }.Uri;

    public static async Task<StreamServer> StartAsync(GraphQLHttpOptions options, params SourceText[] persisted)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        var log = new RecordingLoggerProvider();
        builder.Logging.AddProvider(log);
        var app = builder.Build();
        var server = new StreamServer(app, log);
        var schema = SchemaBuilder.Build([Parser.Parse(SourceText.From(SchemaText)).Document!]).GetSchemaOrThrow();
        var operations = PersistedOperations.Read(persisted, schema).Operations;
        var diagnostics = new LoggingDiagnostics(app.Services.GetRequiredService<ILogger<LoggingDiagnostics>>(), TimeProvider.System);
        var executor = new GraphQLExecutor(schema, server.Resolvers(), _ => null, diagnostics);
        app.Use(server.WatchAsync);
        app.MapGraphQL("/graphql", _ => server.IsReady ? new GraphQLTarget(executor, server) { Operations = operations } : null, options);
        await app.StartAsync(TestContext.Current.CancellationToken);
        server.Endpoint = new Uri($"{app.Urls.Single()}/graphql");
        return server;
    }

    public Task StopAsync() => _app.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private async Task WatchAsync(HttpContext context, RequestDelegate next)
    {
        var isSocket = context.Request.Headers.Upgrade.Count > 0;
        await next(context);
        if (isSocket) SocketEnded.TrySetResult();
    }

    private ResolverMap Resolvers() => new(
        (_, _) => null,
        new("Query", "hello", new BatchResolver((context, _, results) => results.Fill($"hello {context.Arguments["name"]}"))),
        new("Query", "secret", new PropertyResolver(_ => new FieldError("Not for you.", "FORBIDDEN"))),
        new("Query", "wait", new AsyncBatchResolver(WaitAsync)),
        new("Query", "spaced", new PropertyResolver(_ => Spaced)),
        new("Query", "long", new BatchResolver((context, _, results) => results.Fill(new string('x', (int)context.Arguments["length"]!)))),
        new("Mutation", "publish", new BatchResolver((context, _, results) =>
        {
            Numbers.Writer.TryWrite(context.Arguments["number"]);
            results.Fill(context.Arguments["number"]);
        })),
        new("Subscription", "numbers", new StreamResolver(_ => new(SourceStream.Of(Track(Numbers.Reader.ReadAllAsync()))))),
        new("Subscription", "waiting", new StreamResolver(_ => new(SourceStream.Of(Track(Numbers.Reader.ReadAllAsync()))))),
        new("Waiting", "wait", new AsyncBatchResolver(WaitAsync)),
        new("Subscription", "refused", new StreamResolver(_ => new(SourceStream.Failed(new FieldError("Not for you.", "FORBIDDEN"))))),
        new("Subscription", "firehose", new StreamResolver(context => new(SourceStream.Of(Track(Firehose((int)context.Arguments["length"]!)))))));

    private async IAsyncEnumerable<object?> Track(IAsyncEnumerable<object?> events, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        try
        {
            Subscribed.TrySetResult();
            await foreach (var one in events.WithCancellation(cancellationToken)) yield return one;
        }
        finally
        {
            Unsubscribed.TrySetResult();
        }
    }

    private async IAsyncEnumerable<object?> Firehose(int length, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var text = new string('x', length);
        while (!cancellationToken.IsCancellationRequested)
        {
            Interlocked.Increment(ref _produced);
            yield return text;
            await Task.Yield();
        }
    }

    private static async ValueTask WaitAsync(FieldContext context, ReadOnlyMemory<object> parents, Memory<object?> results)
    {
        var server = (StreamServer)context.State;
        server.WaitBegan.TrySetResult();
        try
        {
            await server.WaitMayEnd.Task.WaitAsync(context.CancellationToken);
            results.Span.Fill("waited");
        }
        catch (OperationCanceledException)
        {
            server.WaitCancelled.TrySetResult();
            throw;
        }
    }
}

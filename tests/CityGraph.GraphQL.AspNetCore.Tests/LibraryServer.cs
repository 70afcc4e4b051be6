using System.Net;
using System.Text;
using CityGraph.GraphQL.Building;
using CityGraph.GraphQL.Execution;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CityGraph.GraphQL.AspNetCore.Tests;

/// <summary>A server of a small schema on a free port of the loopback address, with the log of what went wrong in it.</summary>
public sealed class LibraryServer : IAsyncLifetime
{
    private const string SchemaText = """
        type Query {
          book(id: ID!): Book
          books(first: Int = 3): [Book!]!
          broken: String
          secret: String
          wait: String
          hold: String
        }

        type Mutation { rename(id: ID!, title: String!): Book }

        type Book { id: ID!, title: String, similar(first: Int): [Book!]! }
        """;

    private static readonly Book[] Books = [.. Enumerable.Range(1, 5).Select(number => new Book($"{number}", $"Volume {number}"))];

    private readonly GraphQLHttpOptions _options;
    private WebApplication? _app;

    /// <summary>The server of tests that share one.</summary>
    public LibraryServer()
        : this(new() { MaxRequestBytes = 100_000 })
    {
    }

    private LibraryServer(GraphQLHttpOptions options) => _options = options;

    /// <summary>What the target carries.</summary>
    public PersistedOperations? Operations { get; private init; }

    /// <summary>False: nothing answers yet.</summary>
    public bool IsReady { get; set; } = true;

    /// <summary>The schema that is served.</summary>
    public static Schema Schema { get; } = SchemaBuilder.Build([Parser.Parse(SourceText.From(SchemaText)).Document!]).GetSchemaOrThrow();

    public HttpClient Client { get; } = new();

    public RecordingLoggerProvider Log { get; } = new();

    /// <summary>Completes when the field "wait" is being resolved.</summary>
    public TaskCompletionSource WaitBegan { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the field "wait" saw that its request was cancelled.</summary>
    public TaskCompletionSource WaitCancelled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Released once for each field "hold" that is being resolved.</summary>
    public SemaphoreSlim HoldBegan { get; } = new(0);

    /// <summary>Lets the fields "hold" come to their end.</summary>
    public TaskCompletionSource LetGo { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Uri Endpoint { get; private set; } = null!;

    /// <summary>A server of its own, with other options; its caller disposes it.</summary>
    /// <param name="options">Of the endpoint.</param>
    /// <param name="operations">The texts of the persisted operations, by file name.</param>
    public static async Task<LibraryServer> StartAsync(GraphQLHttpOptions options, params (string File, string Text)[] operations)
    {
        var read = PersistedOperations.Read([.. operations.Select(operation => SourceText.From(operation.Text, operation.File))], Schema);
        Assert.Empty(read.Problems);
        var server = new LibraryServer(options) { Operations = read.Operations };
        await server.InitializeAsync();
        return server;
    }

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        builder.Logging.AddProvider(Log);
        _app = builder.Build();
        var executor = CreateExecutor(new LoggingDiagnostics(_app.Services.GetRequiredService<ILogger<LoggingDiagnostics>>(), TimeProvider.System));
        _app.MapGraphQL("/graphql", _ => IsReady ? new GraphQLTarget(executor, this) { Operations = Operations } : null, _options);
        await _app.StartAsync();
        Endpoint = new Uri($"{_app.Urls.Single()}/graphql");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        HoldBegan.Dispose();
        if (_app is not null) await _app.DisposeAsync();
    }

    public Task<HttpResponseMessage> PostAsync(string body, string? accept = null) => PostAsync(Encoding.UTF8.GetBytes(body), accept);

    public async Task<HttpResponseMessage> PostAsync(byte[] body, string? accept = null, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Endpoint) { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>A GET with headers, written as <c>Name: value</c>.</summary>
    public Task<HttpResponseMessage> GetAsync(string queryString, params string[] headers) => SendAsync(HttpMethod.Get, queryString, headers);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string queryString, params string[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri($"{Endpoint}{queryString}"));
        foreach (var header in headers)
        {
            var colon = header.IndexOf(": ", StringComparison.Ordinal);
            if (header.StartsWith("Content-", StringComparison.Ordinal))
            {
                request.Content ??= new ByteArrayContent([]);
                request.Content.Headers.TryAddWithoutValidation(header[..colon], header[(colon + 2)..]);
            }
            else
            {
                request.Headers.TryAddWithoutValidation(header[..colon], header[(colon + 2)..]);
            }
        }

        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static GraphQLExecutor CreateExecutor(IExecutionDiagnostics diagnostics) => new(Schema, Resolvers(), _ => null, diagnostics);

    private static ResolverMap Resolvers() => new(
        (_, _) => null,
        new("Query", "book", new BatchResolver((context, _, results) =>
            results.Fill(Array.Find(Books, book => book.Id == (string)context.Arguments["id"]!)))),
        new("Query", "books", new BatchResolver((context, _, results) => results.Fill(Books[..Math.Clamp((int)context.Arguments["first"]!, 0, 5)]))),
        new("Query", "broken", new BatchResolver((_, _, _) => throw new InvalidOperationException("the database password is 1234"))),
        new("Query", "secret", new PropertyResolver(_ => new FieldError("Not for you.", "FORBIDDEN"))),
        new("Query", "wait", new AsyncBatchResolver(WaitAsync)),
        new("Query", "hold", new AsyncBatchResolver(HoldAsync)),
        new("Mutation", "rename", new BatchResolver((context, _, results) =>
            results.Fill(new Book((string)context.Arguments["id"]!, (string)context.Arguments["title"]!)))),
        new("Book", "id", new PropertyResolver(book => ((Book)book).Id)),
        new("Book", "title", new PropertyResolver(book => ((Book)book).Title)),
        new("Book", "similar", new PropertyResolver(_ => Books)));

    private static async ValueTask WaitAsync(FieldContext context, ReadOnlyMemory<object> parents, Memory<object?> results)
    {
        var server = (LibraryServer)context.State;
        server.WaitBegan.SetResult();
        try
        {
            await Task.Delay(Timeout.Infinite, context.CancellationToken);
        }
        finally
        {
            server.WaitCancelled.SetResult();
        }
    }

    private static async ValueTask HoldAsync(FieldContext context, ReadOnlyMemory<object> parents, Memory<object?> results)
    {
        var server = (LibraryServer)context.State;
        server.HoldBegan.Release();
        await server.LetGo.Task.WaitAsync(context.CancellationToken);
        results.Span.Fill("held");
    }

    private sealed record Book(string Id, string Title);
}

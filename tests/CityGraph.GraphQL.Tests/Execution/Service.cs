using System.Buffers;
using System.Text;
using System.Text.Json;
using CityGraph.GraphQL.Building;
using CityGraph.GraphQL.Execution;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Tests.Execution;

/// <summary>
/// A small service over a schema in SDL. Objects are dictionaries by field name; a function in one is called for its value, and the
/// entry "__typename" names the concrete type where that is asked for. Of a subscription's root field the state holds the stream.
/// </summary>
internal sealed class Service : IExecutionDiagnostics
{
    private readonly GraphQLExecutor _executor;

    public Service(string sdl, params ResolverBinding[] bindings)
        : this(sdl, ExecutorOptions.Default, bindings)
    {
    }

    public Service(string sdl, ExecutorOptions options, params ResolverBinding[] bindings)
    {
        Schema = SchemaBuilder.Build([SourceText.From(sdl, "test.graphql")]).GetSchemaOrThrow();
        _executor = new GraphQLExecutor(Schema, new ResolverMap(ReadEntry, [.. bindings]), TypeOf, this, options);
    }

    public Schema Schema { get; }

    /// <summary>What the host was told, one a failed batch.</summary>
    public List<string> Failures { get; } = [];

    public ExecutionOutcome Outcome { get; private set; }

    public static Dictionary<string, object?> Object(params (string Name, object? Value)[] entries) =>
        entries.ToDictionary(entry => entry.Name, entry => entry.Value);

    /// <summary>The response of a request whose resolvers all complete synchronously.</summary>
    public string Run(string query, object? root = null, string? variables = null, string? operationName = null)
    {
        var task = RunAsync(query, root, variables, operationName, TestContext.Current.CancellationToken);
        Assert.True(task.IsCompleted);
        return task.GetAwaiter().GetResult();
    }

    public async Task<string> RunAsync(
        string query, object? root, string? variables, string? operationName, CancellationToken cancellationToken)
    {
        var request = new GraphQLRequest(query)
        {
            OperationName = operationName,
            Variables = variables is null ? null : JsonSerializer.Deserialize<JsonElement>(variables),
        };
        var output = new ArrayBufferWriter<byte>();
        Outcome = await ExecuteAsync(request, root ?? Object(), output, cancellationToken);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    public ValueTask<ExecutionOutcome> ExecuteAsync(
        GraphQLRequest request, object root, IBufferWriter<byte> output, CancellationToken cancellationToken) =>
        _executor.ExecuteAsync(request, root, output, cancellationToken);

    /// <summary>Begins the operation with streams in <paramref name="root"/>; the response, if one was written at once.</summary>
    public async Task<(ResponseStream? Stream, string Response)> SubscribeAsync(string query, object root, string? variables = null, CancellationToken? cancellationToken = null)
    {
        var request = new GraphQLRequest(query) { Variables = variables is null ? null : JsonSerializer.Deserialize<JsonElement>(variables) };
        var output = new ArrayBufferWriter<byte>();
        var start = await _executor.ExecuteOrSubscribeAsync(request, root, output, cancellationToken ?? TestContext.Current.CancellationToken);
        Outcome = start.Outcome;
        return (start.Stream, Encoding.UTF8.GetString(output.WrittenSpan));
    }

    public void ResolverFailed(ObjectType parentType, FieldDefinition field, Exception exception) =>
        Failures.Add($"{parentType.Name}.{field.Name}: {exception.Message}");

    private Resolver ReadEntry(ObjectType type, FieldDefinition field)
    {
        if (type == Schema.SubscriptionType) return new StreamResolver(context => new(SourceStream.Of((IAsyncEnumerable<object?>)Entry(context.State)!)));
        return new PropertyResolver(Entry);

        object? Entry(object parent)
        {
            var value = ((Dictionary<string, object?>)parent).GetValueOrDefault(field.Name);
            return value is Func<object?> compute ? compute() : value;
        }
    }

    private ObjectType? TypeOf(object value) =>
        ((Dictionary<string, object?>)value).GetValueOrDefault("__typename") is string name ? Schema.Types.Find(name) as ObjectType : null;
}

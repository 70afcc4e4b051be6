using System.Buffers;
using System.Text.Json;
using CityGraph.GraphQL.Execution;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Interop.Tests.Differential;

/// <summary>Our side: requests over one schema, with the data of <see cref="DataRule"/>.</summary>
internal sealed class Engine : IExecutionDiagnostics
{
    // Every error is compared. The reference implementation has the same limit in tests/node/reference/answer.mjs.
    private static readonly ExecutorOptions Options = new() { MaxErrors = int.MaxValue, Validation = new() { MaxErrors = 10_000 }, Cost = new() { Enforce = false } };

    private readonly GraphQLExecutor _executor;

    public Engine(Schema schema)
    {
        var rule = new DataRule(schema);
        _executor = new GraphQLExecutor(schema, new ResolverMap(rule.ResolverOf), rule.TypeOf, this, Options);
    }

    public async Task<Verdict> RunAsync(Case one, CancellationToken cancellationToken)
    {
        var request = new GraphQLRequest(one.Document)
        {
            OperationName = one.OperationName,
            Variables = one.Variables is null ? null : JsonElement.Parse(one.Variables.ToJsonString()),
        };
        var output = new ArrayBufferWriter<byte>();
        var root = new DataRule.Thing(_executor.Schema.QueryType.Name, one.Seed, one.Chaos);
        var start = await _executor.ExecuteOrSubscribeAsync(request, root, output, cancellationToken);
        if (start.Stream is not null) return await DrainAsync(start.Stream, root);
        var response = JsonElement.Parse(output.WrittenSpan);
        var stage = start.Outcome.Status switch
        {
            ExecutionStatus.ValidationFailed when IsOverLimit(response) => Stage.NotRun,
            ExecutionStatus.ParseFailed => Stage.Syntax,
            ExecutionStatus.ValidationFailed => Stage.Validation,
            _ => Stage.Response,
        };
        response.TryGetProperty("errors", out var errors);
        response.TryGetProperty("data", out var data);
        return Verdict.Of(stage, errors, data, Wording.OfOurs);
    }

    /// <summary>All responses of a subscription.</summary>
    private static async Task<Verdict> DrainAsync(ResponseStream stream, DataRule.Thing root)
    {
        var responses = new List<JsonElement>();
        await using (stream)
        {
            var output = new ArrayBufferWriter<byte>();
            ResponseStreamStep step;
            while ((step = await stream.WriteNextAsync(root, output)) == ResponseStreamStep.Response)
            {
                responses.Add(JsonElement.Parse(output.WrittenSpan));
                output.ResetWrittenCount();
            }

            return Verdict.OfEvents(responses, isFailed: step == ResponseStreamStep.Failed, Wording.OfOurs);
        }
    }

    /// <summary>Fields of abstract types are laid out for each concrete type: a few of these inside one another are many.</summary>
    private static bool IsOverLimit(JsonElement response) =>
        response.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").ValueEquals(ExecutionErrorCodes.LimitExceeded);

    public void ResolverFailed(ObjectType parent, FieldDefinition field, Exception exception)
    {
        if (exception is not DataRule.SourceException) throw new InvalidOperationException($"The resolver of {parent}.{field.Name} threw.", exception);
    }
}

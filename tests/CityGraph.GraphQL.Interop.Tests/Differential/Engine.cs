using System.Buffers;
using System.Text.Json;
using CityGraph.GraphQL.Execution;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Interop.Tests.Differential;

/// <summary>Our side: requests over one schema, with the data of <see cref="DataRule"/>.</summary>
internal sealed class Engine : IExecutionDiagnostics
{
    // Every error is compared. The reference implementation has the same limit in tests/node/reference/answer.mjs.
    private static readonly ExecutorOptions Options = new() { MaxErrors = int.MaxValue, Validation = new() { MaxErrors = 10_000 } };

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
        var outcome = await _executor.ExecuteAsync(request, root, output, cancellationToken);
        var response = JsonElement.Parse(output.WrittenSpan);
        var stage = outcome.Status switch
        {
            ExecutionStatus.ValidationFailed when IsOverLimit(response) => Stage.NotRun,
            ExecutionStatus.ParseFailed => Stage.Syntax,
            ExecutionStatus.ValidationFailed => Stage.Validation,
            ExecutionStatus.OperationRefused => Stage.NotRun,
            _ => Stage.Response,
        };
        response.TryGetProperty("errors", out var errors);
        response.TryGetProperty("data", out var data);
        return Verdict.Of(stage, errors, data, Wording.OfOurs);
    }

    /// <summary>Fields of abstract types are laid out for each concrete type: a few of these inside one another are many.</summary>
    private static bool IsOverLimit(JsonElement response) =>
        response.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").ValueEquals(ExecutionErrorCodes.LimitExceeded);

    public void ResolverFailed(ObjectType parent, FieldDefinition field, Exception exception) =>
        throw new InvalidOperationException($"The resolver of {parent}.{field.Name} threw.", exception);
}

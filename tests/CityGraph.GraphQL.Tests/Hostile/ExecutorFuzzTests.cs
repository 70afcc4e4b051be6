using System.Buffers;
using System.Text;
using System.Text.Json;
using CityGraph.GraphQL.Execution;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Tests.Execution;
using FsCheck;
using FsCheck.Fluent;

namespace CityGraph.GraphQL.Tests.Hostile;

/// <summary>
/// Whatever is asked, it is answered: with data or with errors that say something, within bounds, and nothing is called a mistake of ours.
/// The same seed asks the same; another one is set with CITYGRAPH_FUZZ_SEED.
/// </summary>
public sealed class ExecutorFuzzTests
{
    private const int BatchSize = 1_000;

    private static readonly ulong Seed = ulong.TryParse(Environment.GetEnvironmentVariable("CITYGRAPH_FUZZ_SEED"), out var seed) ? seed : 20251122;

    /// <summary>Steps are bounded by these: a document that is answered within them has had no more work.</summary>
    private static readonly ExecutorOptions Bounds = ExecutorOptions.Default with { MaxSelections = 2_000, MaxListItems = 20_000, DocumentCacheBytes = 1_000_000 };

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Execute_GeneratedRequests_AreAnswered(int part) => await AskAsync(RequestGenerator.Requests, Seed + (ulong)part, batches: 15);

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Execute_SpoiltRequests_AreAnswered(int part) => await AskAsync(RequestGenerator.Spoilt, Seed + (ulong)part, batches: 15);

    private static async Task AskAsync(Gen<HostileRequest> requests, ulong seed, int batches)
    {
        var service = new Service(RequestGenerator.Sdl, Bounds);
        var root = Graph();
        var output = new ArrayBufferWriter<byte>();
        var (valid, answered) = (0, 0);
        for (var batch = 0; batch < batches; batch++)
        {
            var size = 2 + (batch * 2);
            foreach (var request in requests.Sample(BatchSize, new Rnd((seed * 1_000) + (ulong)batch), size))
            {
                output.ResetWrittenCount();
                using var variables = JsonDocument.Parse(request.Variables);
                var ask = new GraphQLRequest(request.Document)
                {
                    Variables = variables.RootElement,
                    CostReport = (CostReport)(answered % 3),
                    OperationName = answered % 5 == 0 ? "Q" : null,
                };
                var outcome = await service.ExecuteAsync(ask, root, output, TestContext.Current.CancellationToken);
                AssertAnswer(output.WrittenMemory, request, outcome);
                answered++;
                if (!outcome.IsRequestError) valid++;
            }
        }

        Assert.Empty(service.Failures);
        Assert.Equal(batches * BatchSize, answered);
        Assert.True(valid > 0, "Not one request was valid: the generator tests nothing but the parser.");
    }

    private static void AssertAnswer(ReadOnlyMemory<byte> answer, HostileRequest request, ExecutionOutcome outcome)
    {
        using var response = JsonDocument.Parse(answer);
        var what = $"{request}\n{Encoding.UTF8.GetString(answer.Span)}";
        var hasErrors = response.RootElement.TryGetProperty("errors", out var errors);
        Assert.True(hasErrors == outcome.ErrorCount > 0, what);
        Assert.True(outcome.Status == ExecutionStatus.Priced || outcome.IsRequestError != response.RootElement.TryGetProperty("data", out _), what);
        if (!hasErrors) return;
        foreach (var error in errors.EnumerateArray())
        {
            Assert.True(error.GetProperty("message").GetString() is { Length: > 0 and < 10_000 }, what);
            Assert.True(error.GetProperty("extensions").GetProperty("code").GetString() is not ExecutionErrorCodes.InternalError, what);
        }
    }

    /// <summary>A cyclic graph that answers every field: nothing but the document bounds what it gives.</summary>
    private static Dictionary<string, object?> Graph()
    {
        var query = Service.Object(("int", 1), ("text", "x"), ("old", 2), ("scalar", 1.5));
        var a = Service.Object(("__typename", "A"), ("id", "a"), ("a", 1));
        var b = Service.Object(("__typename", "B"), ("id", "b"), ("b", new object?[] { 1.5, null }));
        (a["any"], b["any"]) = (b, a);
        (query["q"], query["set"], query["list"]) = (query, query, new object?[] { query, query });
        (query["any"], query["union"]) = (a, b);
        query["page"] = Service.Object(("nodes", new object?[] { a, null, b }), ("total", 3));
        return query;
    }
}

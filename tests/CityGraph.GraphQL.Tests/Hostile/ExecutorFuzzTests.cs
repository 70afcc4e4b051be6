using System.Buffers;
using System.Text;
using System.Text.Json;
using CityGraph.GraphQL.Execution;
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
    private const int Batches = 20;
    private const int BatchSize = 250;
    private const int SpoiltOfEach = 4;

    private static readonly ulong Seed = ulong.TryParse(Environment.GetEnvironmentVariable("CITYGRAPH_FUZZ_SEED"), out var seed) ? seed : 20251122;

    private static readonly byte[][] Pieces = [.. new[]
    {
        "{", "}", "(", ")", "[", "]", "...", "@", "$", "!", ":", "\"", "\"\"\"", "\\", "\\u{110000}", "#", "&", "-", "0", "1e999", " ", "\n",
        "null", " true ", " on ", "\0", "\uFEFF", "é", "😀", "int ", "x: ", "$i ",
    }.Select(Encoding.UTF8.GetBytes), [0xC3], [0xED, 0xA0, 0x80], [0xFF]];

    /// <summary>Steps are bounded by these: a document that is answered within them has had no more work.</summary>
    private static readonly ExecutorOptions Bounds = ExecutorOptions.Default with { MaxSelections = 2_000, MaxListItems = 20_000, DocumentCacheBytes = 1_000_000 };

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Execute_GeneratedAndSpoiltRequests_AreAnswered(int part)
    {
        var service = new Service(RequestGenerator.Sdl, Bounds);
        var root = Graph();
        var random = new Random((int)(Seed + (ulong)part));
        var (asked, valid) = (0, 0);
        for (var batch = 0; batch < Batches; batch++)
        {
            var size = 2 + (batch % 10);
            foreach (var request in RequestGenerator.Requests.Sample(BatchSize, new Rnd((Seed * 1_000) + (ulong)((part * Batches) + batch)), size))
            {
                var document = Encoding.UTF8.GetBytes(request.Document);
                for (var i = 0; i <= SpoiltOfEach; i++)
                {
                    var outcome = await AskAsync(service, root, i == 0 ? document : Spoil(document, random), request.Variables, asked++);
                    if (!outcome.IsRequestError) valid++;
                }
            }
        }

        Assert.Empty(service.Failures);
        Assert.Equal(Batches * BatchSize * (1 + SpoiltOfEach), asked);
        Assert.True(valid > asked / 200, $"Only {valid} of {asked} requests were valid: little but the parser is tested.");
    }

    private static async Task<ExecutionOutcome> AskAsync(Service service, object root, byte[] document, string variables, int number)
    {
        var output = new ArrayBufferWriter<byte>();
        using var given = JsonDocument.Parse(variables);
        var request = new GraphQLRequest(document)
        {
            Variables = given.RootElement,
            CostReport = (CostReport)(number % 3),
            OperationName = number % 5 == 0 ? "Q" : null,
        };
        var outcome = await service.ExecuteAsync(request, root, output, TestContext.Current.CancellationToken);
        AssertAnswer(output.WrittenMemory, $"{Encoding.UTF8.GetString(document)}\n{variables}", outcome);
        return outcome;
    }

    /// <summary>A copy with 1 to 3 changes: a piece more, a piece less, a piece twice, another byte.</summary>
    private static byte[] Spoil(byte[] document, Random random)
    {
        var bytes = document.ToList();
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var at = random.Next(bytes.Count + 1);
            var length = Math.Min(random.Next(1, 12), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0: bytes.RemoveRange(at, length); break;
                case 1: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
                case 2 when at < bytes.Count: bytes[at] = (byte)random.Next(256); break;
                default: bytes.InsertRange(at, Pieces[random.Next(Pieces.Length)]); break;
            }
        }

        return [.. bytes];
    }

    private static void AssertAnswer(ReadOnlyMemory<byte> answer, string request, ExecutionOutcome outcome)
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

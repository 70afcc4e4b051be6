using System.Buffers;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CityGraph.Explorer.Fetching;
using CityGraph.GraphQL.Execution;
using CityGraph.GraphQL.Types;
using CityGraph.Server.Settings;
using CityGraph.Testing;
using Microsoft.Extensions.Configuration;

namespace CityGraph.Server.Tests.Hostile;

/// <summary>Whatever is sent, the answer is GraphQL's, nothing is thrown, nothing is called a mistake of ours, and the server serves on.</summary>
public sealed class FuzzTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const int Documents = 12_000;
    private const int Bodies = 1_000;

    private static readonly byte[][] Operations =
        [.. Directory.EnumerateFiles(Repository.Path("schema/operations"), "*.graphql").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    [Fact]
    public async Task Executor_MutatedDocuments_AreAnswered()
    {
        using var folder = new TemporaryFolder();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Urls", "http://127.0.0.1:0"), new("CityGraph:DataFolder", folder.Join("data"))])
            .Build();
        var diagnostics = new FailingDiagnostics();
        var opened = await Composition.OpenAsync(SettingsReader.Read(configuration).Settings!, diagnostics, (_, exception) => throw exception, TestContext.Current.CancellationToken);
        await using var graph = Assert.IsType<OpenedGraph.Opened>(opened).Graph;
        using var variables = JsonDocument.Parse("""{"city":"denpasar","id":"denpasar","first":3,"source":"denpasar-darwin-2020"}""");
        var mutation = new Mutation(seed: 20251121);
        var output = new ArrayBufferWriter<byte>();
        for (var i = 0; i < Documents; i++)
        {
            var document = mutation.Next(Operations);
            output.ResetWrittenCount();
            await graph.Executor.ExecuteAsync(
                new GraphQLRequest(document) { Variables = variables.RootElement }, new GraphReader(graph.Store).NewRequest(), output, TestContext.Current.CancellationToken);
            AssertAnswer(output.WrittenMemory, document, $"document {i}");
        }

        Assert.Empty(diagnostics.Failures);
    }

    [Fact]
    public async Task Server_MutatedBodies_AreAnswered()
    {
        var mutation = new Mutation(seed: 5080);
        byte[][] corpus = [.. Operations.Select(Envelope)];
        for (var i = 0; i < Bodies; i++)
        {
            var body = mutation.Next(corpus);
            using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
            using var response = await server.Client.PostAsync(new Uri("/graphql", UriKind.Relative), content, TestContext.Current.CancellationToken);
            AssertAnswer(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), body, $"body {i}");
            Assert.Contains((int)response.StatusCode, new[] { 200, 294, 400, 422 });
        }

        Assert.Equal("""{"status":"ready"}""", await server.Client.GetStringAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken));
    }

    private static byte[] Envelope(byte[] operation) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        query = Encoding.UTF8.GetString(operation),
        variables = new { city = "denpasar" },
        operationName = (string?)null,
    });

    private static void AssertAnswer(ReadOnlyMemory<byte> answer, byte[] request, string which)
    {
        using var parsed = JsonDocument.Parse(answer);
        var hasErrors = parsed.RootElement.TryGetProperty("errors", out _);
        Assert.True(hasErrors || parsed.RootElement.TryGetProperty("data", out _), $"{which} has neither data nor errors: {Encoding.UTF8.GetString(request)}");
        Assert.False(
            answer.Span.IndexOf("INTERNAL_ERROR"u8) >= 0,
            $"{which} is answered as a mistake of ours:\n{Encoding.UTF8.GetString(answer.Span)}\n{Encoding.UTF8.GetString(request)}");
    }

    private sealed class FailingDiagnostics : IExecutionDiagnostics
    {
        public List<string> Failures { get; } = [];

        public void ResolverFailed(ObjectType parentType, FieldDefinition field, Exception exception) =>
            Failures.Add($"{parentType.Name}.{field.Name}: {exception}");
    }
}

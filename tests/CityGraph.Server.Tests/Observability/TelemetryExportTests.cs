using System.Net.Http.Json;
using CityGraph.Testing;

namespace CityGraph.Server.Tests.Observability;

/// <summary>What the real process sends over OTLP.</summary>
public sealed class TelemetryExportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Request_WithAnEndpoint_IsSentAsSpansAndMetrics()
    {
        await using var collector = await OtlpCollector.StartAsync();
        await using var server = ServerProcess.Start(
            ["--urls", "http://127.0.0.1:0", "--data-folder", _folder.Join("data")],
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Url),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_BSP_SCHEDULE_DELAY", "100"),
            ("OTEL_METRIC_EXPORT_INTERVAL", "100"));
        using var client = new HttpClient { BaseAddress = await server.WaitForReadyAsync() };
        var query = await File.ReadAllTextAsync(Repository.Path("schema/operations/CulturalTies.graphql"), TestContext.Current.CancellationToken);

        using var answer = await client.PostAsJsonAsync("/graphql", new { query, variables = new { city = "denpasar" } }, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();

        await collector.WaitForAsync("/v1/traces", "citygraph", "graphql.operation.name", "CulturalTies", "graphql.document.hash", "sha256:");
        await collector.WaitForAsync("/v1/traces", "fetch", "db.operation.name");
        await collector.WaitForAsync("/v1/metrics", "graphql.server.operation.duration", "db.client.operation.duration", "http.server.request.duration");
    }

    [Fact]
    public async Task Endpoint_ThatIsNoAddress_IsASettingsProblem()
    {
        await using var server = ServerProcess.Start(["--data-folder", _folder.Join("data")], ("OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4317"));

        Assert.Equal(ExitCode.SettingsInvalid, await server.WaitForExitAsync());
        Assert.Equal(
            "The setting \"OTEL_EXPORTER_OTLP_ENDPOINT\" is \"collector:4317\" (in the environment); it must be an address such as http://localhost:4317.\n",
            server.Errors);
    }

    [Fact]
    public async Task Endpoint_ThatDoesNotAnswer_DoesNotKeepTheServerFromAnsweringAndStopping()
    {
        await using var server = ServerProcess.Start(
            ["--urls", "http://127.0.0.1:0", "--data-folder", _folder.Join("data")],
            ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9"),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"));
        using var client = new HttpClient { BaseAddress = await server.WaitForReadyAsync() };

        using var answer = await client.PostAsJsonAsync("/graphql", new { query = "{ __typename }" }, TestContext.Current.CancellationToken);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        await server.SignalAsync("TERM");

        Assert.Equal(ExitCode.Stopped, await server.WaitForExitAsync());
        Assert.Equal("", server.Errors);
    }
}

using CityGraph.Explorer.Fetching;
using CityGraph.GraphQL.Execution;
using CityGraph.Server.Settings;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CityGraph.Server.Observability;

/// <summary>
/// Sends spans and metrics of requests, operations and trips to the store over OTLP, as OpenTelemetry's own environment variables say
/// (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c>, <c>OTEL_EXPORTER_OTLP_PROTOCOL</c>, <c>OTEL_SERVICE_NAME</c>, ...). Nothing of it is loaded without an
/// endpoint.
/// </summary>
internal sealed class TelemetryExport : IDisposable
{
    private static readonly string[] Sources = ["Microsoft.AspNetCore", ExecutionTelemetry.Name, StoreTelemetry.Name];

    private static readonly string[] Meters =
        ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", ExecutionTelemetry.Name, StoreTelemetry.Name];

    private readonly TracerProvider _traces;
    private readonly MeterProvider _metrics;

    private TelemetryExport()
    {
        _traces = Sdk.CreateTracerProviderBuilder().ConfigureResource(Describe).AddSource(Sources).AddOtlpExporter().Build();
        _metrics = Sdk.CreateMeterProviderBuilder().ConfigureResource(Describe).AddMeter(Meters).AddOtlpExporter().Build();
    }

    /// <summary>Null where no endpoint is configured.</summary>
    public static TelemetryExport? Start(IConfiguration configuration) =>
        string.IsNullOrEmpty(configuration[SettingKeys.OtlpEndpoint]) ? null : StartExport();

    /// <summary>Sends what is left, for a few seconds at the most.</summary>
    public void Dispose()
    {
        _traces.Dispose();
        _metrics.Dispose();
    }

    // Apart, so that the packages are loaded only where they are used.
    private static TelemetryExport StartExport() => new();

    private static void Describe(ResourceBuilder resource) => resource
        .AddService("citygraph", serviceVersion: typeof(TelemetryExport).Assembly.GetName().Version?.ToString())
        .AddEnvironmentVariableDetector();
}

using CityGraph.GraphQL.AspNetCore;
using CityGraph.Server.Observability;
using CityGraph.Server.Settings;
using CityGraph.Server.Web;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging.Console;

namespace CityGraph.Server;

/// <summary>The web application and the graph behind it, for one run.</summary>
internal sealed partial class ServerHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ServerSettings _settings;
    private readonly ServingState _state;
    private readonly ILogger _logger;
    private readonly TelemetryExport? _telemetry;
    private readonly bool _logsJson;

    private ServerHost(WebApplication app, IConfiguration configuration, ServerSettings settings, ServingState state)
    {
        _app = app;
        _telemetry = TelemetryExport.Start(configuration);
        _logsJson = string.Equals(configuration[SettingKeys.LogFormat], ConsoleFormatterNames.Json, StringComparison.OrdinalIgnoreCase);
        _settings = settings;
        _state = state;
        _logger = app.Services.GetRequiredService<ILogger<ServerHost>>();
    }

    /// <summary>Only what is used: each service costs time at the start.</summary>
    public static ServerHost Create(IConfiguration configuration, ServerSettings settings, WebFiles files)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = "CityGraph.Server", ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => ConfigureKestrel(options, settings)).UseUrls([.. settings.Urls]);
        builder.Services.AddRoutingCore();
        builder.Logging
            .AddConfiguration(configuration.GetSection(SettingKeys.Logging))
            .AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace)
            // That the host cannot start is told in one line by us, not by these with a stack trace.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None)
            .AddFilter("Microsoft.AspNetCore.Server.Kestrel", level => level == LogLevel.Error);
        var app = builder.Build();
        var state = new ServingState();
        app.Lifetime.ApplicationStopping.Register(state.Stop);
        Routes.Map(app, state, settings, files);
        return new(app, configuration, settings, state);
    }

    /// <summary>Listens, and opens the graph at the same time.</summary>
    public async Task<StartResult> StartAsync()
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(_app.Lifetime.ApplicationStopping);
        var diagnostics = new LoggingDiagnostics(_app.Services.GetRequiredService<ILogger<LoggingDiagnostics>>(), TimeProvider.System);
        var opening = Task.Run(() => Composition.OpenAsync(_settings, diagnostics, LogFailedAnalysis, stopping.Token), CancellationToken.None);
        try
        {
            await _app.StartAsync(CancellationToken.None);
        }
        catch (Exception exception) when (ListenFailure.Describe(exception, _settings.Urls) is { } problem)
        {
            await stopping.CancelAsync();
            _state.Serve((await TryAsync(opening) as OpenedGraph.Opened)?.Graph);
            return new StartResult.Failed(ExitCode.AddressUnavailable, [problem]);
        }

        switch (await TryAsync(opening))
        {
            case OpenedGraph.Opened opened:
                foreach (var warning in opened.Warnings) LogWarning(warning);
                _state.Serve(opened.Graph);
                return new StartResult.Ready([.. _app.Urls], opened.Graph);
            case OpenedGraph.Failed failed:
                return new StartResult.Failed(failed.Code, failed.Problems);
            default:
                return new StartResult.Interrupted();
        }
    }

    /// <summary>Tells where to go: the user in a few lines, or where the log is JSON, its reader in an entry of the log.</summary>
    public void Announce(StartResult.Ready ready, TextWriter output)
    {
        var url = StartAnnouncement.UrlToOpen(ready.Urls[0]);
        if (_logsJson)
        {
            LogReady(url, _settings.Store.Place, ready.Graph.Contents.Nodes, ready.Graph.Contents.Sources);
            return;
        }

        output.Write(StartAnnouncement.Text(url, _settings.Store, ready.Graph));
        output.Flush();
    }

    /// <summary>Until the process is asked to stop and running requests are finished.</summary>
    public Task WaitForStopAsync() => _app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _state.DisposeAsync();
        await _app.DisposeAsync();
        _telemetry?.Dispose();
    }

    [LoggerMessage(1, LogLevel.Information, "Ready at {Url} with {Nodes} nodes from {Sources} sources, kept in {Store}")]
    private partial void LogReady(string url, string store, long nodes, long sources);

    [LoggerMessage(2, LogLevel.Critical, "The server failed")]
    public partial void LogUnexpected(Exception exception);

    [LoggerMessage(3, LogLevel.Warning, "{Warning}")]
    public partial void LogWarning(string warning);

    [LoggerMessage(4, LogLevel.Error, "Analysis {Id} failed")]
    private partial void LogFailedAnalysis(string id, Exception exception);

    private static void ConfigureKestrel(KestrelServerOptions options, ServerSettings settings)
    {
        options.AddServerHeader = false;
        settings.Connections.Apply(options.Limits);
    }

    /// <summary>Null where the opening was cancelled.</summary>
    private static async Task<OpenedGraph?> TryAsync(Task<OpenedGraph> opening)
    {
        try
        {
            return await opening;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}

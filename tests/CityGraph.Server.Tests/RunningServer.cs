using CityGraph.Server.Settings;
using CityGraph.Server.Tests.Web;
using Microsoft.Extensions.Configuration;

namespace CityGraph.Server.Tests;

/// <summary>
/// The server in this process, on a free port and a new store with the shipped dataset, with pages as they are built; for tests that share it
/// and do not stop it.
/// </summary>
public sealed class RunningServer : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly WebFolder _web = new();
    private ServerHost? _host;

    public HttpClient Client { get; private set; } = new();

    public async ValueTask InitializeAsync()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Urls", "http://127.0.0.1:0"), new("CityGraph:DataFolder", _folder.Join("data")), new("Logging:LogLevel:Default", "None")])
            .Build();
        _host = ServerHost.Create(configuration, SettingsReader.Read(configuration).Settings!, _web.Files);
        var started = await _host.StartAsync();
        var ready = started as StartResult.Ready ?? throw new InvalidOperationException($"The server does not start: {started}");
        Client = new() { BaseAddress = new(ready.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_host is not null) await _host.DisposeAsync();
        _web.Dispose();
        _folder.Dispose();
    }
}

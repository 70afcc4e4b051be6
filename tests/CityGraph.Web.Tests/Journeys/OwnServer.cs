namespace CityGraph.Web.Tests.Journeys;

/// <summary>A server of one test's own, which goes away and comes back at the same address, with the same graph.</summary>
internal sealed class OwnServer : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string[] _arguments;
    private ServerProcess _process;

    private OwnServer(string[] arguments)
    {
        _arguments = arguments;
        _process = Start("http://127.0.0.1:0");
    }

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <param name="arguments">Beside its address and its folder.</param>
    public static async Task<OwnServer> StartAsync(params string[] arguments)
    {
        var server = new OwnServer(arguments);
        server.Address = await server._process.WaitForReadyAsync();
        return server;
    }

    public async Task StopAsync()
    {
        await _process.SignalAsync("TERM");
        await _process.WaitForExitAsync();
    }

    public async Task StartAgainAsync()
    {
        await _process.DisposeAsync();
        _process = Start(Address.GetLeftPart(UriPartial.Authority));
        await _process.WaitForReadyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        _folder.Dispose();
    }

    private ServerProcess Start(string url) => ServerProcess.Start(["--urls", url, "--data-folder", _folder.Join("data"), .. _arguments]);
}

namespace CityGraph.GraphQL.Interop.Tests.Clients;

/// <summary>The real server process on a free port, with the shipped dataset in a folder of its own; for all tests of a class.</summary>
public sealed class CityServer : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private ServerProcess? _process;

    /// <summary>Where it answers GraphQL.</summary>
    public string Endpoint { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        _process = ServerProcess.Start(["--urls", "http://127.0.0.1:0", "--data-folder", _folder.Join("data")]);
        Endpoint = new Uri(await _process.WaitForReadyAsync(), "graphql").ToString();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null) await _process.DisposeAsync();
        _folder.Dispose();
    }
}

using System.ComponentModel;
using System.Diagnostics;

namespace CityGraph.Testing.Neo4j;

/// <summary>The image that users run, as a container of its own, removed when this process ends.</summary>
internal sealed class DockerNeo4j : Neo4jServer
{
    /// <summary>It may have to be downloaded.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan EnginePatience = TimeSpan.FromSeconds(10);

    /// <summary>That of <c>docker-compose.yml</c>.</summary>
    private static readonly Lazy<string> Image = new(() =>
        File.ReadLines(Repository.Path("docker-compose.yml")).Select(line => line.Trim().Split(": ")).First(pair => pair[0] == "image")[1]);

    private readonly Neo4jOptions _options;
    private readonly string _name = $"citygraph-{Guid.NewGuid():n}";
    private Lifeline? _lifeline;

    public DockerNeo4j(Neo4jOptions options)
        : base(new UriBuilder("http", "127.0.0.1", FreePort.Find()).Uri, "neo4j", options.Password, "neo4j") => _options = options;

    /// <summary>Null where the engine answers.</summary>
    public static async Task<string?> FindAbsenceAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(EnginePatience);
        try
        {
            await RunDockerAsync(patience.Token, "version", "--format", "{{.Server.Version}}");
            return null;
        }
        catch (Win32Exception)
        {
            return "docker is not on the PATH";
        }
        catch (Exception exception) when (exception is InvalidOperationException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return "no Docker engine answers";
        }
    }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (_lifeline is null)
        {
            _lifeline = new Lifeline("docker rm --force --volumes \"$1\"", _name);
            string[] configuration =
                [
                    $"server.memory.heap.max_size={_options.HeapMegabytes}m", $"server.memory.pagecache.size={_options.PageCacheMegabytes}m",
                    .. _options.Configuration,
                ];
            await RunDockerAsync(
                cancellationToken,
                ["run", "--detach", "--name", _name, "--publish", $"127.0.0.1:{Uri.Port}:7474", "--env", $"NEO4J_AUTH={User}/{Password}",
                    .. configuration.SelectMany(line => new[] { "--env", Variable(line) }), Image.Value]);
        }
        else
        {
            await RunDockerAsync(cancellationToken, "start", _name);
        }

        await WaitUntilReadyAsync(Patience, () => null, cancellationToken);
    }

    public override Task StopAsync(CancellationToken cancellationToken) => RunDockerAsync(cancellationToken, "stop", "--time", "60", _name);

    public override Task KillAsync(CancellationToken cancellationToken) => RunDockerAsync(cancellationToken, "kill", _name);

    public override async ValueTask DisposeAsync()
    {
        DisposeClient();
        if (_lifeline is null) return;
        await RunDockerAsync(CancellationToken.None, "rm", "--force", "--volumes", _name);
        await _lifeline.DisposeAsync();
        _lifeline = null;
    }

    /// <summary>The image's own spelling of a line of <c>neo4j.conf</c>: <c>_</c> for a dot, <c>__</c> for an underscore.</summary>
    private static string Variable(string line)
    {
        var parts = line.Split('=', 2);
        return $"NEO4J_{parts[0].Replace("_", "__", StringComparison.Ordinal).Replace('.', '_')}={parts[1]}";
    }

    private static async Task RunDockerAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        using var docker = Process.Start(new ProcessStartInfo("docker", arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var printed = docker.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = await docker.StandardError.ReadToEndAsync(cancellationToken);
        await printed;
        await docker.WaitForExitAsync(cancellationToken);
        if (docker.ExitCode != 0) throw new InvalidOperationException($"docker {arguments[0]}: {errors}");
    }
}

using System.Diagnostics;
using System.Globalization;

namespace CityGraph.Testing.Neo4j;

/// <summary>
/// The server that lies beside the checkout, in a process group of its own, on a new temporary home and free ports. The group ends and
/// the home goes when this process does, however it ends.
/// </summary>
internal sealed class BundledNeo4j : Neo4jServer
{
    private const string Bundle = "neo4j/bin/neo4j-run";

    /// <summary>
    /// A server lives for minutes, plans hundreds of statements and runs each of them some times: compiling its code for years of service
    /// (C2) takes half of its processor time and never pays. <c>NEO4J_JAVA_OPTS</c>, where it is set, is used instead.
    /// </summary>
    private const string QuickCompiler = "-XX:TieredStopAtLevel=1";

    /// <summary>
    /// Tests fill and empty a small database all the time, and each time the counts of it have changed by three quarters Neo4j plans anew what it
    /// has planned, which is most of what it does here. Plans are asked for apart, and answers do not depend on them.
    /// </summary>
    private const string KeptPlans = "dbms.cypher.statistics_divergence_threshold=1.0";

    /// <summary>What a statement may take before Neo4j refuses it. Without it one takes most of the heap first, which is half a minute of collecting garbage.</summary>
    private const string BoundedStatements = "db.memory.transaction.max=400m";

    /// <summary>The first start makes the database; two busy processors need a minute.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Neo4jOptions _options;
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("citygraph-neo4j-");
    private readonly int _boltPort = FreePort.Find();
    private Process? _process;
    private Lifeline? _lifeline;

    public BundledNeo4j(Neo4jOptions options)
        : base(new UriBuilder("http", "127.0.0.1", FreePort.Find()).Uri, "neo4j", options.Password, "neo4j") => _options = options;

    private string Printed => Path.Combine(_home.FullName, "printed.log");

    /// <summary>Null where it can run.</summary>
    public static string? FindAbsence()
    {
        if (Repository.Shared(Bundle) is null) return $"../shared/{Bundle} is not there";
        var home = Environment.GetEnvironmentVariable("JAVA_HOME");
        if (string.IsNullOrEmpty(home) ? !IsOnPath("java") : !File.Exists(Path.Combine(home, "bin", "java"))) return "java, 17 or 21, is not on the PATH";
        return IsOnPath("setsid") ? null : "setsid is not on the PATH";
    }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (_process is not null) throw new InvalidOperationException("It runs.");
        // The group's number is the process's: setsid makes the group and becomes the shell, which becomes the server.
        var start = new ProcessStartInfo(
            "setsid",
            ["sh", "-c", "exec \"$@\" >>\"$NEO4J_PRINTED\" 2>&1 </dev/null", "neo4j",
                Repository.Shared(Bundle)!, _home.FullName, Text(Uri.Port), Text(_boltPort), Password]);
        start.Environment["NEO4J_PRINTED"] = Printed;
        start.Environment["NEO4J_HEAP"] = $"{_options.HeapMegabytes}m";
        start.Environment["NEO4J_PAGECACHE"] = $"{_options.PageCacheMegabytes}m";
        start.Environment.TryAdd("NEO4J_JAVA_OPTS", QuickCompiler);
        start.Environment["NEO4J_EXTRA_CONF"] = string.Join('\n', [KeptPlans, BoundedStatements, .. _options.Configuration]);
        _process = Process.Start(start)!;
        _lifeline = new Lifeline("kill -s TERM -- \"-$1\"; sleep 5; kill -s KILL -- \"-$1\"; rm -rf -- \"$2\"", Text(_process.Id), _home.FullName);
        await WaitUntilReadyAsync(Patience, FindEnd, cancellationToken);
    }

    public override Task StopAsync(CancellationToken cancellationToken) => EndAsync("TERM", cancellationToken);

    public override Task KillAsync(CancellationToken cancellationToken) => EndAsync("KILL", cancellationToken);

    public override async ValueTask DisposeAsync()
    {
        await EndAsync("KILL", CancellationToken.None);
        DisposeClient();
        _home.Delete(recursive: true);
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string? FindEnd()
    {
        if (_process is not { HasExited: true }) return null;
        return File.Exists(Printed) ? string.Join('\n', File.ReadLines(Printed).TakeLast(20)) : "it printed nothing";
    }

    private async Task EndAsync(string signal, CancellationToken cancellationToken)
    {
        if (_process is null) return;
        using (var kill = Process.Start("kill", ["-s", signal, "--", $"-{Text(_process.Id)}"])) await kill.WaitForExitAsync(cancellationToken);
        await _process.WaitForExitAsync(cancellationToken);
        _process.Dispose();
        _process = null;
        if (_lifeline is not null) await _lifeline.DisposeAsync();
        _lifeline = null;
    }
}

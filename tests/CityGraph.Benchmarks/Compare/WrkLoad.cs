using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CityGraph.Benchmarks.Compare;

/// <summary>Load by <c>wrk</c>: the same POST again and again.</summary>
internal sealed partial class WrkLoad : IDisposable
{
    public const int Connections = 16;

    private readonly Uri _server;
    private readonly int _connections;
    private readonly bool _mayFail;
    private readonly string _folder = Directory.CreateTempSubdirectory("citygraph-wrk-").FullName;
    private readonly string _script;

    public WrkLoad(Uri server, byte[] body, int connections = Connections, bool mayFail = false)
    {
        _server = server;
        _connections = connections;
        _mayFail = mayFail;
        _script = Path.Combine(_folder, "post.lua");
        var bodyFile = Path.Combine(_folder, "body.json");
        File.WriteAllBytes(bodyFile, body);
        File.WriteAllText(_script, $"""
            wrk.method = "POST"
            wrk.headers["Content-Type"] = "application/json"
            wrk.body = io.open("{bodyFile}", "rb"):read("*a")
            """);
    }

    /// <exception cref="InvalidOperationException">An answer was not a success, where none may fail, or nothing can be read.</exception>
    public async Task<(double RequestsASecond, long Requests)> RunAsync(string path, int seconds)
    {
        var start = new ProcessStartInfo("wrk", ["-t1", $"-c{_connections}", $"-d{seconds}s", "-s", _script, new Uri(_server, path).AbsoluteUri])
        {
            RedirectStandardOutput = true,
        };
        using var wrk = Process.Start(start)!;
        var text = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        var rate = RequestsASecond().Match(text);
        var count = Requests().Match(text);
        if (!rate.Success || !count.Success || (!_mayFail && Failures().IsMatch(text))) throw new InvalidOperationException($"wrk at {path}:\n{text}");
        return (double.Parse(rate.Groups[1].Value, CultureInfo.InvariantCulture), long.Parse(count.Groups[1].Value, CultureInfo.InvariantCulture));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex RequestsASecond();

    [GeneratedRegex(@"(\d+) requests in")]
    private static partial Regex Requests();

    [GeneratedRegex("Non-2xx|Socket errors")]
    private static partial Regex Failures();
}

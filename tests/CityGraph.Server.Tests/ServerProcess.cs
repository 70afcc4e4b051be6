using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace CityGraph.Server.Tests;

/// <summary>The real server process, with all that it prints.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    /// <summary>The number of SIGINT.</summary>
    private const int Interrupt = 2;

    private const string ReadyPrefix = "CityGraph is ready: ";

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();
    private readonly TaskCompletionSource<Uri?> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(Process process) => _process = process;

    public string Output => Text(_output);

    public string Errors => Text(_errors);

    /// <param name="arguments">Of the server.</param>
    /// <param name="environment">Added to that of the tests, from which settings of the server are taken away.</param>
    public static ServerProcess Start(IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CityGraph.Server.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment.Remove("ASPNETCORE_URLS");
        foreach (var (name, value) in environment) start.Environment[name] = value;

        var server = new ServerProcess(new Process { StartInfo = start });
        server._process.OutputDataReceived += (_, line) => server.OnOutput(line.Data);
        server._process.ErrorDataReceived += (_, line) => Append(server._errors, line.Data);
        server._process.Start();
        server._process.BeginOutputReadLine();
        server._process.BeginErrorReadLine();
        return server;
    }

    /// <summary>Skips the test where what is started here takes no interrupt: a shell lets what it runs in the background inherit that it is ignored.</summary>
    public static void RequireInterrupt()
    {
        const string Field = "SigIgn:";
        if (!OperatingSystem.IsLinux()) return;
        var mask = File.ReadLines("/proc/self/status").Single(line => line.StartsWith(Field, StringComparison.Ordinal))[Field.Length..];
        var ignored = ulong.Parse(mask.AsSpan().Trim(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        if ((ignored & (1UL << (Interrupt - 1))) != 0) Assert.Skip("skipped: SIGINT is ignored here, as by what a script runs in the background; run the tests in the foreground");
    }

    /// <summary>The address that the process prints once it is ready.</summary>
    public async Task<Uri> WaitForReadyAsync() =>
        await _ready.Task.WaitAsync(TestContext.Current.CancellationToken)
        ?? throw new InvalidOperationException($"The server is not ready.\n{Output}\n{Errors}");

    /// <summary>The exit code, once the process has ended and all its output was read.</summary>
    public async Task<ExitCode> WaitForExitAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (ExitCode)_process.ExitCode;
    }

    /// <summary>Sends a signal by its name, as <c>kill</c> does.</summary>
    public async Task SignalAsync(string name)
    {
        using var kill = Process.Start("kill", ["-s", name, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void OnOutput(string? line)
    {
        Append(_output, line);
        if (line is null) _ready.TrySetResult(null);
        else if (line.StartsWith(ReadyPrefix, StringComparison.Ordinal)) _ready.TrySetResult(new Uri(line[ReadyPrefix.Length..]));
    }

    private static void Append(StringBuilder text, string? line)
    {
        if (line is null) return;
        lock (text) text.Append(line).Append('\n');
    }

    private static string Text(StringBuilder text)
    {
        lock (text) return text.ToString();
    }
}

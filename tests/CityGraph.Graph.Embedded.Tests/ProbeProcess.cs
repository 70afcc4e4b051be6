using System.Diagnostics;
using CityGraph.Graph.Embedded.CrashProbe;

namespace CityGraph.Graph.Embedded.Tests;

/// <summary>A real process that has the store of a folder open; killed at the end of the test at the latest.</summary>
internal sealed class ProbeProcess : IDisposable
{
    private readonly Process _process;

    public ProbeProcess(string mode, string folder)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { "exec", typeof(Batches).Assembly.Location, mode, folder },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        _process = Process.Start(start) ?? throw new InvalidOperationException("The probe did not start.");
    }

    public int Id => _process.Id;

    /// <summary>The next line of its output, or null at the end.</summary>
    public Task<string?> ReadLineAsync() => _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask();

    /// <summary>SIGKILL: nothing of the process runs any more.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Lets a holding process go, and waits for its end.</summary>
    public async Task<int> FinishAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
    }
}

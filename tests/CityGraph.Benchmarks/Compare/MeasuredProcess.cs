using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CityGraph.Benchmarks.Compare;

/// <summary>A started program that has answered once; killed when disposed.</summary>
internal sealed class MeasuredProcess : IDisposable
{
    private const int Patience = 60;

    private readonly Process _process;
    private readonly HttpProbe _probe;
    private readonly byte[] _request;

    private MeasuredProcess(Process process, HttpProbe probe, byte[] request, Uri address, TimeSpan firstAnswer, TimeSpan firstRequest)
    {
        Address = address;
        _process = process;
        _probe = probe;
        _request = request;
        FirstAnswer = firstAnswer;
        FirstRequest = firstRequest;
    }

    public Uri Address { get; }

    /// <summary>From before the process was started until the first success was read to its end.</summary>
    public TimeSpan FirstAnswer { get; }

    /// <summary>That success alone, from the request to its end.</summary>
    public TimeSpan FirstRequest { get; }

    /// <summary>Of all its threads since it was started.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Asks every millisecond until the answer is a success.</summary>
    public static async Task<MeasuredProcess> StartAsync(Subject subject)
    {
        var port = FreePort();
        var address = new Uri($"http://127.0.0.1:{port}");
        var start = new ProcessStartInfo(subject.Program, [.. subject.Arguments, "--urls", address.AbsoluteUri])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in subject.Environment) start.Environment[name] = value;
        var watch = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        HttpProbe? probe = null;
        while (watch.Elapsed.TotalSeconds < Patience && !process.HasExited)
        {
            probe ??= HttpProbe.TryConnect(port);
            var asked = watch.Elapsed;
            if (probe?.Ask(subject.Request) == (int)HttpStatusCode.OK) return new(process, probe, subject.Request, address, watch.Elapsed, watch.Elapsed - asked);
            await Task.Delay(1);
        }

        if (!process.HasExited) process.Kill();
        throw new InvalidOperationException($"{subject.Program} does not answer:\n{await process.StandardOutput.ReadToEndAsync()}{await process.StandardError.ReadToEndAsync()}");
    }

    public void Ask() => Ask(_request);

    public void Ask(byte[] request) => _probe.Ask(request);

    /// <summary>Linux's <c>VmRSS</c>.</summary>
    public double ResidentMegabytes()
    {
        var line = File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        return int.Parse(line.AsSpan("VmRSS:".Length).Trim().TrimEnd(" kB"), CultureInfo.InvariantCulture) / 1024.0;
    }

    public void Dispose()
    {
        _probe.Dispose();
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

using System.Diagnostics;
using System.Net;

namespace CityGraph.Benchmarks.Fairness;

/// <summary>A client that asks at a steady rate over a few connections, as the pages of a browser do; what is not answered in time is lost.</summary>
internal sealed class PacedLoad(Uri endpoint, byte[] body) : IDisposable
{
    public const int RequestsASecond = 100;

    private const int Connections = 6;

    private readonly HttpClient _client = LoopbackSocket.NewClient(IPAddress.Loopback);

    /// <summary>How many requests a second were answered with success.</summary>
    public async Task<double> RunAsync(int seconds)
    {
        var answered = 0;
        using var free = new SemaphoreSlim(Connections);
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(seconds + 1));
        var watch = Stopwatch.StartNew();
        var asked = new List<Task>();
        for (var i = 0; i < seconds * RequestsASecond; i++)
        {
            var due = TimeSpan.FromSeconds(i / (double)RequestsASecond);
            if (due > watch.Elapsed) await Task.Delay(due - watch.Elapsed);
            if (watch.Elapsed.TotalSeconds > seconds) break;
            if (await free.WaitAsync(TimeSpan.Zero)) asked.Add(AskAsync());
        }

        await Task.WhenAll(asked);
        return answered / (double)seconds;

        async Task AskAsync()
        {
            try
            {
                using var content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
                using var response = await _client.PostAsync(endpoint, content, end.Token);
                if (response.IsSuccessStatusCode) Interlocked.Increment(ref answered);
            }
            catch (Exception exception) when (exception is OperationCanceledException or HttpRequestException)
            {
                // Not answered.
            }
            finally
            {
                free.Release();
            }
        }
    }

    public void Dispose() => _client.Dispose();
}

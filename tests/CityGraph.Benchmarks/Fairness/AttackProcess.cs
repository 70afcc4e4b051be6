using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CityGraph.Benchmarks.Fairness;

/// <summary>The attackers, in a process of their own: what they take of its threads and memory is nobody else's.</summary>
internal static class AttackProcess
{
    private const int Attackers = 50;

    /// <summary>Attacks until <paramref name="meanwhile"/> has ended, and tells what was done in a line for each attack.</summary>
    /// <param name="endpoint">Where GraphQL answers.</param>
    /// <param name="attacks">Places in <see cref="Attacks.All"/>.</param>
    /// <param name="meanwhile">What is measured; called once all attackers are there.</param>
    public static async Task<string> RunAsync(Uri endpoint, IReadOnlyList<int> attacks, Func<Task> meanwhile)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["attack", endpoint.AbsoluteUri, string.Join(',', attacks)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        await process.StandardOutput.ReadLineAsync();
        await meanwhile();
        process.StandardInput.Close();
        var report = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return report;
    }

    /// <summary>The process itself: says that it has begun, and ends when its input does.</summary>
    public static async Task AttackAsync(Uri endpoint, IEnumerable<int> places)
    {
        var attacks = places.Select(place => (Attack: Attacks.All[place], Count: new AttackCount())).ToArray();
        using var end = new CancellationTokenSource();
        var attackers = Enumerable.Range(0, Attackers)
            .Select(i => Task.Run(() => AttackAsync(endpoint, attacks[i % attacks.Length], new IPAddress([127, 0, 1, (byte)(i + 1)]), end.Token)))
            .ToArray();
        await Console.Out.WriteLineAsync("attacking");
        await Console.In.ReadToEndAsync();
        await end.CancelAsync();
        await Task.WhenAll(attackers);
        foreach (var (attack, count) in attacks) await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {attack.Name}: {count}"));
    }

    private static async Task AttackAsync(Uri endpoint, (Attack Attack, AttackCount Count) one, IPAddress from, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            try
            {
                await one.Attack.RunAsync(endpoint, from, one.Count, end);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException or SocketException)
            {
                one.Count.Refused();
            }
        }
    }
}

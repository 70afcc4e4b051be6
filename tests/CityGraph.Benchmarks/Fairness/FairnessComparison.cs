using System.Net;
using System.Net.Sockets;
using CityGraph.Benchmarks.Compare;

namespace CityGraph.Benchmarks.Fairness;

/// <summary>
/// What one client that behaves keeps of its throughput while 50 others attack, each from an address of its own: as a person or a page
/// asks, a hundred times a second, and as a script does, each request as soon as the last is answered. The attackers run on the same machine
/// and take processor time themselves: what is measured is what is left after that, too.
/// </summary>
internal static class FairnessComparison
{
    private const int Attackers = 50;
    private const int Rounds = 2;
    private const int SecondsARound = 5;

    /// <param name="server">The built server.</param>
    /// <param name="output">Takes the report.</param>
    public static async Task RunAsync(string server, TextWriter output)
    {
        var body = ServerComparison.RequestBody();
        var folder = Directory.CreateTempSubdirectory("citygraph-fairness-");
        try
        {
            using var process = await MeasuredProcess.StartAsync(new Subject(server, HttpProbe.Post("/graphql", body), ["--data-folder", folder.FullName]));
            using var load = new WrkLoad(process.Address, body, connections: 1, mayFail: true);
            var endpoint = new Uri(process.Address, "/graphql");
            using var paced = new PacedLoad(endpoint, body);
            await load.RunAsync("/graphql", SecondsARound);
            foreach (var attacks in Attacks.All.Select(attack => new[] { attack }).Append([.. Attacks.All]))
            {
                await CompareAsync(load, paced, endpoint, attacks, output);
            }

            output.WriteLine($"resident afterwards: {process.ResidentMegabytes():N0} MB");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task CompareAsync(WrkLoad load, PacedLoad paced, Uri endpoint, Attack[] attacks, TextWriter output)
    {
        var (alone, attacked) = (new Sample(), new Sample());
        var (pacedAlone, pacedAttacked) = (new Sample(), new Sample());
        var counts = attacks.Select(_ => new AttackCount()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            alone.Add((await load.RunAsync("/graphql", SecondsARound)).RequestsASecond);
            pacedAlone.Add(await paced.RunAsync(SecondsARound));
            using var end = new CancellationTokenSource();
            var attackers = Enumerable.Range(0, Attackers)
                .Select(i => Task.Run(() => AttackAsync(attacks[i % attacks.Length], endpoint, new IPAddress([127, 0, 1, (byte)(i + 1)]), counts[i % attacks.Length], end.Token)))
                .ToArray();
            attacked.Add((await load.RunAsync("/graphql", SecondsARound)).RequestsASecond);
            pacedAttacked.Add(await paced.RunAsync(SecondsARound));
            await end.CancelAsync();
            await Task.WhenAll(attackers);
        }

        output.WriteLine($"{Attackers} clients: {string.Join("; ", attacks.Zip(counts, (attack, count) => $"{attack.Name} ({count})"))}");
        output.WriteLine($"  {PacedLoad.RequestsASecond} requests/s wanted   attacked {pacedAttacked}   alone {pacedAlone}   kept {pacedAttacked.RatioTo(pacedAlone)}");
        output.WriteLine($"  one after another     attacked {attacked}   alone {alone}   kept {attacked.RatioTo(alone)}");
    }

    private static async Task AttackAsync(Attack attack, Uri endpoint, IPAddress from, AttackCount count, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            try
            {
                await attack.RunAsync(endpoint, from, count, end);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException or SocketException)
            {
                count.Refused();
            }
        }
    }
}

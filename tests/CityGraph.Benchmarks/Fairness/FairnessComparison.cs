using CityGraph.Benchmarks.Compare;

namespace CityGraph.Benchmarks.Fairness;

/// <summary>
/// What one client that behaves keeps of its throughput while 50 others attack, each from an address of its own: as a person or a page
/// asks, a hundred times a second, and as a script does, each request as soon as the last is answered. The attackers run on the same machine
/// and take processor time themselves: what is measured is what is left after that, too.
/// </summary>
internal static class FairnessComparison
{
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
            var endpoint = new Uri(process.Address, "/graphql");
            using var script = new WrkLoad(process.Address, body, connections: 1, mayFail: true);
            using var page = new PacedLoad(endpoint, body);
            await script.RunAsync("/graphql", SecondsARound);
            await page.RunAsync(SecondsARound);
            for (var i = 0; i < Attacks.All.Count; i++) await CompareAsync(script, page, endpoint, [i], output);
            await CompareAsync(script, page, endpoint, [.. Enumerable.Range(0, Attacks.All.Count)], output);
            output.WriteLine($"resident afterwards: {process.ResidentMegabytes():N0} MB");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task CompareAsync(WrkLoad script, PacedLoad page, Uri endpoint, IReadOnlyList<int> attacks, TextWriter output)
    {
        var (alone, attacked) = (new Rates(), new Rates());
        var report = "";
        for (var round = 0; round < Rounds; round++)
        {
            await MeasureAsync(script, page, alone);
            report = await AttackProcess.RunAsync(endpoint, attacks, () => MeasureAsync(script, page, attacked));
        }

        output.Write($"50 attackers, in the last round:\n{report}");
        output.WriteLine($"  {PacedLoad.RequestsASecond} requests/s wanted   attacked {attacked.Page}   alone {alone.Page}   kept {attacked.Page.RatioTo(alone.Page)}");
        output.WriteLine($"  one after another      attacked {attacked.Script}   alone {alone.Script}   kept {attacked.Script.RatioTo(alone.Script)}");
    }

    private static async Task MeasureAsync(WrkLoad script, PacedLoad page, Rates rates)
    {
        rates.Script.Add((await script.RunAsync("/graphql", SecondsARound)).RequestsASecond);
        rates.Page.Add(await page.RunAsync(SecondsARound));
    }

    private sealed record Rates
    {
        public Sample Script { get; } = new();

        public Sample Page { get; } = new();
    }
}

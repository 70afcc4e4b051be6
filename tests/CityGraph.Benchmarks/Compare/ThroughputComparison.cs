using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;

namespace CityGraph.Benchmarks.Compare;

/// <summary>Requests a second and bytes allocated for each, of two handlers in one process, in alternating rounds.</summary>
internal static class ThroughputComparison
{
    private const int Rounds = 7;
    private const int SecondsARound = 3;

    /// <param name="app">Started; answers both routes.</param>
    /// <param name="contest">What is asked.</param>
    /// <param name="output">Takes the report.</param>
    /// <exception cref="InvalidOperationException">The answers differ.</exception>
    public static async Task RunAsync(WebApplication app, Contest contest, TextWriter output)
    {
        using var client = new HttpClient { BaseAddress = new(app.Urls.Single()) };
        var answer = await PostAsync(client, contest.GraphQLPath, contest.Body);
        var byHandAnswer = await PostAsync(client, contest.ByHandPath, contest.Body);
        if (!answer.AsSpan().SequenceEqual(byHandAnswer))
        {
            throw new InvalidOperationException($"{contest.Name}: {contest.ByHandPath} answers other bytes than GraphQL; bring it up to date with the operation.");
        }

        using var load = new WrkLoad(client.BaseAddress, contest.Body);
        await load.RunAsync(contest.GraphQLPath, SecondsARound);
        await load.RunAsync(contest.ByHandPath, SecondsARound);
        var (graphql, byHand) = (new Cost(), new Cost());
        for (var round = 0; round < Rounds; round++)
        {
            await MeasureAsync(load, contest.GraphQLPath, graphql);
            await MeasureAsync(load, contest.ByHandPath, byHand);
        }

        output.WriteLine($"{contest.Name} over HTTP, {answer.Length} bytes, {WrkLoad.Connections} connections, {Rounds} alternating rounds of {SecondsARound} s");
        output.WriteLine($"  requests/s                  GraphQL {graphql.Rate}   by hand {byHand.Rate}   ratio {graphql.Rate.RatioTo(byHand.Rate)}");
        output.WriteLine($"  processor time, us/request  GraphQL {graphql.Micros}   by hand {byHand.Micros}   ratio {byHand.Micros.RatioTo(graphql.Micros)}");
        output.WriteLine($"  allocated, bytes/request    GraphQL {graphql.Bytes}   by hand {byHand.Bytes}");
    }

    public static async Task<byte[]> PostAsync(HttpClient client, string path, byte[] body)
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var response = await client.PostAsync(new Uri(path, UriKind.Relative), content);
        return await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }

    private static async Task MeasureAsync(WrkLoad load, string path, Cost cost)
    {
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var processor = Environment.CpuUsage.TotalTime;
        var result = await load.RunAsync(path, SecondsARound);
        cost.Rate.Add(result.RequestsASecond);
        cost.Micros.Add((Environment.CpuUsage.TotalTime - processor).TotalMicroseconds / result.Requests);
        cost.Bytes.Add((GC.GetTotalAllocatedBytes(precise: true) - bytes) / (double)result.Requests);
    }

    /// <summary>What one side was measured at. Processor time is this process's alone: busy neighbours and the load's own work do not count.</summary>
    private sealed class Cost
    {
        public Sample Rate { get; } = new();

        public Sample Micros { get; } = new();

        public Sample Bytes { get; } = new();
    }
}

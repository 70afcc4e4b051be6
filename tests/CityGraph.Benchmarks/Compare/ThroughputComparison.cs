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
        var (graphql, byHand, graphqlBytes, byHandBytes) = (new Sample(), new Sample(), new Sample(), new Sample());
        for (var round = 0; round < Rounds; round++)
        {
            await MeasureAsync(load, contest.GraphQLPath, graphql, graphqlBytes);
            await MeasureAsync(load, contest.ByHandPath, byHand, byHandBytes);
        }

        output.WriteLine($"{contest.Name} over HTTP, {answer.Length} bytes, {WrkLoad.Connections} connections, {Rounds} alternating rounds of {SecondsARound} s");
        output.WriteLine($"  requests/s   GraphQL {graphql}   by hand {byHand}   ratio {Comparison.Ratio(graphql.Median / byHand.Median)}");
        output.WriteLine($"  bytes allocated a request   GraphQL {graphqlBytes}   by hand {byHandBytes}");
    }

    public static async Task<byte[]> PostAsync(HttpClient client, string path, byte[] body)
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var response = await client.PostAsync(new Uri(path, UriKind.Relative), content);
        return await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }

    private static async Task MeasureAsync(WrkLoad load, string path, Sample requestsASecond, Sample bytesARequest)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var result = await load.RunAsync(path, SecondsARound);
        requestsASecond.Add(result.RequestsASecond);
        bytesARequest.Add((GC.GetTotalAllocatedBytes(precise: true) - before) / (double)result.Requests);
    }
}

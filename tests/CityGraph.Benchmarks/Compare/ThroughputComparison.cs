using System.Text.Json;
using CityGraph.GraphQL.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CityGraph.Benchmarks.Compare;

/// <summary>Requests a second and bytes allocated for each, against a handler in the same process that has the answer ready as objects.</summary>
internal static class ThroughputComparison
{
    private const int Rounds = 7;
    private const int SecondsARound = 3;

    public static async Task RunAsync(byte[] body, TextWriter output)
    {
        await using var api = await SeedApi.OpenAsync();
        PreparedAnswer? prepared = null;
        await using var app = Build(api, () => prepared!);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new(app.Urls.Single()) };

        var answer = await PostAsync(client, "/graphql", body);
        prepared = JsonSerializer.Deserialize<PreparedAnswer>(answer, JsonSerializerOptions.Web);
        var byHandAnswer = await PostAsync(client, "/prepared", body);
        if (!answer.AsSpan().SequenceEqual(byHandAnswer))
        {
            throw new InvalidOperationException("The prepared handler answers other bytes than GraphQL; bring PreparedAnswer up to date with the operation.");
        }

        using var load = new WrkLoad(client.BaseAddress, body);
        await load.RunAsync("/graphql", SecondsARound);
        await load.RunAsync("/prepared", SecondsARound);
        var (graphql, byHand, graphqlBytes, byHandBytes) = (new Sample(), new Sample(), new Sample(), new Sample());
        for (var round = 0; round < Rounds; round++)
        {
            await MeasureAsync(load, "/graphql", graphql, graphqlBytes);
            await MeasureAsync(load, "/prepared", byHand, byHandBytes);
        }

        output.WriteLine($"CulturalTies over HTTP, {answer.Length} bytes, {WrkLoad.Connections} connections, {Rounds} alternating rounds of {SecondsARound} s");
        output.WriteLine($"  requests/s   GraphQL {graphql}   by hand {byHand}   ratio {Comparison.Ratio(graphql.Median / byHand.Median)}");
        output.WriteLine($"  bytes allocated a request   GraphQL {graphqlBytes}   by hand {byHandBytes}");
        await app.StopAsync();
    }

    /// <summary>The same bare host as the server's.</summary>
    private static WebApplication Build(SeedApi api, Func<PreparedAnswer> prepared)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.AddServerHeader = false).UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.MapGraphQL("/graphql", _ => new GraphQLTarget(api.Executor, api.NewRequest()));
        app.MapPost("/prepared", (HttpContext context) => WriteAsync(context.Response, prepared()));
        return app;
    }

    /// <summary>Does not even read the request.</summary>
    private static async Task WriteAsync(HttpResponse response, PreparedAnswer answer)
    {
        response.ContentType = "application/graphql-response+json; charset=utf-8";
        PreparedAnswerWriter.Write(response.BodyWriter, answer);
        response.ContentLength = response.BodyWriter.UnflushedBytes;
        await response.BodyWriter.FlushAsync();
    }

    private static async Task MeasureAsync(WrkLoad load, string path, Sample requestsASecond, Sample bytesARequest)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var result = await load.RunAsync(path, SecondsARound);
        requestsASecond.Add(result.RequestsASecond);
        bytesARequest.Add((GC.GetTotalAllocatedBytes(precise: true) - before) / (double)result.Requests);
    }

    private static async Task<byte[]> PostAsync(HttpClient client, string path, byte[] body)
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
        using var response = await client.PostAsync(new Uri(path, UriKind.Relative), content);
        return await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }
}

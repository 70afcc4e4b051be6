using System.Text.Json;
using CityGraph.GraphQL.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CityGraph.Benchmarks.Compare;

/// <summary>The whole product, <c>CulturalTies</c> over the shipped dataset, against a handler that has the answer ready as objects.</summary>
internal static class TiesComparison
{
    public static async Task RunAsync(byte[] body, TextWriter output)
    {
        await using var api = await SeedApi.OpenAsync();
        PreparedAnswer? prepared = null;
        await using var app = BareHost.Build();
        app.MapGraphQL("/graphql", _ => new GraphQLTarget(api.Executor, api.NewRequest()));
        app.MapPost("/prepared", (HttpContext context) => WriteAsync(context.Response, prepared!));
        await app.StartAsync();
        using (var client = new HttpClient { BaseAddress = new(app.Urls.Single()) })
        {
            prepared = JsonSerializer.Deserialize<PreparedAnswer>(
                await ThroughputComparison.PostAsync(client, "/graphql", body), JsonSerializerOptions.Web);
        }

        await ThroughputComparison.RunAsync(app, new Contest("CulturalTies", "/graphql", "/prepared", body), output);
        await app.StopAsync();
    }

    /// <summary>Does not even read the request.</summary>
    private static async Task WriteAsync(HttpResponse response, PreparedAnswer answer)
    {
        response.ContentType = "application/graphql-response+json; charset=utf-8";
        PreparedAnswerWriter.Write(response.BodyWriter, answer);
        response.ContentLength = response.BodyWriter.UnflushedBytes;
        await response.BodyWriter.FlushAsync();
    }
}

using System.Text.Json;
using CityGraph.GraphQL.AspNetCore;
using Microsoft.AspNetCore.Builder;

namespace CityGraph.Benchmarks.Compare.Library;

/// <summary>The engine and its transport alone: objects in memory, against handlers that write the same answers by hand.</summary>
internal static class LibraryComparison
{
    private const string Authors = """
        query Authors($shelf: String!) {
          authors(shelf: $shelf) {
            id
            name
            born
            books {
              id
              title
              year
              chapters { number title pages isDraft }
            }
          }
        }
        """;

    private const string Chapters = "query Chapters($shelf: String!) { chapters(shelf: $shelf) { number title pages isDraft } }";

    private static readonly Dictionary<string, Shelf> Shelves = new()
    {
        ["small"] = Shelf.WithAuthors(4),
        ["large"] = Shelf.WithAuthors(1500),
        ["long"] = Shelf.WithAuthors(1667),
    };

    public static async Task RunAsync(TextWriter output)
    {
        await using var app = Build("http://127.0.0.1:0");
        await app.StartAsync();
        await ThroughputComparison.RunAsync(app, Contest("Three levels", "/authors", Authors, "small"), output);
        await ThroughputComparison.RunAsync(app, Contest("Large answer", "/authors", Authors, "large"), output);
        await ThroughputComparison.RunAsync(app, Contest("Long list", "/chapters", Chapters, "long"), output);
        await app.StopAsync();
        await ColdRequests.RunAsync(Authors, "small", output);
    }

    /// <summary>A request as a client sends it.</summary>
    public static byte[] Body(string query, string shelf) => JsonSerializer.SerializeToUtf8Bytes(new { query, variables = new { shelf } });

    /// <summary>Serves both sides until it is stopped, for a profiler.</summary>
    public static async Task ServeAsync(string urls)
    {
        await using var app = Build(urls);
        await app.RunAsync();
    }

    private static WebApplication Build(string urls)
    {
        var executor = LibraryApi.Create(Shelves);
        var app = BareHost.Build(urls);
        app.MapGraphQL("/graphql", _ => new GraphQLTarget(executor, Shelves));
        app.MapPost("/authors", context => LibraryByHand.AuthorsAsync(context, Shelves));
        app.MapPost("/chapters", context => LibraryByHand.ChaptersAsync(context, Shelves));
        return app;
    }

    private static Contest Contest(string name, string byHandPath, string query, string shelf) =>
        new(name, "/graphql", byHandPath, Body(query, shelf));
}

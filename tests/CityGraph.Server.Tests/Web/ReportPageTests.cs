using System.Net.Http.Json;
using System.Text.Json;
using CityGraph.Server.Web;
using Microsoft.AspNetCore.Http;

namespace CityGraph.Server.Tests.Web;

public sealed class ReportPageTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Start =
        """
        mutation {
          startAnalysis(request: { compareRegions: {
            regions: [{ name: "<b>Bali</b>", places: ["bali"] }, { name: "Bogor", places: ["bogor"] }], measures: [DENSITY], samples: 99
          } }) { id }
        }
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Report_OfAFinishedAnalysis_IsAPageAndAText()
    {
        var id = await CompareAsync();

        using var page = await GetAsync($"/analyses/{id}.html");
        Assert.Equal((200, "text/html; charset=utf-8"), ((int)page.StatusCode, page.Content.Headers.ContentType!.ToString()));
        Assert.Matches("^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$", page.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", page.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-cache", page.Headers.CacheControl!.ToString());
        var html = await page.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("<h1>&lt;b&gt;Bali&lt;/b&gt; and Bogor compared</h1>", html, StringComparison.Ordinal);
        Assert.Contains(id, html, StringComparison.Ordinal);

        using var text = await GetAsync($"/analyses/{id}.md");
        Assert.Equal((200, "text/markdown; charset=utf-8"), ((int)text.StatusCode, text.Content.Headers.ContentType!.ToString()));
        Assert.StartsWith("# \\<b\\>Bali\\</b\\> and Bogor compared\n", await text.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Head_OfAReport_HasNoBody()
    {
        var id = await CompareAsync();
        using var request = new HttpRequestMessage(HttpMethod.Head, new Uri($"/analyses/{id}.html", UriKind.Relative));
        using var response = await server.Client.SendAsync(request, Cancel);

        Assert.Equal(200, (int)response.StatusCode);
        Assert.NotEqual(0, response.Content.Headers.ContentLength);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Theory]
    [InlineData("/analyses/none.html", "There is no analysis of this id: it was never started here, or its time is over. Start it again with 'startAnalysis'.\n")]
    [InlineData("/analyses/none.md", "There is no analysis of this id: it was never started here, or its time is over. Start it again with 'startAnalysis'.\n")]
    [InlineData("/analyses/none", "There is no report of this name: ask for /analyses/{id}.html or /analyses/{id}.md, with the id of an analysis.\n")]
    [InlineData("/analyses/none.pdf", "There is no report of this name: ask for /analyses/{id}.html or /analyses/{id}.md, with the id of an analysis.\n")]
    public async Task Report_ThatThereIsNot_Is404InAPlainLine(string path, string expected)
    {
        using var response = await GetAsync(path);

        Assert.Equal((404, "text/plain; charset=utf-8"), ((int)response.StatusCode, response.Content.Headers.ContentType!.ToString()));
        Assert.Equal(expected, await response.Content.ReadAsStringAsync(Cancel));
    }

    [Fact]
    public async Task Report_BeforeTheGraphIsOpen_Is503()
    {
        await using var state = new ServingState();
        var context = WebFolder.Request("/analyses/a.html");
        context.Request.RouteValues["name"] = "a.html";

        await ReportPage.WriteAsync(context, state);

        Assert.Equal(StatusCodes.Status503ServiceUnavailable, context.Response.StatusCode);
        Assert.Equal("The graph is not open yet: ask again in a moment.\n", WebFolder.Body(context));
    }

    /// <summary>The id of a comparison that is done.</summary>
    private async Task<string> CompareAsync()
    {
        using var started = await server.Client.PostAsJsonAsync("/graphql", new { query = Start }, Cancel);
        var answer = await started.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        var id = answer.GetProperty("data").GetProperty("startAnalysis").GetProperty("id").GetString()!;

        // The stream ends when the analysis does.
        using var watch = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = $"subscription {{ analysis(id: \"{id}\") {{ state problem }} }}" }) };
        watch.Headers.Accept.Add(new("text/event-stream"));
        using var stream = await server.Client.SendAsync(watch, Cancel);
        Assert.Contains("\"DONE\"", await stream.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        return id;
    }

    private Task<HttpResponseMessage> GetAsync(string path) => server.Client.GetAsync(new Uri(path, UriKind.Relative), Cancel);
}

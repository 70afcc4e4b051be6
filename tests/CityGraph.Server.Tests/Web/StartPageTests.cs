using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CityGraph.Server.Web;
using Microsoft.AspNetCore.Http;

namespace CityGraph.Server.Tests.Web;

public sealed partial class StartPageTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_HasAPolicyThatAllowsNothingFromElsewhere()
    {
        var headers = (await OpenAsync()).Response.Headers;

        Assert.Equal("text/html; charset=utf-8", headers.ContentType);
        Assert.Equal(
            "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
            headers.ContentSecurityPolicy);
        Assert.Equal("nosniff", headers.XContentTypeOptions);
    }

    [Fact]
    public async Task Page_EveryLink_IsServedByTheServerItself()
    {
        var page = WebFolder.Body(await OpenAsync());
        var links = Link().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).Where(link => link != "data:,").ToArray();

        Assert.Equal(5, links.Length);
        Assert.DoesNotContain("{{", page, StringComparison.Ordinal);
        foreach (var link in links)
        {
            Assert.StartsWith("/", link, StringComparison.Ordinal);
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(link, UriKind.Relative));
            request.Headers.Accept.ParseAdd("text/html, */*;q=0.8");
            using var response = await server.Client.SendAsync(request, Cancelled);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Fact]
    public async Task Page_ItsForm_AsksTheFirstQuestionAndShowsTheAnswerItself()
    {
        var page = WebFolder.Body(await OpenAsync());
        Assert.Contains("<form action=\"/graphql\" method=\"get\">", page, StringComparison.Ordinal);
        var fields = Field().Matches(page).ToDictionary(field => field.Groups["name"].Value, field => WebUtility.HtmlDecode(field.Groups["value"].Value), StringComparer.Ordinal);
        Assert.Equal(["answer", "query", "variables"], fields.Keys.Order(StringComparer.Ordinal));
        var query = string.Join('&', fields.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}"));

        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/graphql?{query}", UriKind.Relative));
        request.Headers.Accept.ParseAdd("text/html, */*;q=0.8");
        using var response = await server.Client.SendAsync(request, Cancelled);

        Assert.StartsWith("{\"data\":{\"city\":{\"id\":\"denpasar\"", await response.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_ItsCommand_AsksTheFirstQuestion()
    {
        var page = WebFolder.Body(await OpenAsync());
        var command = WebUtility.HtmlDecode(Command().Match(page).Groups[1].Value);
        var parts = CurlLine().Match(command);
        Assert.True(parts.Success, command);

        using var content = new StringContent(parts.Groups["body"].Value.Replace(@"'\''", "'", StringComparison.Ordinal), Encoding.UTF8, "application/json");
        using var response = await server.Client.PostAsync(new Uri(parts.Groups["url"].Value), content, Cancelled);

        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancelled));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("denpasar", answer.RootElement.GetProperty("data").GetProperty("city").GetProperty("id").GetString());
        Assert.False(answer.RootElement.TryGetProperty("errors", out _));
    }

    /// <summary>The page as the server gives it that was built without the others.</summary>
    private async Task<HttpContext> OpenAsync()
    {
        var context = WebFolder.Request("/");
        (context.Request.Scheme, context.Request.Host) = ("http", new(server.Client.BaseAddress!.Authority));
        await StartPage.WriteAsync(context);
        return context;
    }

    [GeneratedRegex("""href="([^"]*)["]""")]
    private static partial Regex Link();

    [GeneratedRegex("""<(?:input [^>]*name="(?<name>\w+)" value="(?<value>[^"]*)"|textarea [^>]*name="(?<name>\w+)"[^>]*>(?<value>[^<]*)<)""")]
    private static partial Regex Field();

    [GeneratedRegex("""<pre class="copy"[^>]*><code>(.*?)</code>""", RegexOptions.Singleline)]
    private static partial Regex Command();

    [GeneratedRegex("""^curl -s (?<url>http://\S+) -H 'Content-Type: application/json' -d '(?<body>.*)'$""")]
    private static partial Regex CurlLine();
}

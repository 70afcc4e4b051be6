using CityGraph.Server.Web;
using Microsoft.AspNetCore.Http;

namespace CityGraph.Server.Tests.Web;

public sealed class IdePageTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    [Fact]
    public async Task Page_WhereItWasBuilt_HasAPolicyOfItsOwn()
    {
        using var folder = new WebFolder();
        var context = WebFolder.Request("/graphql", ("Accept", Browser));

        await new IdePage(folder.Files).WriteAsync(context);

        var headers = context.Response.Headers;
        Assert.Equal("<!doctype html>the IDE", WebFolder.Body(context));
        Assert.Equal("text/html; charset=utf-8", headers.ContentType);
        Assert.Equal(
            "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            headers.ContentSecurityPolicy);
        Assert.Equal("nosniff", headers.XContentTypeOptions);
        Assert.Equal("no-referrer", headers["Referrer-Policy"]);
        Assert.Equal("no-cache", headers.CacheControl);
        Assert.Equal("Accept", headers.Vary);
    }

    [Fact]
    public async Task Page_ThatTheBrowserHas_Is304()
    {
        using var folder = new WebFolder();
        var page = new IdePage(folder.Files);
        var first = WebFolder.Request("/graphql", ("Accept", Browser));
        await page.WriteAsync(first);
        var second = WebFolder.Request("/graphql", ("Accept", Browser), ("If-None-Match", first.Response.Headers.ETag.ToString()));

        await page.WriteAsync(second);

        Assert.Equal(StatusCodes.Status304NotModified, second.Response.StatusCode);
        Assert.Empty(WebFolder.Body(second));
    }

    [Fact]
    public async Task Page_WhereItWasNotBuilt_SaysHowToGetItAndLetsOneAsk()
    {
        var context = WebFolder.Request("/graphql?query={ a(b: \"<c>\") }&variables={\"d\":1}", ("Accept", Browser));

        await new IdePage(new("nowhere")).WriteAsync(context);

        var page = WebFolder.Body(context);
        Assert.Contains("The GraphQL IDE is not part of this build of the server.", page, StringComparison.Ordinal);
        Assert.Contains("install <strong>Node.js 20.19</strong> or later, build the server again", page, StringComparison.Ordinal);
        Assert.Contains(">{ a(b: &quot;&lt;c&gt;&quot;) }</textarea>", page, StringComparison.Ordinal);
        Assert.Contains("value=\"{&quot;d&quot;:1}\"", page, StringComparison.Ordinal);
        Assert.Contains("<input type=\"hidden\" name=\"answer\" value=\"json\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WhereItWasNotBuiltAndNothingIsAsked_OffersTheFirstQuestion()
    {
        var context = WebFolder.Request("/graphql", ("Accept", Browser));

        await new IdePage(new("nowhere")).WriteAsync(context);

        Assert.Contains("query CulturalTies($city: ID!) {", WebFolder.Body(context), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/graphql", Browser, "text/html")]
    [InlineData("/graphql?query={__typename}", Browser, "text/html")]
    [InlineData("/graphql?query={__typename}&answer=json", Browser, "application/json")]
    [InlineData("/graphql?query={__typename}", "application/json", "application/json")]
    [InlineData("/graphql?query={__typename}", "application/graphql-response+json, text/html;q=0.9", "application/graphql-response+json")]
    public async Task Get_ByWhatIsAccepted_IsThePageOrTheAnswer(string address, string accept, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept", accept);

        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Post_FromAPageThatAcceptsHtml_IsAnswered()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/graphql", UriKind.Relative))
        {
            Content = new StringContent("""{"query":"{__typename}"}""", System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Accept", Browser);

        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("""{"data":{"__typename":"Query"}}""", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}

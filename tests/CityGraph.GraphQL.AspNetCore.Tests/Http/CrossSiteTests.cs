using System.Net;

namespace CityGraph.GraphQL.AspNetCore.Tests.Http;

public sealed class CrossSiteTests(LibraryServer server) : IClassFixture<LibraryServer>
{
    private const string Query = "?query={book(id:2){title}}";

    [Theory]
    [InlineData]
    [InlineData("Sec-Fetch-Site: same-origin")]
    [InlineData("Sec-Fetch-Site: none", "Sec-Fetch-Mode: navigate")]
    [InlineData("Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document")]
    [InlineData("Sec-Fetch-Site: cross-site", "GraphQL-Preflight: 1")]
    [InlineData("Origin: https://evil.example", "Apollo-Require-Preflight: true")]
    [InlineData("Origin: https://evil.example", "X-Apollo-Operation-Name: Book")]
    [InlineData("Origin: https://evil.example", "Content-Type: application/json")]
    [InlineData("Sec-Fetch-Mode: cors")]
    public async Task Get_OfAScriptOrAnOwnPage_IsAnswered(params string[] headers)
    {
        using var response = await server.GetAsync(Query, headers);

        await response.ShouldBeAsync(HttpStatusCode.OK, """{"data":{"book":{"title":"Volume 2"}}}""");
    }

    [Fact]
    public async Task Get_OfAPageOfTheSameHost_IsAnswered()
    {
        var origin = server.Endpoint.GetLeftPart(UriPartial.Authority);
        using var byOrigin = await server.GetAsync(Query, $"Origin: {origin}");
        using var byReferrer = await server.GetAsync(Query, $"Referer: {origin}/about?x=1");

        Assert.Equal(HttpStatusCode.OK, byOrigin.StatusCode);
        Assert.Equal(HttpStatusCode.OK, byReferrer.StatusCode);
    }

    [Theory]
    [InlineData("another site", "Sec-Fetch-Site: cross-site")]
    [InlineData("another site", "Sec-Fetch-Site: same-site")]
    [InlineData("another site", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: iframe")]
    [InlineData("another site", "Origin: null")]
    [InlineData("\"https://evil.example\"", "Origin: https://evil.example")]
    [InlineData("\"https://evil.example:8443\"", "Referer: https://evil.example:8443/page")]
    [InlineData("\"https://evil.example\"", "Origin: https://evil.example", "Sec-Fetch-Site: cross-site")]
    [InlineData("\"https://evil.example\"", "Origin: https://evil.example", "Content-Type: text/plain")]
    public async Task Get_OfAForeignPage_IsRefusedWith403(string from, params string[] headers)
    {
        using var response = await server.GetAsync(Query, headers);

        await response.ShouldBeErrorAsync(
            HttpStatusCode.Forbidden,
            "CROSS_SITE_REQUEST",
            $"A page of {from} may not use this server by GET; allow its origin, or send POST or the header \"GraphQL-Preflight: 1\" from a page that is allowed.");
    }

    [Fact]
    public async Task Cors_NoOriginIsAllowed_SaysNothing()
    {
        using var response = await server.SendAsync(
            HttpMethod.Options, "", "Origin: https://evil.example", "Access-Control-Request-Method: POST", "Access-Control-Request-Headers: content-type");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.DoesNotContain(response.Headers, header => header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
    }
}

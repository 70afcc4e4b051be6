using System.Net;

namespace CityGraph.GraphQL.AspNetCore.Tests.Http;

public sealed class CorsTests
{
    private const string Query = "?query={book(id:2){title}}";
    private const string Allowed = "https://app.example";

    [Fact]
    public async Task Preflight_OfAnAllowedOrigin_IsAnswered()
    {
        await using var server = await StartAsync(Allowed, "http://localhost:3000");

        using var response = await server.SendAsync(
            HttpMethod.Options, "", "Origin: http://localhost:3000", "Access-Control-Request-Method: POST", "Access-Control-Request-Headers: content-type,x-trace");

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("http://localhost:3000", Header(response, "Access-Control-Allow-Origin"));
        Assert.Equal("GET, HEAD, POST, PUT, DELETE", Header(response, "Access-Control-Allow-Methods"));
        Assert.Equal("content-type,x-trace", Header(response, "Access-Control-Allow-Headers"));
        Assert.Equal("86400", Header(response, "Access-Control-Max-Age"));
        Assert.Equal("Origin", Header(response, "Vary"));
        Assert.Null(Header(response, "Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task Preflight_OfAnotherOrigin_GetsNoPermission()
    {
        await using var server = await StartAsync(Allowed);

        using var response = await server.SendAsync(HttpMethod.Options, "", "Origin: https://evil.example", "Access-Control-Request-Method: POST");

        Assert.Null(Header(response, "Access-Control-Allow-Origin"));
        Assert.Equal("Origin", Header(response, "Vary")?.Split(", ")[0]);
    }

    [Fact]
    public async Task Get_OfAnAllowedOrigin_CanBeRead()
    {
        await using var server = await StartAsync(Allowed);

        using var response = await server.GetAsync(Query, $"Origin: {Allowed}", "Sec-Fetch-Site: cross-site");

        await response.ShouldBeAsync(HttpStatusCode.OK, """{"data":{"book":{"title":"Volume 2"}}}""");
        Assert.Equal(Allowed, Header(response, "Access-Control-Allow-Origin"));
        Assert.Equal("Retry-After", Header(response, "Access-Control-Expose-Headers"));
    }

    [Fact]
    public async Task Error_ToAnAllowedOrigin_CanBeRead()
    {
        await using var server = await StartAsync(Allowed);

        using var response = await server.GetAsync("?query={", $"Origin: {Allowed}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(Allowed, Header(response, "Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task AnyOrigin_Allowed_GetsTheStar()
    {
        await using var server = await StartAsync("*");

        using var response = await server.GetAsync(Query, "Origin: https://anybody.example");

        await response.ShouldBeAsync(HttpStatusCode.OK, """{"data":{"book":{"title":"Volume 2"}}}""");
        Assert.Equal("*", Header(response, "Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("https://example.com", true)]
    [InlineData("http://localhost:3000", true)]
    [InlineData("http://[::1]:3000", true)]
    [InlineData("*", true)]
    [InlineData("https://example.com/", false)]
    [InlineData("https://example.com:443", false)]
    [InlineData("https://example.com/app", false)]
    [InlineData("example.com", false)]
    [InlineData("ftp://example.com", false)]
    [InlineData("null", false)]
    [InlineData("https://*.example.com", false)]
    public void IsOrigin_Text_TellsWhetherBrowsersWriteItSo(string text, bool expected) => Assert.Equal(expected, OriginPolicy.IsOrigin(text));

    private static Task<LibraryServer> StartAsync(params string[] origins) => LibraryServer.StartAsync(new() { Origins = new(origins) });

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}

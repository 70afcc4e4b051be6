using CityGraph.Server.Web;
using Microsoft.AspNetCore.Http;

namespace CityGraph.Server.Tests.Web;

public sealed class AssetsTests : IDisposable
{
    private readonly WebFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Script_TakenCompressed_IsKeptForGood()
    {
        var context = WebFolder.Request("/assets/ide-1a2b.js", ("Accept-Encoding", "gzip, br"));

        await WriteAsync(context);

        var headers = context.Response.Headers;
        Assert.Equal("brotli", WebFolder.Body(context));
        Assert.Equal("br", headers.ContentEncoding);
        Assert.Equal("text/javascript; charset=utf-8", headers.ContentType);
        Assert.Equal("public, max-age=31536000, immutable", headers.CacheControl);
        Assert.Equal("\"ide-1a2b.js.br\"", headers.ETag);
        Assert.Equal("Accept-Encoding", headers.Vary);
        Assert.Equal("nosniff", headers.XContentTypeOptions);
        Assert.Equal("default-src 'none'; script-src 'self'", headers.ContentSecurityPolicy);
        Assert.Equal(6, headers.ContentLength);
    }

    [Theory]
    [InlineData("gzip", "gzipped")]
    [InlineData("identity", "plain script")]
    public async Task Script_TakenOtherwise_IsGivenSo(string acceptEncoding, string expected)
    {
        var context = WebFolder.Request("/assets/ide-1a2b.js", ("Accept-Encoding", acceptEncoding));

        await WriteAsync(context);

        Assert.Equal(expected, WebFolder.Body(context));
    }

    [Fact]
    public async Task Font_WithoutCompressedForms_IsGivenAsItIs()
    {
        var context = WebFolder.Request("/assets/icons-3c4d.ttf", ("Accept-Encoding", "br"));

        await WriteAsync(context);

        Assert.Equal("font", WebFolder.Body(context));
        Assert.Equal("font/ttf", context.Response.ContentType);
        Assert.Equal(0, context.Response.Headers.ContentEncoding.Count);
    }

    [Theory]
    [InlineData("\"ide-1a2b.js\"")]
    [InlineData("\"other\", W/\"ide-1a2b.js\"")]
    [InlineData("*")]
    public async Task Script_ThatTheClientHas_Is304WithoutABody(string held)
    {
        var context = WebFolder.Request("/assets/ide-1a2b.js", ("If-None-Match", held));

        await WriteAsync(context);

        Assert.Equal(StatusCodes.Status304NotModified, context.Response.StatusCode);
        Assert.Empty(WebFolder.Body(context));
    }

    [Fact]
    public async Task Head_HasTheLengthAndNoBody()
    {
        var context = WebFolder.Request("/assets/ide-1a2b.js");
        context.Request.Method = HttpMethods.Head;

        await WriteAsync(context);

        Assert.Equal(12, context.Response.ContentLength);
        Assert.Empty(WebFolder.Body(context));
    }

    [Theory]
    [InlineData("none.js")]
    [InlineData("../secret.txt")]
    [InlineData("secret.txt")]
    [InlineData("ide-1a2b.js.br")]
    [InlineData("")]
    public async Task Name_ThatIsNoAsset_Is404(string name)
    {
        var context = WebFolder.Request("/assets/x");
        context.Request.RouteValues["name"] = name;

        await WriteAsync(context);

        Assert.Equal(StatusCodes.Status404NotFound, context.Response.StatusCode);
        Assert.Empty(WebFolder.Body(context));
    }

    private Task WriteAsync(HttpContext context) => new Assets(_folder.Files).WriteAsync(context);
}

using System.IO.Compression;
using System.Net;

namespace CityGraph.GraphQL.AspNetCore.Tests.Http;

public sealed class CompressionTests(LibraryServer server) : IClassFixture<LibraryServer>
{
    private const string Large = "?query={books(first:5){similar{similar{similar{id,title}}}}}";
    private const string Small = "?query={__typename}";

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("GZIP;q=1.0, br;q=0.5", "gzip")]
    [InlineData("*", "br")]
    [InlineData("br;q=0, *;q=0.1", "gzip")]
    [InlineData("", null)]
    [InlineData("identity", null)]
    [InlineData("deflate, zstd", null)]
    [InlineData("br;q=0, gzip;q=0", null)]
    [InlineData("nonsense;;", null)]
    public async Task LargeResponse_IsCompressedAsTheClientAccepts(string acceptEncoding, string? expected)
    {
        using var plain = await server.GetAsync(Large);
        var text = await plain.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        using var response = await server.GetAsync(Large, $"Accept-Encoding: {acceptEncoding}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected is null ? [] : [expected], response.Content.Headers.ContentEncoding);
        Assert.Equal(["Accept", "Accept-Encoding"], response.Headers.Vary);
        var body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(body.Length, response.Content.Headers.ContentLength);
        Assert.True(expected is null || body.Length < text.Length / 5);
        Assert.Equal(text, Decompress(body, expected));
    }

    [Fact]
    public async Task SmallResponse_IsSentAsItIs()
    {
        using var response = await server.GetAsync(Small, "Accept-Encoding: br");

        await response.ShouldBeAsync(HttpStatusCode.OK, """{"data":{"__typename":"Query"}}""");
        Assert.Empty(response.Content.Headers.ContentEncoding);
        Assert.Equal(["Accept", "Accept-Encoding"], response.Headers.Vary);
    }

    [Fact]
    public async Task Compression_SwitchedOff_IsNotDone()
    {
        await using var other = await LibraryServer.StartAsync(new() { CompressResponses = false });

        using var response = await other.GetAsync(Large, "Accept-Encoding: br");

        Assert.Empty(response.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task HugeResponse_IsCompressedWhole()
    {
        const string query = "?query={books(first:5){similar{similar{similar{similar{similar{similar{title}}}}}}}}";
        using var plain = await server.GetAsync(query);
        using var brotli = await server.GetAsync(query, "Accept-Encoding: br");
        using var gzip = await server.GetAsync(query, "Accept-Encoding: gzip");

        var text = await plain.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(text, Decompress(await brotli.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), "br"));
        Assert.Equal(text, Decompress(await gzip.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), "gzip"));
    }

    private static byte[] Decompress(byte[] body, string? coding)
    {
        if (coding is null) return body;
        using var source = new MemoryStream(body);
        using Stream stream = coding == "br" ? new BrotliStream(source, CompressionMode.Decompress) : new GZipStream(source, CompressionMode.Decompress);
        using var result = new MemoryStream();
        stream.CopyTo(result);
        return result.ToArray();
    }
}

using CityGraph.Server.Web;

namespace CityGraph.Server.Tests.Web;

public sealed class AcceptHeaderTests
{
    [Theory]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8")]
    [InlineData("text/html, application/json;q=0.9")]
    [InlineData("text/html;q=0.5, */*;q=0.1")]
    [InlineData("TEXT/HTML")]
    public void PrefersHtml_OfBrowsers_IsTrue(string accept) =>
        Assert.True(AcceptHeader.PrefersHtml(WebFolder.Request("/", ("Accept", accept)).Request));

    [Theory]
    [InlineData("*/*")]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json, application/json;q=0.9")]
    [InlineData("application/json, text/html")]
    [InlineData("application/graphql-response+json, text/html")]
    [InlineData("text/*")]
    [InlineData("text/html;q=0, */*")]
    [InlineData("text/html;;;=")]
    [InlineData("")]
    public void PrefersHtml_OfClients_IsFalse(string accept) =>
        Assert.False(AcceptHeader.PrefersHtml(WebFolder.Request("/", ("Accept", accept)).Request));

    [Fact]
    public void PrefersHtml_WithoutTheHeader_IsFalse() => Assert.False(AcceptHeader.PrefersHtml(WebFolder.Request("/").Request));

    [Theory]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip, br;q=0", "gzip")]
    [InlineData("GZIP", "gzip")]
    [InlineData("identity", null)]
    [InlineData("br;q=x", null)]
    [InlineData("", null)]
    public void Encoding_OfBrotliAndGzip_IsTheFirstThatIsTaken(string header, string? expected) =>
        Assert.Equal(expected, AcceptHeader.Encoding(WebFolder.Request("/", ("Accept-Encoding", header)).Request, ["br", "gzip"]));
}

using CityGraph.Graph.Queries;
using CityGraph.Server.Web;
using Microsoft.AspNetCore.Http;

namespace CityGraph.Server.Tests.Web;

public sealed class ExplorerPageTests : IDisposable
{
    private const string Page = "<!doctype html>the explorer";
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private const string NotBuilt =
        "The web explorer is not part of this build of the server: install Node.js 20.19 or later, and build the server again. The start page at / tells what is here.\n";

    private readonly WebFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Page_HasAPolicyThatAllowsNothingInlineAndNothingFromElsewhere()
    {
        await using var state = new ServingState();
        var context = WebFolder.Request("/");

        await new ExplorerPage(_folder.Files, state).WriteStartAsync(context);

        var headers = context.Response.Headers;
        Assert.Equal(Page, WebFolder.Body(context));
        Assert.Equal("text/html; charset=utf-8", headers.ContentType);
        Assert.Equal(
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; worker-src 'self'; "
            + "font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
            headers.ContentSecurityPolicy);
        Assert.Equal("nosniff", headers.XContentTypeOptions);
        Assert.Equal("no-referrer", headers["Referrer-Policy"]);
        Assert.Equal("no-cache", headers.CacheControl);
    }

    [Fact]
    public async Task Page_ThatTheBrowserHas_Is304()
    {
        await using var state = new ServingState();
        var page = new ExplorerPage(_folder.Files, state);
        var second = WebFolder.Request("/graph", ("If-None-Match", await EntityTagAsync(page)));

        await page.WriteViewAsync(second);

        Assert.Equal(StatusCodes.Status304NotModified, second.Response.StatusCode);
        Assert.Empty(WebFolder.Body(second));
    }

    [Fact]
    public async Task NotFound_ForABrowserThatHasThePage_IsNo304()
    {
        await using var state = new ServingState();
        var page = new ExplorerPage(_folder.Files, state);
        var second = WebFolder.Request("/nothing", ("Accept", Browser), ("If-None-Match", await EntityTagAsync(page)));

        await page.WriteUnknownAsync(second);

        Assert.Equal((404, Page), (second.Response.StatusCode, WebFolder.Body(second)));
        Assert.Equal(0, second.Response.Headers.ETag.Count);
    }

    [Fact]
    public async Task Head_HasTheLengthAndNoBody()
    {
        await using var state = new ServingState();
        var context = WebFolder.Request("/table");
        context.Request.Method = HttpMethods.Head;

        await new ExplorerPage(_folder.Files, state).WriteViewAsync(context);

        Assert.Equal(Page.Length, context.Response.ContentLength);
        Assert.Empty(WebFolder.Body(context));
    }

    [Fact]
    public async Task Entity_BeforeTheGraphIsOpen_IsThePageWith503()
    {
        await using var state = new ServingState();

        Assert.Equal((503, Page), await OpenDenpasarAsync(new(_folder.Files, state)));
    }

    [Fact]
    public async Task Entity_WhileTheStoreAnswersNothing_IsThePageWith503()
    {
        await using var state = new ServingState();
        state.Serve(new StoreWithOutage("Neo4j does not answer.").Served());

        Assert.Equal((503, Page), await OpenDenpasarAsync(new(_folder.Files, state)));
    }

    [Fact]
    public async Task Entity_WhileTheStoreTakesTooLong_IsThePageWith503()
    {
        await using var state = new ServingState();
        state.Serve(new StoreWithOutage("", async cancelled =>
        {
            await Task.Delay(Timeout.Infinite, cancelled);
            return new QueryResult(0, []);
        }).Served());

        Assert.Equal((503, Page), await OpenDenpasarAsync(new(_folder.Files, state) { LookUpTimeoutMs = 1 }));
    }

    [Fact]
    public async Task View_WhereItWasNotBuilt_Is404WithWhatToDo()
    {
        await using var state = new ServingState();
        var context = WebFolder.Request("/graph", ("Accept", Browser));

        await new ExplorerPage(new("nowhere"), state).WriteViewAsync(context);

        Assert.Equal((404, NotBuilt), (context.Response.StatusCode, WebFolder.Body(context)));
    }

    [Fact]
    public async Task Entity_WhereItWasNotBuilt_Is404WithWhatToDo()
    {
        await using var state = new ServingState();

        Assert.Equal((404, NotBuilt), await OpenDenpasarAsync(new(new("nowhere"), state)));
    }

    [Fact]
    public async Task Start_WhereItWasNotBuilt_IsThePlainPage()
    {
        await using var state = new ServingState();
        var context = WebFolder.Request("/");

        await new ExplorerPage(new("nowhere"), state).WriteStartAsync(context);

        Assert.Equal(200, context.Response.StatusCode);
        Assert.Contains("<h2>The first question</h2>", WebFolder.Body(context), StringComparison.Ordinal);
    }

    private static async Task<(int Status, string Body)> OpenDenpasarAsync(ExplorerPage page)
    {
        var context = WebFolder.Request("/cities/denpasar", ("Accept", Browser));
        context.Request.RouteValues["id"] = "denpasar";
        await page.WriteEntityAsync(context, "City");
        return (context.Response.StatusCode, WebFolder.Body(context));
    }

    private static async Task<string> EntityTagAsync(ExplorerPage page)
    {
        var first = WebFolder.Request("/");
        await page.WriteStartAsync(first);
        return first.Response.Headers.ETag.ToString();
    }
}

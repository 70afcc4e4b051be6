using CityGraph.Graph;
using Microsoft.Net.Http.Headers;

namespace CityGraph.Server.Web;

/// <summary>
/// The web explorer. All its addresses have the same page, whose scripts read the address and show what it names; the status tells those who run
/// no scripts whether there is such a thing. Where the page was not built, a plain one stands at <c>/</c>.
/// </summary>
internal sealed class ExplorerPage(WebFiles files, ServingState state)
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; worker-src 'self'; "
        + "font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private const string NotBuilt =
        "The web explorer is not part of this build of the server: install Node.js 20.19 or later, and build the server again. The start page at / tells what is here.";

    /// <summary>How long a page waits for the store to tell whether there is such an entity; the scripts show what they are answered in any case.</summary>
    public int LookUpTimeoutMs { get; init; } = 2000;

    public Task WriteStartAsync(HttpContext context) =>
        files.Explorer is { } page ? page.WriteAsync(context, ContentSecurityPolicy) : StartPage.WriteAsync(context);

    public Task WriteViewAsync(HttpContext context) =>
        files.Explorer is { } page ? page.WriteAsync(context, ContentSecurityPolicy) : PlainPage.WriteLineAsync(context, StatusCodes.Status404NotFound, NotBuilt);

    /// <summary>Expects the entity's id as the route value <c>id</c>.</summary>
    /// <param name="context">Of a request by GET or HEAD.</param>
    /// <param name="type">Which the address is for.</param>
    public async Task WriteEntityAsync(HttpContext context, string type)
    {
        if (files.Explorer is not { } page)
        {
            await PlainPage.WriteLineAsync(context, StatusCodes.Status404NotFound, NotBuilt);
            return;
        }

        var id = (string)context.Request.RouteValues["id"]!;
        var (isKnown, address) = await LookUpAsync(id, context.RequestAborted);
        if (!isKnown)
        {
            await page.WriteAsync(context, ContentSecurityPolicy, StatusCodes.Status503ServiceUnavailable);
        }
        else if (address is null)
        {
            await WriteNotFoundAsync(context, $"The graph holds no entity with the id \"{id}\".");
        }
        else if (address != ExplorerAddresses.Of(type, id))
        {
            // For now, not for good: what an id stands for, and what it was merged into, are facts like others, and can be corrected.
            context.Response.Redirect(address + context.Request.QueryString);
        }
        else
        {
            await page.WriteAsync(context, ContentSecurityPolicy);
        }
    }

    /// <summary>At every address that is no other's.</summary>
    public Task WriteUnknownAsync(HttpContext context) => WriteNotFoundAsync(context, "There is nothing at this address. The start page at / tells what is here.");

    private async Task WriteNotFoundAsync(HttpContext context, string problem)
    {
        var request = context.Request;
        context.Response.Headers.Vary = HeaderNames.Accept;
        var isReading = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (isReading && AcceptHeader.PrefersHtml(request) && files.Explorer is { } page) await page.WriteAsync(context, ContentSecurityPolicy, StatusCodes.Status404NotFound);
        else await PlainPage.WriteLineAsync(context, StatusCodes.Status404NotFound, problem);
    }

    /// <summary>Where the page of an id is, null for nowhere; not known while the graph is not open, or its store does not answer in time.</summary>
    private async Task<(bool IsKnown, string? Address)> LookUpAsync(string id, CancellationToken cancellationToken)
    {
        if (state.Graph is not { } graph) return (false, null);
        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        bounded.CancelAfter(LookUpTimeoutMs);
        try
        {
            var found = await graph.FindEntityAsync(id, bounded.Token);
            return (true, found is { } entity ? ExplorerAddresses.Of(entity.Type, entity.Id) : null);
        }
        catch (Exception exception) when (exception is StoreUnavailableException or OperationCanceledException)
        {
            return (false, null);
        }
    }
}

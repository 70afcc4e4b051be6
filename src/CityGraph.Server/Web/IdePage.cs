using Microsoft.Net.Http.Headers;

namespace CityGraph.Server.Web;

/// <summary>
/// The IDE, for a browser that opens the address of the GraphQL endpoint. Nothing is asked there: what the address names is opened in the
/// editor, for the user to run. Clients that do not rather want HTML are answered by the endpoint itself.
/// </summary>
internal sealed class IdePage(WebFiles files)
{
    /// <summary>
    /// As strict as GraphiQL allows: its editor writes style elements and attributes and has an icon font in its style sheet. <c>'self'</c>
    /// allows WebSockets to the same host too.
    /// </summary>
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; "
        + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Puts the page before the endpoint.</summary>
    public void AddTo(IEndpointConventionBuilder endpoint) => endpoint.Add(builder =>
    {
        var answer = builder.RequestDelegate!;
        builder.RequestDelegate = context => IsAskedFor(context.Request) ? WriteAsync(context) : answer(context);
    });

    /// <summary>The plain page's form, which a browser sends, asks for GraphQL's answer by <c>answer=json</c>.</summary>
    public static bool IsAskedFor(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && AcceptHeader.PrefersHtml(request) && request.Query["answer"] != "json";

    public Task WriteAsync(HttpContext context)
    {
        context.Response.Headers.Vary = HeaderNames.Accept;
        return files.Ide is { } page ? page.WriteAsync(context, ContentSecurityPolicy) : AskPage.WriteAsync(context);
    }
}

namespace CityGraph.Server.Web;

/// <summary>What goes with every page.</summary>
internal static class PageHeaders
{
    /// <summary>Browsers keep a page but ask each time whether it changed, and tell nobody else where they came from.</summary>
    /// <param name="response">Not begun.</param>
    /// <param name="contentSecurityPolicy">Of the page.</param>
    public static void Write(HttpResponse response, string contentSecurityPolicy)
    {
        response.Headers.ContentSecurityPolicy = contentSecurityPolicy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.CacheControl = "no-cache";
    }
}

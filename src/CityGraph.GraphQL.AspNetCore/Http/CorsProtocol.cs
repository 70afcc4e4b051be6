using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CityGraph.GraphQL.AspNetCore.Http;

/// <summary>
/// The server's part of the CORS protocol (WHATWG Fetch, section 3.3): tells browsers which foreign pages may read responses. Cookies and other
/// credentials of the browser are never allowed.
/// </summary>
internal sealed class CorsProtocol(OriginPolicy origins)
{
    /// <summary>Browsers remember the answer to a preflight request that long, or as long as they will.</summary>
    private const string MaxAgeSeconds = "86400";

    /// <summary>Sets the headers that a response to this request needs; answers it where it is a preflight request.</summary>
    /// <returns>Whether the request is answered.</returns>
    public bool Apply(HttpContext context)
    {
        if (!origins.AllowsOthers) return false;
        var (request, response) = (context.Request, context.Response);
        if (!origins.AllowsAny) response.Headers.Append(HeaderNames.Vary, HeaderNames.Origin);
        if (request.Headers.Origin is not [{ } origin] || !origins.IsListed(origin)) return false;

        response.Headers.AccessControlAllowOrigin = origins.AllowsAny ? "*" : origin;
        response.Headers.AccessControlExposeHeaders = "Retry-After";
        if (!HttpMethods.IsOptions(request.Method) || request.Headers.AccessControlRequestMethod.Count == 0) return false;

        response.StatusCode = StatusCodes.Status204NoContent;
        response.Headers.AccessControlAllowMethods = "GET, HEAD, POST, PUT, DELETE";
        response.Headers.AccessControlAllowHeaders = request.Headers.AccessControlRequestHeaders;
        response.Headers.AccessControlMaxAge = MaxAgeSeconds;
        return true;
    }
}

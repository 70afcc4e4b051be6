using Microsoft.Net.Http.Headers;

namespace CityGraph.Server.Web;

/// <summary>Serves what the pages load: scripts, workers, styles, fonts. For good, since another content has another name.</summary>
internal sealed class Assets(WebFiles files)
{
    /// <summary>Holds inside workers, which have the policy of their script and not that of the page.</summary>
    private const string ContentSecurityPolicy = "default-src 'none'; script-src 'self'";

    /// <summary>Expects the file's name as the route value <c>name</c>.</summary>
    public async Task WriteAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        if (files.Asset((string)request.RouteValues["name"]!) is not { } file)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var encoding = AcceptHeader.Encoding(request, file.Forms.Select(form => form.Encoding).OfType<string>());
        var chosen = file.Forms.First(form => form.Encoding == encoding);
        response.Headers.ETag = chosen.ETag;
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        if (IsHeld(request, chosen.ETag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = file.ContentType;
        response.ContentLength = chosen.Length;
        if (encoding is not null) response.Headers.ContentEncoding = encoding;
        if (HttpMethods.IsGet(request.Method)) await response.SendFileAsync(chosen.Path, 0, chosen.Length, context.RequestAborted);
    }

    /// <summary>Whether the client has it already: RFC 9110, section 13.1.2.</summary>
    public static bool IsHeld(HttpRequest request, string entityTag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var held)
        && held.Any(tag => tag.Tag == "*" || tag.Compare(new(entityTag), useStrongComparison: false));
}

using System.Security.Cryptography;

namespace CityGraph.Server.Web;

/// <summary>A page that the build wrote: the frame of what its scripts show.</summary>
/// <param name="content">In UTF-8.</param>
internal sealed class BuiltPage(byte[] content)
{
    private readonly string _entityTag = $"\"{Convert.ToHexStringLower(SHA256.HashData(content))}\"";

    /// <param name="context">Of a request by GET or HEAD.</param>
    /// <param name="contentSecurityPolicy">Of the page.</param>
    /// <param name="status">Another than 200 is always given whole: what the client has may be of another status.</param>
    public async Task WriteAsync(HttpContext context, string contentSecurityPolicy, int status = StatusCodes.Status200OK)
    {
        var (request, response) = (context.Request, context.Response);
        PageHeaders.Write(response, contentSecurityPolicy);
        if (status == StatusCodes.Status200OK)
        {
            response.Headers.ETag = _entityTag;
            if (Assets.IsHeld(request, _entityTag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = content.Length;
        if (HttpMethods.IsGet(request.Method)) await response.BodyWriter.WriteAsync(content, context.RequestAborted);
    }
}

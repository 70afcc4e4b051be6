using CityGraph.GraphQL.AspNetCore.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CityGraph.GraphQL.AspNetCore.Http;

/// <summary>
/// Section 4.4: a body is <c>application/json</c> in UTF-8. Nothing else is read, so that a form of a foreign page, which
/// browsers send without asking, cannot reach the engine.
/// </summary>
internal static class RequestMediaType
{
    public static RequestProblem? Check(HttpRequest request)
    {
        if (request.Headers.ContentEncoding is { Count: > 0 } encoding && !string.Equals(encoding, "identity", StringComparison.OrdinalIgnoreCase))
        {
            return RequestProblem.UnsupportedMediaType($"The Content-Encoding {Quoted.Of(encoding.ToString())} is not supported; send the body as it is.");
        }

        return request.ContentType switch
        {
            "application/json" or "application/json; charset=utf-8" => null,
            null or "" => RequestProblem.UnsupportedMediaType("The header Content-Type is missing; send \"Content-Type: application/json\"."),
            var text => CheckParsed(text),
        };
    }

    private static RequestProblem? CheckParsed(string text)
    {
        if (!MediaTypeHeaderValue.TryParse(text, out var parsed) || !parsed.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            return RequestProblem.UnsupportedMediaType($"The Content-Type {Quoted.Of(text)} is not supported; send \"application/json\".");
        }

        var charset = HeaderUtilities.RemoveQuotes(parsed.Charset);
        if (!charset.HasValue || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)) return null;
        return RequestProblem.UnsupportedMediaType($"The charset {Quoted.Of(charset.ToString())} is not supported; send the body as UTF-8.");
    }
}

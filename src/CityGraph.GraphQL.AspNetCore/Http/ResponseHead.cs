using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace CityGraph.GraphQL.AspNetCore.Http;

/// <summary>Status and headers of a response whose body was written to the response's pipe, and not flushed.</summary>
internal static class ResponseHead
{
    private const string GraphQLResponse = "application/graphql-response+json; charset=utf-8";
    private const string Json = "application/json; charset=utf-8";

    private static readonly StringValues Negotiated = "Accept, Accept-Encoding";

    /// <summary>
    /// Section 5.1: only a success is <c>application/json</c>, whatever the client accepts: an error of that type could be anybody's.
    /// </summary>
    /// <param name="response">Whose body is written.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="mediaType">What the client accepts.</param>
    /// <param name="coding">How the body is compressed.</param>
    public static void Set(HttpResponse response, int status, ResponseMediaType mediaType, ContentCoding coding = ContentCoding.Identity)
    {
        response.StatusCode = status;
        response.ContentType = mediaType == ResponseMediaType.Json && status < 300 ? Json : GraphQLResponse;
        // Once the connection is gone the pipe drops what is written, and counts nothing: a length of 0 would then contradict the body.
        if (response.BodyWriter.UnflushedBytes is > 0 and var length) response.ContentLength = length;
        response.Headers.XContentTypeOptions = "nosniff";
        if (coding != ContentCoding.Identity) response.Headers.ContentEncoding = coding.Name();

        // Where foreign origins are allowed, that header is set already.
        response.Headers.Vary = response.Headers.Vary.Count == 0 ? Negotiated : StringValues.Concat(response.Headers.Vary, Negotiated);
    }
}

using Microsoft.AspNetCore.Http;

namespace CityGraph.GraphQL.AspNetCore.Http;

/// <summary>Status and headers of a response whose body was written to the response's pipe, and not flushed.</summary>
internal static class ResponseHead
{
    private const string GraphQLResponse = "application/graphql-response+json; charset=utf-8";
    private const string Json = "application/json; charset=utf-8";

    /// <summary>
    /// Section 5.1: only a success is <c>application/json</c>, whatever the client accepts: an error of that type could be anybody's.
    /// </summary>
    public static void Set(HttpResponse response, int status, ResponseMediaType mediaType)
    {
        response.StatusCode = status;
        response.ContentType = mediaType == ResponseMediaType.Json && status < 300 ? Json : GraphQLResponse;
        response.ContentLength = response.BodyWriter.UnflushedBytes;
        response.Headers.XContentTypeOptions = "nosniff";
    }
}

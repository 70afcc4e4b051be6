using CityGraph.GraphQL.AspNetCore.Http;
using CityGraph.GraphQL.AspNetCore.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CityGraph.GraphQL.AspNetCore.ServerSentEvents;

/// <summary>Which requests are about event streams.</summary>
internal static class EventStreamRequest
{
    public static bool Matches(HttpRequest request)
    {
        var method = request.Method;
        if (HttpMethods.IsPut(method) || HttpMethods.IsDelete(method)) return true;
        return (HttpMethods.IsGet(method) || HttpMethods.IsPost(method)) && (AsksForEvents(request) || EventStreamToken.Of(request) is not null);
    }

    /// <summary>
    /// The client names <c>text/event-stream</c>, and prefers it to what one response can be sent in: clients that take both send a list
    /// in which all are equal, and expect one response.
    /// </summary>
    public static bool AsksForEvents(HttpRequest request)
    {
        var accept = request.Headers.Accept;
        if (accept.Count == 1 && accept[0] == EventStreamResponse.MediaType) return true;
        if (!accept.ToString().Contains(EventStreamResponse.MediaType, StringComparison.OrdinalIgnoreCase)) return false;
        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges)) return false;
        return QualityOf(ranges, IsEvents) > QualityOf(ranges, IsOneResponse);
    }

    /// <summary>The parameters of the operation, from body or query string.</summary>
    public static async ValueTask<RequestProblem?> ReadAsync(HttpContext context, RequestParameters parameters, int maxBytes)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method)) return QueryStringReader.Read(request.QueryString.Value, parameters);
        return RequestMediaType.Check(request) ?? await JsonBodyReader.ReadAsync(request, parameters, maxBytes, batchSize: 1, context.RequestAborted);
    }

    private static bool IsEvents(MediaTypeHeaderValue range) => range.MediaType.Equals(EventStreamResponse.MediaType, StringComparison.OrdinalIgnoreCase);

    private static bool IsOneResponse(MediaTypeHeaderValue range) => range.Type.Equals("application", StringComparison.OrdinalIgnoreCase);

    /// <summary>The highest quality of the ranges that are meant; 0 where there is none.</summary>
    private static double QualityOf(IList<MediaTypeHeaderValue> ranges, Predicate<MediaTypeHeaderValue> isMeant)
    {
        var quality = 0.0;
        foreach (var range in ranges)
        {
            if (isMeant(range)) quality = Math.Max(quality, range.Quality ?? 1);
        }

        return quality;
    }
}

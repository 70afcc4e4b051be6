using System.Text;
using CityGraph.GraphQL.AspNetCore.Tests.Streaming;

namespace CityGraph.GraphQL.AspNetCore.Tests.ServerSentEvents;

/// <summary>Requests as clients of graphql-sse send them.</summary>
internal static class EventRequests
{
    private const string EventStream = "text/event-stream";

    public static HttpRequestMessage Post(StreamServer server, string body, string? accept = EventStream)
    {
        var request = Of(server, HttpMethod.Post, "", accept);
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return request;
    }

    public static HttpRequestMessage Get(StreamServer server, string queryString, string? accept = EventStream) => Of(server, HttpMethod.Get, queryString, accept);

    public static HttpRequestMessage Of(StreamServer server, HttpMethod method, string queryString, string? accept = null)
    {
        var request = new HttpRequestMessage(method, new Uri($"{server.Endpoint}{queryString}"));
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        return request;
    }

    public static HttpRequestMessage WithToken(this HttpRequestMessage request, string token)
    {
        request.Headers.TryAddWithoutValidation("X-GraphQL-Event-Stream-Token", token);
        return request;
    }
}

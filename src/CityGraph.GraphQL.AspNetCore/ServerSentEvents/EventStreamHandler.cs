using CityGraph.GraphQL.AspNetCore.Http;
using CityGraph.GraphQL.AspNetCore.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CityGraph.GraphQL.AspNetCore.ServerSentEvents;

/// <summary>
/// GraphQL over server-sent events (PROTOCOL.md of graphql-sse): requests with a token, and those that ask for one, are about streams of
/// many operations; the others about one of their own.
/// </summary>
internal sealed class EventStreamHandler
{
    private readonly SingleConnections _single;
    private readonly DistinctConnections _distinct;
    private readonly GraphQLService _service;

    /// <param name="service">What the transports share.</param>
    /// <param name="options">The bounds.</param>
    /// <param name="logger">Is told of failures.</param>
    /// <param name="stopping">Ends all streams.</param>
    public EventStreamHandler(GraphQLService service, GraphQLEventStreamOptions options, ILogger logger, CancellationToken stopping)
    {
        var streams = new EventStreams(options);
        _single = new SingleConnections(service, options, streams, logger, stopping);
        _distinct = new DistinctConnections(service, options, streams, logger, stopping);
        _service = service;
    }

    public Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) && _service.CrossSiteGuard.CheckGet(request) is { } crossSite)
        {
            return GraphQLHttpHandler.RefuseAsync(context, crossSite);
        }

        var token = EventStreamToken.Of(request);
        if (HttpMethods.IsPut(request.Method)) return _single.ReserveAsync(context, token);
        if (HttpMethods.IsDelete(request.Method)) return _single.StopAsync(context, token);
        if (token is null) return _distinct.RunAsync(context);
        var opens = HttpMethods.IsGet(request.Method) && EventStreamRequest.AsksForEvents(request);
        return opens ? _single.OpenAsync(context, token) : _single.RunAsync(context, token);
    }
}

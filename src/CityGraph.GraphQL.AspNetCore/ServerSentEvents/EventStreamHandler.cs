using CityGraph.GraphQL.AspNetCore.Http;
using CityGraph.GraphQL.AspNetCore.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CityGraph.GraphQL.AspNetCore.ServerSentEvents;

/// <summary>
/// GraphQL over server-sent events (PROTOCOL.md of graphql-sse): requests with a token, and those that ask for one, are about streams of
/// many operations; the others about one of their own. The boundary of failures as in <see cref="GraphQLHttpHandler"/>.
/// </summary>
internal sealed partial class EventStreamHandler
{
    private readonly SingleConnections _single;
    private readonly DistinctConnections _distinct;
    private readonly GraphQLService _service;
    private readonly ILogger _logger;

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
        _logger = logger;
    }

    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            await AnswerAsync(context);
        }
        catch (Exception exception) when (context.RequestAborted.IsCancellationRequested)
        {
            LogClientLeft(exception);
        }
        catch (BadHttpRequestException exception)
        {
            LogBadBody(exception);
            await GraphQLHttpHandler.RefuseAsync(context, new(exception.StatusCode, TransportErrorCodes.BadRequest, "The body could not be read to its end."));
        }
        catch (Exception exception)
        {
            LogFailed(exception);
            await GraphQLHttpHandler.RefuseAsync(context, RequestProblem.Internal);
        }
    }

    private Task AnswerAsync(HttpContext context)
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

    [LoggerMessage(1, LogLevel.Error, "Answering a GraphQL request with events failed")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(2, LogLevel.Debug, "The body of a GraphQL request could not be read")]
    private partial void LogBadBody(Exception exception);

    [LoggerMessage(3, LogLevel.Debug, "The client left its event stream")]
    private partial void LogClientLeft(Exception exception);
}

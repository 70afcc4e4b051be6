using CityGraph.GraphQL.AspNetCore.Http;
using CityGraph.GraphQL.AspNetCore.Requests;
using CityGraph.GraphQL.AspNetCore.ServerSentEvents;
using CityGraph.GraphQL.AspNetCore.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebSockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CityGraph.GraphQL.AspNetCore;

/// <summary>GraphQL over HTTP, WebSocket and server-sent events among the routes of an application.</summary>
public static class GraphQLEndpoint
{
    /// <summary>
    /// Serves POST with a JSON body, and GET and HEAD with query parameters for queries; WebSockets of the sub-protocol <c>graphql-transport-ws</c>,
    /// for which the application needs no middleware; and event streams by <c>Accept: text/event-stream</c>, or by a token that PUT gives
    /// and DELETE uses. Every other method at this route is refused with 405.
    /// </summary>
    /// <param name="endpoints">The routes to add to.</param>
    /// <param name="pattern">By convention ends in <c>/graphql</c>.</param>
    /// <param name="target">
    /// What answers the request; called once a request, once its headers are accepted, and once for each event of a subscription, on any
    /// thread. Null while nothing can answer: the client gets 503, or an error in place of the event.
    /// </param>
    /// <param name="options">Bounds of the transports; the defaults when null.</param>
    public static IEndpointConventionBuilder MapGraphQL(
        this IEndpointRouteBuilder endpoints, string pattern, Func<HttpContext, GraphQLTarget?> target, GraphQLHttpOptions? options = null)
    {
        var loggers = endpoints.ServiceProvider.GetRequiredService<ILoggerFactory>();
        var logger = loggers.CreateLogger(typeof(GraphQLEndpoint).FullName!);
        var stopping = endpoints.ServiceProvider.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        var service = new GraphQLService(target, options ?? GraphQLHttpOptions.Default);
        var http = new FailureBoundary(new GraphQLHttpHandler(service).AnswerAsync, logger);
        var events = new FailureBoundary(new EventStreamHandler(service, service.Options.EventStreams, logger, stopping).AnswerAsync, logger);
        var sockets = new WebSocketHandler(service, service.Options.WebSockets, logger, stopping);
        var upgrading = new WebSocketMiddleware(
            context => context.WebSockets.IsWebSocketRequest ? sockets.HandleAsync(context) : http.HandleAsync(context),
            Options.Create(new WebSocketOptions { KeepAliveInterval = Timeout.InfiniteTimeSpan }),
            loggers);
        var cors = new CorsProtocol(service.Options.Origins);
        return endpoints.Map(pattern, DispatchAsync).WithDisplayName($"GraphQL {pattern}");

        // Which transport a request speaks, by its method and the headers Upgrade and Accept.
        Task DispatchAsync(HttpContext context)
        {
            var request = context.Request;
            if (cors.Apply(context)) return Task.CompletedTask;
            if (request.Headers.Upgrade.Count > 0 || HttpMethods.IsConnect(request.Method)) return upgrading.Invoke(context);
            return EventStreamRequest.Matches(request) ? events.HandleAsync(context) : http.HandleAsync(context);
        }
    }
}

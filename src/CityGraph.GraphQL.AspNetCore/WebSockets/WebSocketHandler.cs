using CityGraph.GraphQL.AspNetCore.Http;
using CityGraph.GraphQL.AspNetCore.Requests;
using CityGraph.GraphQL.AspNetCore.Streaming;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CityGraph.GraphQL.AspNetCore.WebSockets;

/// <summary>Accepts the sockets of an endpoint (RFC 6455, section 4.2), and serves each until it is closed.</summary>
internal sealed class WebSocketHandler(GraphQLService service, GraphQLWebSocketOptions options, ILogger logger, CancellationToken stopping)
{
    private const string Subprotocol = "graphql-transport-ws";

    private readonly ConnectionCounter _connections = new(options.MaxConnections, options.MaxConnectionsOfClient);

    public async Task HandleAsync(HttpContext context)
    {
        var problem = service.CrossSiteGuard.CheckUpgrade(context.Request) ?? (service.Target(context) is null ? RequestProblem.NotReady : null);
        if (problem is not null)
        {
            await GraphQLHttpHandler.RefuseAsync(context, problem);
            return;
        }

        var address = context.Connection.RemoteIpAddress;
        if (!_connections.TryEnter(address))
        {
            await GraphQLHttpHandler.RefuseAsync(context, StreamProblems.TooManyConnections);
            return;
        }

        try
        {
            await ServeAsync(context);
        }
        finally
        {
            _connections.Leave(address);
        }
    }

    /// <summary>A socket without our sub-protocol is accepted to be closed: so the client is told why.</summary>
    private async Task ServeAsync(HttpContext context)
    {
        var speaksOurs = context.WebSockets.WebSocketRequestedProtocols.Contains(Subprotocol);
        using var socket = await context.WebSockets.AcceptWebSocketAsync(speaksOurs ? Subprotocol : null);
        await using var connection = new WebSocketConnection(socket, context, service, options, logger);
        await connection.RunAsync(speaksOurs ? null : CloseReason.SubprotocolNotAcceptable, stopping);
    }
}

using System.Net.Sockets;

namespace CityGraph.Graph.Neo4j.Client.Http;

/// <summary>Connections to Neo4j, kept open from one request to the next.</summary>
internal static class QueryApiConnections
{
    /// <summary>For what is sent beside statements: ending them, rolling back, probing.</summary>
    private const int Reserved = 4;

    /// <summary>Less than the 30 s after which Neo4j closes a connection that nobody uses, so that none is used while it is being closed.</summary>
    private static readonly TimeSpan IdleTimeout = TimeSpan.FromSeconds(20);

    /// <summary>After which the name is looked up anew: members of a cluster come and go.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    /// <param name="options">Bounds.</param>
    /// <param name="way">Takes note of how long connecting took.</param>
    /// <param name="time">For that.</param>
    public static SocketsHttpHandler Create(Neo4jStoreOptions options, Way way, TimeProvider time) => new()
    {
        ConnectCallback = async (context, cancellationToken) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                var begin = time.GetTimestamp();
                await socket.ConnectAsync(context.DnsEndPoint, cancellationToken).ConfigureAwait(false);
                way.Took(time.GetElapsedTime(begin));
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
        ConnectTimeout = options.ConnectTimeout,
        MaxConnectionsPerServer = options.MaxConcurrentStatements + Reserved,
        PooledConnectionIdleTimeout = IdleTimeout,
        PooledConnectionLifetime = Lifetime,
        AllowAutoRedirect = false,
        UseCookies = false,
        ActivityHeadersPropagator = null,
    };
}

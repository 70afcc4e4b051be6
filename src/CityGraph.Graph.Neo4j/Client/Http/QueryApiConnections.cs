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

    public static SocketsHttpHandler Create(Neo4jStoreOptions options) => new()
    {
        ConnectTimeout = options.ConnectTimeout,
        MaxConnectionsPerServer = options.MaxConcurrentStatements + Reserved,
        PooledConnectionIdleTimeout = IdleTimeout,
        PooledConnectionLifetime = Lifetime,
        AllowAutoRedirect = false,
        UseCookies = false,
        ActivityHeadersPropagator = null,
    };
}

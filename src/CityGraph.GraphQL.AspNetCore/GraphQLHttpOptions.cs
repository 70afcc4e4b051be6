using CityGraph.GraphQL.AspNetCore.ServerSentEvents;
using CityGraph.GraphQL.AspNetCore.WebSockets;

namespace CityGraph.GraphQL.AspNetCore;

/// <summary>The bounds of the transports. Those of the language and its execution are the executor's.</summary>
public sealed record GraphQLHttpOptions
{
    public const int DefaultMaxRequestBytes = 1024 * 1024;

    public static GraphQLHttpOptions Default { get; } = new();

    /// <summary>Largest body of a POST, in bytes; positive. What GET carries is bound by the server's limit on the request line.</summary>
    public int MaxRequestBytes { get; init; } = DefaultMaxRequestBytes;

    /// <summary>Longest time from the beginning of an operation to its response, before that is sent; positive.</summary>
    public TimeSpan MaxExecutionTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Most operations that run at once; positive. Half of them while some client's are much shorter than the others'. Where resolvers compute
    /// and never wait, the number of processors is enough.
    /// </summary>
    public int MaxConcurrentOperations { get; init; } = 64;

    /// <summary>Most operations of one client address that run at once; positive. All clients behind one proxy are one.</summary>
    public int MaxConcurrentOperationsOfClient { get; init; } = 32;

    /// <summary>Most operations that wait for their turn to run; not negative.</summary>
    public int MaxWaitingOperations { get; init; } = 1000;

    /// <summary>Longest time that an operation waits for its turn; positive.</summary>
    public TimeSpan MaxWaitingTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Most bytes of finished responses that wait for slow clients to read them; positive. One client address may have an eighth of it;
    /// beyond half of it, clients of large responses wait. Both are looked at before a request runs, so those that run already may go over it.
    /// </summary>
    public long MaxUnsentBytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>Responses above 1 KB are compressed by Brotli or gzip for clients that accept it.</summary>
    public bool CompressResponses { get; init; } = true;

    /// <summary>
    /// Most requests in one POST, as a JSON array that is answered with an array in its order; positive. They run one after another, each in
    /// its turn. 1: an array is refused.
    /// </summary>
    public int BatchSize { get; init; } = 1;

    /// <summary>Requests with the header <c>GraphQL-Tracing: 1</c> are answered with <c>Server-Timing</c>.</summary>
    public bool ServerTiming { get; init; }

    /// <summary>Only documents of <see cref="GraphQLTarget.Operations"/> are run, named or sent as text.</summary>
    public bool OnlyPersistedOperations { get; init; }

    /// <summary>The bounds of WebSockets.</summary>
    public GraphQLWebSocketOptions WebSockets { get; init; } = GraphQLWebSocketOptions.Default;

    /// <summary>The bounds of server-sent events.</summary>
    public GraphQLEventStreamOptions EventStreams { get; init; } = GraphQLEventStreamOptions.Default;

    /// <summary>Which pages of other origins may use the endpoint from a browser.</summary>
    public OriginPolicy Origins { get; init; } = OriginPolicy.SameOrigin;
}

namespace CityGraph.GraphQL.AspNetCore.ServerSentEvents;

/// <summary>The bounds of GraphQL over server-sent events. Those of the language and its execution are the executor's.</summary>
public sealed record GraphQLEventStreamOptions
{
    public static GraphQLEventStreamOptions Default { get; } = new();

    /// <summary>How many event streams may be open or reserved; positive. More are refused with 503. Default 1,000.</summary>
    public int MaxStreams { get; init; } = 1_000;

    /// <summary>How many of one client address; positive. All clients behind one proxy are one. Default 500.</summary>
    public int MaxStreamsOfClient { get; init; } = 500;

    /// <summary>How many operations one stream that was reserved may run at a time; positive. More are refused with 429. Default 64.</summary>
    public int MaxOperations { get; init; } = 64;

    /// <summary>How long a client may take to open the stream that it reserved. Default 30 s.</summary>
    public TimeSpan ReservationTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Time from one comment that keeps proxies from closing the stream to the next; infinite for none. Default 12 s.</summary>
    public TimeSpan KeepAliveInterval { get; init; } = TimeSpan.FromSeconds(12);

    /// <summary>
    /// Bytes that may wait for a client to read them; positive. While there are more, no source of the stream's operations is asked for
    /// its next event. Default 1 MiB.
    /// </summary>
    public int SendBufferBytes { get; init; } = 1024 * 1024;

    /// <summary>The same for the number of events. Default 256.</summary>
    public int SendBufferMessages { get; init; } = 256;

    /// <summary>How long that buffer may be full without a break, after which the client is disconnected. Default 10 s.</summary>
    public TimeSpan SlowReaderTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The clock of all these.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}

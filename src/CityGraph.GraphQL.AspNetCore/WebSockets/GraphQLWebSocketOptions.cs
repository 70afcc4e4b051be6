namespace CityGraph.GraphQL.AspNetCore.WebSockets;

/// <summary>The bounds of GraphQL over WebSocket. Those of the language and its execution are the executor's.</summary>
public sealed record GraphQLWebSocketOptions
{
    public static GraphQLWebSocketOptions Default { get; } = new();

    /// <summary>How many sockets may be open; positive. More are refused with 503. Default 1,000.</summary>
    public int MaxConnections { get; init; } = 1_000;

    /// <summary>How many of one client address; positive. All clients behind one proxy are one. Default 500.</summary>
    public int MaxConnectionsOfClient { get; init; } = 500;

    /// <summary>Largest message that is read, in bytes; positive. A larger one closes the socket with 1009. Default 256 KiB.</summary>
    public int MaxMessageBytes { get; init; } = 256 * 1024;

    /// <summary>How many operations one socket may run at a time; positive. More are answered with an error each. Default 64.</summary>
    public int MaxOperations { get; init; } = 64;

    /// <summary>How long a client may take to send <c>connection_init</c>, after which the socket is closed with 4408. Default 5 s.</summary>
    public TimeSpan InitialisationTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Time from one <c>ping</c> of the server to the next; infinite for none. Default 15 s.</summary>
    public TimeSpan KeepAliveInterval { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a client may be silent after a <c>ping</c>, after which the socket is closed with 3008. Default 10 s.</summary>
    public TimeSpan PongTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Bytes that may wait for a client to read them; positive. While there are more, no source of the socket's operations is asked
    /// for its next event, no operation begins and no message is read. Default 1 MiB.
    /// </summary>
    public int SendBufferBytes { get; init; } = 1024 * 1024;

    /// <summary>The same for the number of messages. Default 256.</summary>
    public int SendBufferMessages { get; init; } = 256;

    /// <summary>How long that buffer may be full without a break, after which the socket is closed with 4410. Default 10 s.</summary>
    public TimeSpan SlowReaderTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a client may take to answer a close, after which it is disconnected. Default 2 s.</summary>
    public TimeSpan CloseTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The clock of all these.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}

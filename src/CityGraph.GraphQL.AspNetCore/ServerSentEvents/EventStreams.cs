using System.Collections.Concurrent;
using System.Net;
using CityGraph.GraphQL.AspNetCore.Streaming;

namespace CityGraph.GraphQL.AspNetCore.ServerSentEvents;

/// <summary>The event streams of an endpoint: all are counted, those of many operations are found by their tokens. Safe for use by several threads.</summary>
internal sealed class EventStreams(GraphQLEventStreamOptions options)
{
    private readonly ConcurrentDictionary<string, EventStream> _byToken = new(StringComparer.Ordinal);

    /// <summary>Counts the streams of both modes, and reservations.</summary>
    public ConnectionCounter Counter { get; } = new(options.MaxStreams, options.MaxStreamsOfClient);

    /// <summary>A new stream; null where there are as many as there may be.</summary>
    /// <param name="address">Whose stream it is; null where it has no address.</param>
    public EventStream? TryReserve(IPAddress? address)
    {
        if (!Counter.TryEnter(address)) return null;
        var stream = new EventStream(EventStreamToken.Create(), address, options, expired => _ = EndAsync(expired));
        _byToken[stream.Token] = stream;
        return stream;
    }

    public EventStream? Find(string token) => _byToken.GetValueOrDefault(token);

    /// <summary>Forgets the stream and stops its operations. Completes when the last one has ended.</summary>
    public async Task EndAsync(EventStream stream)
    {
        _byToken.TryRemove(stream.Token, out _);
        stream.Outbox.Close();
        await stream.Operations.CloseAsync();
        await stream.DisposeAsync();
        Counter.Leave(stream.Address);
    }
}

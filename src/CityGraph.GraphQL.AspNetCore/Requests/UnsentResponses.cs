using System.Net;

namespace CityGraph.GraphQL.AspNetCore.Requests;

/// <summary>
/// How much of finished responses lies in memory because their clients read slowly. A client with too much of it gets no new response until it
/// has read. Safe for use by several threads.
/// </summary>
internal sealed class UnsentResponses(GraphQLHttpOptions options)
{
    /// <summary>A smaller response is in the buffers of its connection at once; the number of connections bounds those.</summary>
    private const int MinCounted = 64 * 1024;

    private readonly Lock _lock = new();
    private readonly Dictionary<ulong, long> _byClient = [];
    private long _total;

    /// <summary>False where the client, or all of them together, have too much to read already. No lock where nothing is unsent.</summary>
    public bool HasRoomFor(IPAddress? address)
    {
        if (Volatile.Read(ref _total) == 0) return true;
        lock (_lock)
        {
            return _total < options.MaxUnsentBytes && _byClient.GetValueOrDefault(ClientOperations.KeyOf(address)) < options.MaxUnsentBytes / 2;
        }
    }

    /// <summary>A response of that length is being sent.</summary>
    /// <returns>What to give to <see cref="Remove"/> once it is sent.</returns>
    public long Add(IPAddress? address, long length)
    {
        if (length < MinCounted) return 0;
        Change(ClientOperations.KeyOf(address), length);
        return length;
    }

    public void Remove(IPAddress? address, long counted)
    {
        if (counted > 0) Change(ClientOperations.KeyOf(address), -counted);
    }

    private void Change(ulong client, long bytes)
    {
        lock (_lock)
        {
            _total += bytes;
            var left = _byClient.GetValueOrDefault(client) + bytes;
            if (left == 0) _byClient.Remove(client);
            else _byClient[client] = left;
        }
    }
}

using Microsoft.AspNetCore.Http;

namespace CityGraph.GraphQL.AspNetCore.Requests;

/// <summary>
/// How much of finished responses lies in memory because their clients read slowly. A client with a part of the bound to itself gets no new
/// response until it has read; while half of the bound is taken, neither do clients whose responses were large lately. Those of small ones
/// are always served. Safe for use by several threads.
/// </summary>
internal sealed class UnsentResponses(GraphQLHttpOptions options, TimeProvider time)
{
    /// <summary>A smaller response is in the buffers of its connection at once; the number of connections bounds those.</summary>
    private const int MinCounted = 64 * 1024;

    private static readonly TimeSpan Lately = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private readonly Dictionary<ulong, LargeResponses> _clients = [];
    private long _total;
    private long _forgotten = time.GetTimestamp();

    /// <summary>False where the client, or all of them together, have too much to read already. No lock where nothing is unsent.</summary>
    public bool HasRoomFor(HttpContext context)
    {
        if (Volatile.Read(ref _total) == 0) return true;
        lock (_lock)
        {
            if (!_clients.TryGetValue(KeyOf(context), out var client)) return true;
            if (client.Unsent >= options.MaxUnsentBytes / 8) return false;
            return _total < options.MaxUnsentBytes / 2 || !WasLargeLately(client);
        }
    }

    /// <summary>A response of that length is being sent.</summary>
    /// <returns>What to give to <see cref="Remove"/> once it is sent.</returns>
    public long Add(HttpContext context, long length)
    {
        if (length < MinCounted) return 0;
        var key = KeyOf(context);
        lock (_lock)
        {
            ForgetOld();
            if (!_clients.TryGetValue(key, out var client)) _clients.Add(key, client = new());
            client.Unsent += length;
            client.Last = time.GetTimestamp();
            _total += length;
        }

        return length;
    }

    public void Remove(HttpContext context, long counted)
    {
        if (counted == 0) return;
        lock (_lock)
        {
            _clients[KeyOf(context)].Unsent -= counted;
            _total -= counted;
        }
    }

    private bool WasLargeLately(LargeResponses client) => time.GetElapsedTime(client.Last) < Lately;

    private void ForgetOld()
    {
        if (time.GetElapsedTime(_forgotten) < Lately) return;
        _forgotten = time.GetTimestamp();
        foreach (var (key, client) in _clients)
        {
            if (client.Unsent == 0 && !WasLargeLately(client)) _clients.Remove(key);
        }
    }

    private static ulong KeyOf(HttpContext context) => ClientKey.Of(context.Connection.RemoteIpAddress);

    private sealed class LargeResponses
    {
        public long Unsent { get; set; }

        /// <summary>When the last one was made, as a timestamp of the clock.</summary>
        public long Last { get; set; }
    }
}

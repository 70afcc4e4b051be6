using System.Net;
using System.Runtime.InteropServices;

namespace CityGraph.GraphQL.AspNetCore.Streaming;

/// <summary>Counts connections that last, of all clients and of each. Safe for use by several threads.</summary>
/// <param name="max">Of all.</param>
/// <param name="maxOfClient">Of one client; positive, see <see cref="ClientKey.Of"/>.</param>
internal sealed class ConnectionCounter(int max, int maxOfClient)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ulong, int> _ofClients = [];
    private int _count;

    /// <summary>Counts one more, unless there are as many as there may be. To be undone by <see cref="Leave"/>.</summary>
    public bool TryEnter(IPAddress? address)
    {
        lock (_lock)
        {
            if (_count >= max) return false;
            ref var ofClient = ref CollectionsMarshal.GetValueRefOrAddDefault(_ofClients, ClientKey.Of(address), out _);
            if (ofClient >= maxOfClient) return false;
            _count++;
            ofClient++;
            return true;
        }
    }

    public void Leave(IPAddress? address)
    {
        lock (_lock)
        {
            _count--;
            var key = ClientKey.Of(address);
            if (--CollectionsMarshal.GetValueRefOrNullRef(_ofClients, key) == 0) _ofClients.Remove(key);
        }
    }
}

namespace CityGraph.GraphQL.AspNetCore.Requests;

/// <summary>How short the operations are of the clients that are about. Guarded by the lock of its <see cref="OperationGate"/>.</summary>
internal sealed class ShortestOperations(TimeProvider time)
{
    /// <summary>A client whose operations are not that many times as long delays the others no more than it must.</summary>
    private const int MuchLonger = 4;

    /// <summary>Shorter ones are all the same: nobody waits for them.</summary>
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(2);

    private static readonly TimeSpan About = TimeSpan.FromSeconds(1);

    /// <summary>How often the clients are looked through.</summary>
    private static readonly TimeSpan LookedAt = TimeSpan.FromMilliseconds(50);

    private TimeSpan _typical = TimeSpan.MaxValue;
    private long _lookedAt;

    /// <summary>
    /// Whether some client that is about has operations much shorter than this one's. Of a client that is not known yet, long ones are expected.
    /// </summary>
    public bool AreMuchShorterThan(ClientOperations client, Dictionary<ulong, ClientOperations>.ValueCollection clients)
    {
        var isKnown = client.Typical > TimeSpan.Zero;
        if (isKnown && client.Typical <= Short) return false;
        Look(clients);
        return isKnown ? client.Typical / MuchLonger > _typical : _typical <= Short;
    }

    private void Look(Dictionary<ulong, ClientOperations>.ValueCollection clients)
    {
        var now = time.GetTimestamp();
        if (_lookedAt != 0 && time.GetElapsedTime(_lookedAt, now) < LookedAt) return;
        _lookedAt = now;
        _typical = TimeSpan.MaxValue;
        foreach (var client in clients)
        {
            if (client.Typical > TimeSpan.Zero && client.Typical < _typical && time.GetElapsedTime(client.LastSeen, now) < About) _typical = client.Typical;
        }
    }
}

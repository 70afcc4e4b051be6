namespace CityGraph.GraphQL.AspNetCore.Requests;

/// <summary>How short the operations are of the clients that are about. Guarded by the lock of its <see cref="OperationGate"/>.</summary>
internal sealed class ShortestOperations(TimeProvider time)
{
    /// <summary>A client whose operations are not that many times as long delays the others no more than it must.</summary>
    private const int MuchLonger = 4;

    /// <summary>Shorter ones are all the same: nobody waits for them.</summary>
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(2);

    /// <summary>What is expected of the operations of a client that is not known yet; as much shorter ones have to be protected from them.</summary>
    private static readonly TimeSpan Unknown = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan About = TimeSpan.FromSeconds(1);

    /// <summary>How often the clients are looked through.</summary>
    private static readonly TimeSpan LookedAt = TimeSpan.FromMilliseconds(50);

    private TimeSpan _typical = TimeSpan.MaxValue;
    private long _lookedAt;

    /// <summary>
    /// Whether some client that is about has operations much shorter than this one's.
    /// </summary>
    public bool AreMuchShorterThan(ClientOperations client, Dictionary<ulong, ClientOperations>.ValueCollection clients)
    {
        var typical = client.IsKnown ? client.Typical : Unknown;
        if (typical <= Short) return false;
        Look(clients);
        return typical / MuchLonger > _typical;
    }

    private void Look(Dictionary<ulong, ClientOperations>.ValueCollection clients)
    {
        var now = time.GetTimestamp();
        if (_lookedAt != 0 && time.GetElapsedTime(_lookedAt, now) < LookedAt) return;
        _lookedAt = now;
        _typical = TimeSpan.MaxValue;
        foreach (var client in clients)
        {
            if (client.IsKnown && client.Typical < _typical && IsAbout(client, now)) _typical = client.Typical;
        }
    }

    /// <summary>One that waits is about, however long it has to.</summary>
    private bool IsAbout(ClientOperations client, long now) => client.Waiting.Count > 0 || time.GetElapsedTime(client.LastSeen, now) < About;
}

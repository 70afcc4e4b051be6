namespace CityGraph.GraphQL.AspNetCore.Requests;

/// <summary>What the operations of one client address are up to. Guarded by the lock of its <see cref="OperationGate"/>.</summary>
internal sealed class ClientOperations
{
    // What one more operation changes of what is typical: the last ten or so count.
    private const int Memory = 8;

    /// <summary>What counts for a client that is not known yet: soon let in, it is soon known.</summary>
    private static readonly TimeSpan Newcomer = TimeSpan.FromMilliseconds(2);

    public ulong Key { get; private set; }

    public int Running { get; set; }

    /// <summary>When it last began to run one, by a number that grows.</summary>
    public long LastTurn { get; set; }

    /// <summary>The same as a timestamp of the clock.</summary>
    public long LastTurnAt { get; set; }

    /// <summary>When it last began or ended one, as a timestamp of the clock.</summary>
    public long LastSeen { get; set; }

    /// <summary>How long its operations run, as a moving average; zero while none has ended.</summary>
    public TimeSpan Typical { get; private set; }

    /// <summary>Whether one has ended.</summary>
    public bool IsKnown => Typical > TimeSpan.Zero;

    public LinkedList<WaitingOperation> Waiting { get; } = new();

    /// <summary>A client that is not known yet, in the memory of one that was forgotten.</summary>
    public void Begin(ulong key)
    {
        Key = key;
        LastTurn = 0;
        LastTurnAt = 0;
        Typical = TimeSpan.Zero;
    }

    /// <summary>One of its operations has run.</summary>
    public void Learn(TimeSpan duration) => Typical = IsKnown ? Typical + ((duration - Typical) / Memory) : duration;

    /// <summary>
    /// How many times as long as its operations run it has waited for its next turn (highest response ratio next): short ones come first, and yet
    /// none waits for ever. The one that waits counts, since its client last had a turn: to have many of them waiting does not help.
    /// </summary>
    public double Urgency(TimeProvider time, long now)
    {
        var waited = time.GetElapsedTime(Math.Max(Waiting.First!.Value.Since, LastTurnAt), now);
        return (waited + Newcomer) / (IsKnown ? Typical : Newcomer);
    }
}

/// <summary>An operation that may not run yet.</summary>
/// <param name="Since">As a timestamp of the clock.</param>
/// <param name="Order">Those that wait longer have smaller ones.</param>
/// <param name="Entering">Its lease once it may run, null once it may not wait any longer.</param>
internal sealed record WaitingOperation(long Since, long Order, TaskCompletionSource<OperationLease?> Entering);

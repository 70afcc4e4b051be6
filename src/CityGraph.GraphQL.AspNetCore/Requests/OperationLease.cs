namespace CityGraph.GraphQL.AspNetCore.Requests;

/// <summary>
/// The right of one operation to run, for a limited time. Disposing it lets the next one run: do so as soon as the response is made,
/// before it is sent, so that a client which reads slowly holds nothing. Kept and used again: not to be touched once it is disposed.
/// </summary>
internal sealed class OperationLease(OperationGate gate) : IDisposable
{
    private readonly CancellationTokenSource _ending = new();
    private CancellationTokenRegistration _clientLeaving;

    /// <summary>Ends the operation: its time is up, or its client left.</summary>
    public CancellationToken Token => _ending.Token;

    /// <summary>Whether <see cref="Token"/> was cancelled because the time is up.</summary>
    public bool IsTimeUp => _ending.IsCancellationRequested && !_clientLeaving.Token.IsCancellationRequested;

    /// <summary>Who runs.</summary>
    internal ClientOperations Client { get; private set; } = null!;

    /// <summary>Since when, as a timestamp of the gate's clock.</summary>
    internal long Entered { get; private set; }

    /// <summary>Whether it takes one of the places for long operations.</summary>
    internal bool IsLong { get; private set; }

    internal void Enter(ClientOperations client, long now, bool isLong)
    {
        Client = client;
        Entered = now;
        IsLong = isLong;
    }

    /// <param name="maxTime">The token is cancelled after that.</param>
    /// <param name="clientLeaves">The token is cancelled with this one.</param>
    internal void Begin(TimeSpan maxTime, CancellationToken clientLeaves)
    {
        _ending.CancelAfter(maxTime);
        _clientLeaving = clientLeaves.UnsafeRegister(static ending => ((CancellationTokenSource)ending!).Cancel(), _ending);
    }

    public void Dispose()
    {
        _clientLeaving.Dispose();
        var canBeUsedAgain = _ending.TryReset();
        if (!canBeUsedAgain) _ending.Dispose();
        gate.Leave(this, canBeUsedAgain);
    }
}

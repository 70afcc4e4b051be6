using System.Net;

namespace CityGraph.GraphQL.AspNetCore.Requests;

/// <summary>
/// Lets a bounded number of operations run at once, over all transports of an endpoint. Where all are taken the next one goes to the client
/// with the fewest running, and among those to the one whose last turn is longest ago, so that many requests of one client delay its own alone.
/// Safe for use by several threads.
/// </summary>
/// <remarks>Entering where there is room takes one lock and allocates nothing.</remarks>
internal sealed class OperationGate(GraphQLHttpOptions options)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ulong, ClientOperations> _clients = [];
    private readonly Stack<ClientOperations> _spareClients = new();
    private readonly Stack<OperationLease> _spareLeases = new();
    private int _running;
    private int _waiting;
    private long _order;

    /// <summary>Waits for a place among the running.</summary>
    /// <param name="address">Whose operation it is.</param>
    /// <param name="clientLeaves">Ends the waiting, and then the operation.</param>
    /// <returns>To be disposed when the response is made; null where the server is too busy.</returns>
    /// <exception cref="OperationCanceledException">The client left while it waited.</exception>
    public ValueTask<OperationLease?> EnterAsync(IPAddress? address, CancellationToken clientLeaves)
    {
        OperationLease? lease = null;
        ClientOperations client;
        LinkedListNode<WaitingOperation>? waiting = null;
        lock (_lock)
        {
            client = FindClient(ClientOperations.KeyOf(address));
            if (_running < options.MaxConcurrentOperations && client.Running < options.MaxConcurrentOperationsOfClient)
            {
                lease = Take(client);
            }
            else if (_waiting < options.MaxWaitingOperations || TryMakeRoomFor(client))
            {
                waiting = client.Waiting.AddLast(new WaitingOperation(++_order, new(TaskCreationOptions.RunContinuationsAsynchronously)));
                _waiting++;
            }
            else
            {
                ForgetIfIdle(client);
            }
        }

        if (waiting is not null) return WaitAsync(client, waiting, clientLeaves);
        lease?.Begin(client, options.MaxExecutionTime, clientLeaves);
        return new(lease);
    }

    /// <summary>Lets the next one run.</summary>
    internal void Leave(OperationLease lease, bool canBeUsedAgain)
    {
        lock (_lock)
        {
            var client = lease.Client;
            if (canBeUsedAgain) _spareLeases.Push(lease);
            _running--;
            client.Running--;
            if (_waiting > 0) LetNextEnter();
            ForgetIfIdle(client);
        }
    }

    private async ValueTask<OperationLease?> WaitAsync(
        ClientOperations client, LinkedListNode<WaitingOperation> waiting, CancellationToken clientLeaves)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(clientLeaves);
        ending.CancelAfter(options.MaxWaitingTime);
        await using var registration = ending.Token.UnsafeRegister(_ => Withdraw(client, waiting), null);
        if (!await waiting.Value.Entering.Task)
        {
            clientLeaves.ThrowIfCancellationRequested();
            return null;
        }

        OperationLease lease;
        lock (_lock) lease = TakeLease();
        lease.Begin(client, options.MaxExecutionTime, clientLeaves);
        return lease;
    }

    /// <summary>Ends the waiting of one that may not run yet.</summary>
    private void Withdraw(ClientOperations client, LinkedListNode<WaitingOperation> waiting)
    {
        lock (_lock)
        {
            if (waiting.List is null) return;
            Remove(client, waiting).Entering.SetResult(false);
            ForgetIfIdle(client);
        }
    }

    /// <summary>The client with the fewest running comes first; then who had no turn for longest; then who waits longest. O(clients).</summary>
    private void LetNextEnter()
    {
        ClientOperations? next = null;
        foreach (var client in _clients.Values)
        {
            if (client.Waiting.Count == 0 || client.Running >= options.MaxConcurrentOperationsOfClient) continue;
            if (next is null || Precedence(client).CompareTo(Precedence(next)) < 0) next = client;
        }

        if (next is null) return;
        CountIn(next);
        Remove(next, next.Waiting.First!).Entering.SetResult(true);
    }

    private static (int Running, long LastTurn, long Order) Precedence(ClientOperations client) =>
        (client.Running, client.LastTurn, client.Waiting.First!.Value.Order);

    /// <summary>Sends away the last of the client with the most waiting, if that has more than this one would have. O(clients).</summary>
    private bool TryMakeRoomFor(ClientOperations client)
    {
        var most = client;
        foreach (var other in _clients.Values)
        {
            if (other.Waiting.Count > most.Waiting.Count) most = other;
        }

        if (most.Waiting.Count <= client.Waiting.Count + 1) return false;
        Remove(most, most.Waiting.Last!).Entering.SetResult(false);
        return true;
    }

    private WaitingOperation Remove(ClientOperations client, LinkedListNode<WaitingOperation> waiting)
    {
        client.Waiting.Remove(waiting);
        _waiting--;
        return waiting.Value;
    }

    private OperationLease Take(ClientOperations client)
    {
        CountIn(client);
        return TakeLease();
    }

    private void CountIn(ClientOperations client)
    {
        _running++;
        client.Running++;
        client.LastTurn = ++_order;
    }

    private OperationLease TakeLease() => _spareLeases.TryPop(out var spare) ? spare : new OperationLease(this);

    private ClientOperations FindClient(ulong key)
    {
        if (_clients.TryGetValue(key, out var client)) return client;
        if (!_spareClients.TryPop(out client)) client = new ClientOperations();
        client.Key = key;
        client.LastTurn = 0;
        _clients.Add(key, client);
        return client;
    }

    private void ForgetIfIdle(ClientOperations client)
    {
        if (client.Running > 0 || client.Waiting.Count > 0) return;
        _clients.Remove(client.Key);
        _spareClients.Push(client);
    }
}

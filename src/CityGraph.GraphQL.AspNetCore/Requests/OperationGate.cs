using System.Net;

namespace CityGraph.GraphQL.AspNetCore.Requests;

/// <summary>
/// Lets a bounded number of operations run at once, over all transports of an endpoint. Where all are taken the next one goes to the client
/// with the fewest running, and among those to the one that has waited longest for how short its operations are, so that many or long requests
/// of one client delay its own most. While clients with short operations are about, those with much longer ones have half of the places together: no operation can
/// be interrupted, so the places that they would take must be free before. Safe for use by several threads.
/// </summary>
/// <remarks>Entering where there is room takes one lock and allocates nothing.</remarks>
internal sealed class OperationGate(GraphQLHttpOptions options, TimeProvider time)
{
    /// <summary>Of more clients, one of which nothing runs or waits is forgotten: the one not seen for longest.</summary>
    private const int RememberedClients = 1024;

    private readonly int _maxLong = Math.Max(1, options.MaxConcurrentOperations / 2);
    private readonly ShortestOperations _shortest = new(time);
    private readonly Lock _lock = new();
    private readonly Dictionary<ulong, ClientOperations> _clients = [];
    private readonly Stack<ClientOperations> _spareClients = new();
    private readonly Stack<OperationLease> _spareLeases = new();
    private int _running;
    private int _runningLong;
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
            client = FindClient(ClientKey.Of(address));
            client.LastSeen = time.GetTimestamp();
            if (MayRun(client))
            {
                lease = Take(client);
            }
            else if (_waiting < options.MaxWaitingOperations || TryMakeRoomFor(client))
            {
                waiting = client.Waiting.AddLast(new WaitingOperation(client.LastSeen, ++_order, new(TaskCreationOptions.RunContinuationsAsynchronously)));
                _waiting++;
            }
        }

        if (waiting is not null) return WaitAsync(client, waiting, clientLeaves);
        lease?.Begin(options.MaxExecutionTime, clientLeaves);
        return new(lease);
    }

    /// <summary>Lets the next ones run.</summary>
    internal void Leave(OperationLease lease, bool canBeUsedAgain)
    {
        lock (_lock)
        {
            var client = lease.Client;
            client.LastSeen = time.GetTimestamp();
            client.Learn(time.GetElapsedTime(lease.Entered, client.LastSeen));
            if (canBeUsedAgain) _spareLeases.Push(lease);
            _running--;
            if (lease.IsLong) _runningLong--;
            client.Running--;
            while (_waiting > 0 && _running < options.MaxConcurrentOperations && TryLetNextEnter())
            {
            }

            if (_clients.Count > RememberedClients) ForgetOne();
        }
    }

    private async ValueTask<OperationLease?> WaitAsync(
        ClientOperations client, LinkedListNode<WaitingOperation> waiting, CancellationToken clientLeaves)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(clientLeaves);
        ending.CancelAfter(options.MaxWaitingTime);
        await using var registration = ending.Token.UnsafeRegister(_ => Withdraw(client, waiting), null);
        var lease = await waiting.Value.Entering.Task;
        if (lease is null) clientLeaves.ThrowIfCancellationRequested();
        lease?.Begin(options.MaxExecutionTime, clientLeaves);
        return lease;
    }

    /// <summary>Ends the waiting of one that may not run yet.</summary>
    private void Withdraw(ClientOperations client, LinkedListNode<WaitingOperation> waiting)
    {
        lock (_lock)
        {
            if (waiting.List is null) return;
            Remove(client, waiting).Entering.SetResult(null);
        }
    }

    /// <summary>The client with the fewest running comes first; then <see cref="ClientOperations.Urgency"/>; then who had no turn for longest. O(clients).</summary>
    private bool TryLetNextEnter()
    {
        ClientOperations? next = null;
        var now = time.GetTimestamp();
        foreach (var client in _clients.Values)
        {
            if (client.Waiting.Count == 0 || !MayRun(client)) continue;
            if (next is null || Precedence(client, now).CompareTo(Precedence(next, now)) < 0) next = client;
        }

        if (next is null) return false;
        Remove(next, next.Waiting.First!).Entering.SetResult(Take(next));
        return true;
    }

    private bool MayRun(ClientOperations client) =>
        _running < options.MaxConcurrentOperations
        && client.Running < options.MaxConcurrentOperationsOfClient
        && (_runningLong < _maxLong || !_shortest.AreMuchShorterThan(client, _clients.Values));

    private (int Running, double Leisure, long LastTurn, long Order) Precedence(ClientOperations client, long now) =>
        (client.Running, -client.Urgency(time, now), client.LastTurn, client.Waiting.First!.Value.Order);

    /// <summary>Sends away the last of the client with the most waiting, if that has more than this one would have. O(clients).</summary>
    private bool TryMakeRoomFor(ClientOperations client)
    {
        var most = client;
        foreach (var other in _clients.Values)
        {
            if (other.Waiting.Count > most.Waiting.Count) most = other;
        }

        if (most.Waiting.Count <= client.Waiting.Count + 1) return false;
        Remove(most, most.Waiting.Last!).Entering.SetResult(null);
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
        if (!_spareLeases.TryPop(out var lease)) lease = new OperationLease(this);
        client.LastTurn = ++_order;
        client.LastTurnAt = time.GetTimestamp();
        lease.Enter(client, client.LastTurnAt, _shortest.AreMuchShorterThan(client, _clients.Values));
        _running++;
        if (lease.IsLong) _runningLong++;
        client.Running++;
        return lease;
    }

    private ClientOperations FindClient(ulong key)
    {
        if (_clients.TryGetValue(key, out var client)) return client;
        if (!_spareClients.TryPop(out client)) client = new ClientOperations();
        client.Begin(key);
        _clients.Add(key, client);
        return client;
    }

    /// <summary>O(clients).</summary>
    private void ForgetOne()
    {
        ClientOperations? stalest = null;
        foreach (var client in _clients.Values)
        {
            if (client is { Running: 0, Waiting.Count: 0 } && (stalest is null || client.LastSeen < stalest.LastSeen)) stalest = client;
        }

        if (stalest is null) return;
        _clients.Remove(stalest.Key);
        _spareClients.Push(stalest);
    }
}

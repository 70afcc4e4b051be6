using CityGraph.GraphQL.AspNetCore.Requests;

namespace CityGraph.GraphQL.AspNetCore.Streaming;

/// <summary>
/// The operations of one connection. Nothing of an operation is sent once its id is free again: an id is taken from
/// <see cref="TryAdd"/> until its last message is in the outbox, or until it is stopped. Safe for use by several threads.
/// </summary>
internal sealed class OperationSet(Outbox outbox, int capacity)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, StreamedOperation> _active = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _allEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _running;
    private bool _isClosed;

    /// <summary>Counts operations that were stopped, but have not ended yet, too.</summary>
    public Admission TryAdd(StreamedOperation operation)
    {
        lock (_lock)
        {
            if (_isClosed) return Admission.Closed;
            if (_active.ContainsKey(operation.Id)) return Admission.IdIsTaken;
            if (_running >= capacity) return Admission.TooMany;
            _active.Add(operation.Id, operation);
            _running++;
            return Admission.Added;
        }
    }

    /// <summary>Sends one of several messages.</summary>
    public void Send(StreamedOperation operation, PooledBuffer message)
    {
        lock (_lock)
        {
            if (IsActive(operation)) outbox.Add(message);
            else message.Dispose();
        }
    }

    /// <summary>Sends the last message; from then on the id is free.</summary>
    public void SendLast(StreamedOperation operation, PooledBuffer message)
    {
        lock (_lock)
        {
            if (IsActive(operation)) outbox.Add(message);
            else message.Dispose();
            Remove(operation);
        }
    }

    /// <summary>Stops one: nothing more of it is sent. One that is unknown, or has ended, is passed over.</summary>
    public void Stop(string id)
    {
        lock (_lock)
        {
            if (_active.Remove(id, out var operation)) operation.Cancel();
        }
    }

    /// <summary>To be called once for each operation that was added, when its work is over; disposes of it.</summary>
    public void End(StreamedOperation operation)
    {
        lock (_lock)
        {
            Remove(operation);
            operation.Dispose();
            if (--_running == 0 && _isClosed) _allEnded.TrySetResult();
        }
    }

    /// <summary>Stops all, and lets none begin. Completes when the last one has ended.</summary>
    public Task CloseAsync()
    {
        lock (_lock)
        {
            _isClosed = true;
            foreach (var operation in _active.Values) operation.Cancel();
            _active.Clear();
            if (_running == 0) _allEnded.TrySetResult();
        }

        return _allEnded.Task;
    }

    private bool IsActive(StreamedOperation operation) => _active.TryGetValue(operation.Id, out var active) && active == operation;

    private void Remove(StreamedOperation operation)
    {
        if (IsActive(operation)) _active.Remove(operation.Id);
    }
}

using System.Threading.Channels;
using CityGraph.GraphQL.AspNetCore.Requests;

namespace CityGraph.GraphQL.AspNetCore.Streaming;

/// <summary>
/// The messages of one connection that wait for its single writer, bounded in bytes and number. Adding never waits; whoever makes
/// messages waits for room before making the next one, so that sources are not asked while the reader lags behind, and what is
/// over the bound is at most the one message of each operation that was being made. Full for longer than a time-out means that
/// the reader is too slow for its operations: it is told once. For many producers and one consumer.
/// </summary>
internal sealed class Outbox : IAsyncDisposable
{
    private static readonly Task<bool> Room = Task.FromResult(true);
    private static readonly Task<bool> Closed = Task.FromResult(false);

    private readonly Lock _lock = new();
    private readonly Channel<PooledBuffer> _messages = Channel.CreateUnbounded<PooledBuffer>();
    private readonly OutboxLimits _limits;
    private readonly ITimer _slowReader;
    private TaskCompletionSource<bool>? _room;
    private long _bytes;
    private long _sentCount;
    private int _count;
    private bool _isFull;
    private bool _isClosed;

    /// <param name="limits">The bounds.</param>
    /// <param name="time">The clock of the time-out.</param>
    /// <param name="readerIsTooSlow">Called on a thread of the clock's.</param>
    public Outbox(OutboxLimits limits, TimeProvider time, Action readerIsTooSlow)
    {
        _limits = limits;
        _slowReader = time.CreateTimer(_ => readerIsTooSlow(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>How many messages left; grows while the reader reads.</summary>
    public long SentCount
    {
        get
        {
            lock (_lock) return _sentCount;
        }
    }

    /// <summary>Nothing waits, nor is being sent.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (_lock) return _count == 0;
        }
    }

    /// <summary>At or over a bound.</summary>
    public bool IsFull
    {
        get
        {
            lock (_lock) return _isFull;
        }
    }

    /// <summary>Takes over the message. Where nothing is taken any more, it is given back to the pool.</summary>
    public void Add(PooledBuffer message)
    {
        lock (_lock)
        {
            if (!_isClosed && _messages.Writer.TryWrite(message))
            {
                _bytes += message.Length;
                _count++;
                Update();
                return;
            }
        }

        message.Dispose();
    }

    /// <summary>True once there is room; false where nothing is sent any more.</summary>
    public Task<bool> WaitForRoomAsync()
    {
        lock (_lock)
        {
            if (_isClosed) return Closed;
            if (!_isFull) return Room;
            return (_room ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    /// <summary>The next message, which counts until <see cref="Sent"/>; null after the last one.</summary>
    public async ValueTask<PooledBuffer?> TakeAsync() =>
        await _messages.Reader.WaitToReadAsync() && _messages.Reader.TryRead(out var message) ? message : null;

    /// <summary>To be called once for each message that was taken.</summary>
    public void Sent(PooledBuffer message)
    {
        lock (_lock)
        {
            _bytes -= message.Length;
            _count--;
            _sentCount++;
            Update();
        }

        message.Dispose();
    }

    /// <summary>What was added is still sent; nothing more is taken.</summary>
    public void Complete() => _messages.Writer.TryComplete();

    /// <summary>Nothing more is taken or sent; what waits is dropped.</summary>
    public void Close()
    {
        lock (_lock)
        {
            if (_isClosed) return;
            _isClosed = true;
            _messages.Writer.TryComplete();
            while (_messages.Reader.TryRead(out var message)) message.Dispose();
            _room?.SetResult(false);
            _room = null;
            _slowReader.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Completes when nobody is being told any more that the reader is too slow.</summary>
    public ValueTask DisposeAsync()
    {
        Close();
        return _slowReader.DisposeAsync();
    }

    private void Update()
    {
        var isFull = _bytes >= _limits.MaxBytes || _count >= _limits.MaxMessages;
        if (isFull == _isFull || _isClosed) return;
        _isFull = isFull;
        _slowReader.Change(isFull ? _limits.SlowReaderTimeout : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        if (isFull) return;
        _room?.SetResult(true);
        _room = null;
    }
}

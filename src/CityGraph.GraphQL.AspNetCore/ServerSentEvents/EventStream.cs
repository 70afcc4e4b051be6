using System.Net;
using CityGraph.GraphQL.AspNetCore.Streaming;
using Microsoft.AspNetCore.Http;

namespace CityGraph.GraphQL.AspNetCore.ServerSentEvents;

/// <summary>
/// An event stream of many operations, from its reservation to its end. What operations answer before it is opened waits in the
/// outbox; of a subscription that is not even its first event. Safe for use by several threads.
/// </summary>
internal sealed class EventStream : IAsyncDisposable
{
    private readonly TaskCompletionSource<HttpContext> _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _readerIsTooSlow = new();
    private readonly ITimer _reservation;
    private readonly Action<EventStream> _expired;

    /// <param name="token">Its entrance ticket.</param>
    /// <param name="address">Whose it is; null where it has no address.</param>
    /// <param name="options">Its bounds.</param>
    /// <param name="expired">Called where nobody opens it in time, on a thread of the clock's.</param>
    public EventStream(string token, IPAddress? address, GraphQLEventStreamOptions options, Action<EventStream> expired)
    {
        Token = token;
        Address = address;
        _expired = expired;
        Outbox = new Outbox(new(options.SendBufferBytes, options.SendBufferMessages, options.SlowReaderTimeout), options.Time, EndSlowReader);
        Operations = new OperationSet(Outbox, options.MaxOperations);
        _reservation = options.Time.CreateTimer(_ => Expire(), null, options.ReservationTimeout, Timeout.InfiniteTimeSpan);
    }

    public string Token { get; }

    public IPAddress? Address { get; }

    public Outbox Outbox { get; }

    public OperationSet Operations { get; }

    /// <summary>Cancelled when the outbox was full for too long.</summary>
    public CancellationToken ReaderIsTooSlow => _readerIsTooSlow.Token;

    /// <summary>The request that it answers, once there is one.</summary>
    public Task<HttpContext> Opened => _opened.Task;

    /// <summary>Only one request can open it, and only until the reservation expires.</summary>
    public bool TryOpen(HttpContext context)
    {
        if (!_opened.TrySetResult(context)) return false;
        _reservation.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        await _reservation.DisposeAsync();
        await Outbox.DisposeAsync();
        _readerIsTooSlow.Dispose();
    }

    private void EndSlowReader()
    {
        if (!Expire()) _ = _readerIsTooSlow.CancelAsync();
    }

    /// <summary>Ends the reservation; false where it was used.</summary>
    private bool Expire()
    {
        if (!_opened.TrySetCanceled()) return _opened.Task.IsCanceled;
        _expired(this);
        return true;
    }
}

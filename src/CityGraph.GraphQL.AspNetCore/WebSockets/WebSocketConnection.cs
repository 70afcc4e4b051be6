using System.Net.WebSockets;
using CityGraph.GraphQL.AspNetCore.Requests;
using CityGraph.GraphQL.AspNetCore.Streaming;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CityGraph.GraphQL.AspNetCore.WebSockets;

/// <summary>
/// One socket that speaks <c>graphql-transport-ws</c>: a loop that reads, one that writes, and one that pings. Any of them, a timer or
/// the end of the application closes it, for the first reason there is; then every operation is stopped, what waits to be sent is
/// dropped, and the client is given some time to answer the close.
/// </summary>
internal sealed partial class WebSocketConnection : IAsyncDisposable
{
    private readonly WebSocket _socket;
    private readonly HttpContext _context;
    private readonly GraphQLWebSocketOptions _options;
    private readonly StreamConnection _connection;
    private readonly Outbox _outbox;
    private readonly OperationSet _operations;
    private readonly CancellationTokenSource _closing = new();
    private readonly ITimer _initialisation;
    private readonly ITimer _disconnection;
    private readonly ILogger _logger;
    private CloseReason? _closeReason;
    private bool _isInitialised;
    private volatile bool _wasHeard;

    public WebSocketConnection(WebSocket socket, HttpContext context, GraphQLService service, GraphQLWebSocketOptions options, ILogger logger)
    {
        _socket = socket;
        _context = context;
        _options = options;
        _logger = logger;
        var limits = new OutboxLimits(options.SendBufferBytes, options.SendBufferMessages, options.SlowReaderTimeout);
        _outbox = new Outbox(limits, options.Time, () => Close(CloseReason.SlowReader));
        _operations = new OperationSet(_outbox, options.MaxOperations);
        _connection = new StreamConnection(service, context.Connection.RemoteIpAddress, _outbox, _operations, logger);
        _disconnection = options.Time.CreateTimer(_ => socket.Abort(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _initialisation = options.Time.CreateTimer(
            _ => Close(CloseReason.InitialisationTimeout), null, options.InitialisationTimeout, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Until the socket is closed and the last operation has ended. Does not throw.</summary>
    /// <param name="refusal">Why it is closed at once; null where it is served.</param>
    /// <param name="stopping">The application ends.</param>
    public async Task RunAsync(CloseReason? refusal, CancellationToken stopping)
    {
        if (refusal is not null) Close(refusal);
        using var stop = stopping.UnsafeRegister(_ => Close(CloseReason.ServerStops), null);
        var writing = WriteAsync();
        var pinging = PingAsync();
        try
        {
            await ReadAsync();
        }
        catch (Exception exception) when (IsDisconnection(exception))
        {
            LogDisconnected(exception);
        }
        catch (Exception exception)
        {
            LogFailed(exception);
            Close(CloseReason.Internal);
        }

        Close(CloseReason.Normal);
        await _operations.CloseAsync();
        await writing;
        await pinging;
    }

    public async ValueTask DisposeAsync()
    {
        await _initialisation.DisposeAsync();
        await _disconnection.DisposeAsync();
        await _outbox.DisposeAsync();
        _closing.Dispose();
    }

    private bool IsClosing => Volatile.Read(ref _closeReason) is not null;

    private static bool IsDisconnection(Exception exception) =>
        exception is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException;

    /// <summary>The first reason counts.</summary>
    private void Close(CloseReason reason)
    {
        if (Interlocked.CompareExchange(ref _closeReason, reason, null) is not null) return;
        _disconnection.Change(_options.CloseTimeout, Timeout.InfiniteTimeSpan);
        _ = _operations.CloseAsync();
        _outbox.Close();
        _ = _closing.CancelAsync();
    }

    /// <summary>Reads until the client closes; once the socket is closing, only to find the client's answer.</summary>
    private async Task ReadAsync()
    {
        using var message = new PooledBuffer();
        while (true)
        {
            // A client that does not read is not read from either: what it may still ask would only be answered.
            await _outbox.WaitForRoomAsync();
            message.Clear();

            // Takes no memory while nothing comes.
            var received = await _socket.ReceiveAsync(Memory<byte>.Empty, CancellationToken.None);
            while (received.MessageType != WebSocketMessageType.Close && !received.EndOfMessage)
            {
                if (IsClosing) message.Clear();
                received = await _socket.ReceiveAsync(message.GetMemory(), CancellationToken.None);
                if (!IsClosing) Take(received, message);
            }

            if (received.MessageType == WebSocketMessageType.Close) return;
            _wasHeard = true;
            if (!IsClosing) Handle(message.WrittenSpan);
        }
    }

    private void Take(ValueWebSocketReceiveResult received, PooledBuffer message)
    {
        message.Advance(received.Count);
        if (received.MessageType == WebSocketMessageType.Binary) Close(CloseReason.Invalid("Binary messages are not part of the protocol; send JSON as text"));
        if (message.Length > _options.MaxMessageBytes) Close(CloseReason.TooLarge(_options.MaxMessageBytes));
    }

    private void Handle(ReadOnlySpan<byte> json)
    {
        if (ClientMessageReader.Read(json, out var message) is { } problem)
        {
            Close(CloseReason.Invalid(problem));
            return;
        }

        switch (message.Type)
        {
            case ClientMessageType.ConnectionInit when _isInitialised:
                Close(CloseReason.TooManyInitialisations);
                break;
            case ClientMessageType.ConnectionInit:
                _isInitialised = true;
                _initialisation.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                _outbox.Add(ConnectionMessages.Acknowledgement());
                break;
            case ClientMessageType.Ping:
                _outbox.Add(ConnectionMessages.Pong(json[message.Payload]));
                break;
            case ClientMessageType.Subscribe when !_isInitialised:
                Close(CloseReason.Unauthorized);
                break;
            case ClientMessageType.Subscribe:
                Subscribe(message.Id, json[message.Payload]);
                break;
            case ClientMessageType.Complete:
                _operations.Stop(message.Id);
                break;
        }
    }

    private void Subscribe(string id, ReadOnlySpan<byte> payload)
    {
        var parameters = new RequestParameters();
        if (RequestEnvelope.Read("The payload", payload, parameters) is { } problem)
        {
            parameters.Dispose();
            Close(CloseReason.Invalid(problem.Message));
            return;
        }

        var framing = new WebSocketFraming(id);
        var operation = new StreamedOperation(id, parameters, framing, _connection);
        switch (_operations.TryAdd(operation))
        {
            case Admission.Added:
                _ = Task.Run(() => operation.RunAsync(_ => new(_connection.Service.Target(_context))));
                return;
            case Admission.IdIsTaken:
                Close(CloseReason.SubscriberExists(id));
                break;
            case Admission.TooMany:
                _outbox.Add(ConnectionMessages.Error(framing, StreamProblems.TooManyOperations(_options.MaxOperations)));
                break;
        }

        operation.Dispose();
    }

    private async Task WriteAsync()
    {
        try
        {
            while (await _outbox.TakeAsync() is { } message)
            {
                try
                {
                    await _socket.SendAsync(message.WrittenMemory, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
                }
                finally
                {
                    _outbox.Sent(message);
                }
            }

            // What breaks RFC 6455 itself, such as text that is not UTF-8, the socket has closed already.
            if (_socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived)) return;
            var reason = _closeReason!;
            await _socket.CloseOutputAsync(reason.Status, reason.Text, CancellationToken.None);
            LogClosed((int)reason.Status, reason.Text);
        }
        catch (Exception exception) when (IsDisconnection(exception))
        {
            // The reading loop may wait for room that nobody makes any more.
            LogDisconnected(exception);
            Close(CloseReason.Normal);
            _socket.Abort();
        }
    }

    /// <summary>A client that neither says nor reads anything after a ping is gone.</summary>
    private async Task PingAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(_options.KeepAliveInterval, _options.Time, _closing.Token);
                _wasHeard = false;
                var sentBefore = _outbox.SentCount;
                _outbox.Add(ConnectionMessages.Ping());
                await Task.Delay(_options.PongTimeout, _options.Time, _closing.Token);

                // While the outbox is full nothing is read, and its own time-out counts.
                if (!_wasHeard && !_outbox.IsFull && _outbox.SentCount <= sentBefore + 1) Close(CloseReason.PongTimeout);
            }
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // The socket closes.
        }
    }

    [LoggerMessage(2, LogLevel.Debug, "A WebSocket was closed with {Status}: {Reason}")]
    private partial void LogClosed(int status, string reason);

    [LoggerMessage(3, LogLevel.Debug, "A WebSocket ended without a close")]
    private partial void LogDisconnected(Exception exception);

    [LoggerMessage(4, LogLevel.Error, "Reading from a WebSocket failed")]
    private partial void LogFailed(Exception exception);
}

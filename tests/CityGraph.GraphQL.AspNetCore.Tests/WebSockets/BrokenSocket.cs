using System.Net.WebSockets;

namespace CityGraph.GraphQL.AspNetCore.Tests.WebSockets;

/// <summary>Receives one message; sends none, but fails once a test lets it.</summary>
internal sealed class BrokenSocket(byte[] message) : WebSocket
{
    private readonly TaskCompletionSource _aborted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isReceived;

    public TaskCompletionSource SendBegan { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource SendMayFail { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override WebSocketCloseStatus? CloseStatus => null;

    public override string? CloseStatusDescription => null;

    public override string? SubProtocol => null;

    public override WebSocketState State => _aborted.Task.IsCompleted ? WebSocketState.Aborted : WebSocketState.Open;

    public override void Abort() => _aborted.TrySetResult();

    public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) => Task.CompletedTask;

    public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Dispose() => Abort();

    public override async Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken)
    {
        if (buffer.Count == 0 && !_isReceived) return new(0, WebSocketMessageType.Text, endOfMessage: false);
        if (_isReceived) await _aborted.Task.WaitAsync(cancellationToken);
        if (_isReceived) throw new WebSocketException(WebSocketError.ConnectionClosedPrematurely);
        _isReceived = true;
        message.CopyTo(buffer.AsSpan());
        return new(message.Length, WebSocketMessageType.Text, endOfMessage: true);
    }

    public override async Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken)
    {
        SendBegan.TrySetResult();
        await SendMayFail.Task.WaitAsync(cancellationToken);
        throw new WebSocketException(WebSocketError.ConnectionClosedPrematurely);
    }
}

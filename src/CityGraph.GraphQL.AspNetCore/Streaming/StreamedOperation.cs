using CityGraph.GraphQL.AspNetCore.Requests;
using CityGraph.GraphQL.Execution;
using Microsoft.Extensions.Logging;

namespace CityGraph.GraphQL.AspNetCore.Streaming;

/// <summary>
/// One operation of a connection: one response, or the responses of a subscription, each made only when the outbox has room and the
/// gate lets it. The boundary of failures: whatever is thrown below is logged here, and the client gets an error without its text.
/// </summary>
internal sealed partial class StreamedOperation(string id, RequestParameters parameters, IResponseFraming framing, StreamConnection connection) : IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();
    private readonly Outbox _outbox = connection.Outbox;
    private readonly OperationSet _operations = connection.Operations;

    // The message that is being made, and where the response begins in it.
    private PooledBuffer _message = new();
    private int _responseStart;
    private ResponseStream? _stream;
    private Action? _hadTurn;
    private bool _isTimeUp;

    public string Id => id;

    /// <summary>Whether nobody listens any more, or its time is up.</summary>
    public bool IsStopped => _cancellation.IsCancellationRequested;

    /// <summary>How it began.</summary>
    public ExecutionOutcome Outcome { get; private set; }

    /// <summary>The response of a query, of a mutation or of a request that did not run, once it began.</summary>
    public ReadOnlySpan<byte> Response => _message.WrittenSpan[_responseStart..];

    private RequestProblem TimeUp => RequestProblem.TimeUp(connection.Service.Options.MaxExecutionTime);

    /// <summary>Ends the work soon; does not wait for it.</summary>
    public void Cancel() => _ = _cancellation.CancelAsync();

    /// <summary>The whole life of an operation that was added to those of its connection. Does not throw.</summary>
    /// <param name="target">What answers; asked once for each response. Its token is the operation's.</param>
    /// <param name="hadTurn">Called once, when the gate lets it begin, or when it never will.</param>
    public Task RunAsync(Func<CancellationToken, ValueTask<GraphQLTarget?>> target, Action hadTurn)
    {
        _hadTurn = hadTurn;
        return GuardAsync(async () =>
        {
            if (await _outbox.WaitForRoomAsync().WaitAsync(_cancellation.Token)) await FinishAsync(await BeginAsync(target, queriesOnly: false), target);
        });
    }

    /// <summary>The rest of the life of an operation after <see cref="BeginAsync"/>. Does not throw.</summary>
    /// <param name="problem">What that gave.</param>
    /// <param name="target">What answers; asked once for each response that is not made yet. Its token is the operation's.</param>
    public Task ContinueAsync(RequestProblem? problem, Func<CancellationToken, ValueTask<GraphQLTarget?>> target) =>
        GuardAsync(() => FinishAsync(problem, target));

    /// <summary>Runs a query or mutation, or begins a subscription, and sends nothing.</summary>
    /// <returns>Why it does not reach the engine, or has no answer from it; null where there is an <see cref="Outcome"/>.</returns>
    public async ValueTask<RequestProblem?> BeginAsync(Func<CancellationToken, ValueTask<GraphQLTarget?>> target, bool queriesOnly)
    {
        if (await target(_cancellation.Token) is not { } found) return RequestProblem.NotReady;
        if (connection.Service.Resolve(parameters, found) is { } problem) return problem;
        return await RunLimitedAsync(async () =>
        {
            BeginMessage();
            var start = await found.Executor.ExecuteOrSubscribeAsync(parameters.ToRequest(queriesOnly, found), found.State, _message, _cancellation.Token);
            Outcome = start.Outcome;
            _stream = start.Stream;
        });
    }

    public void Dispose()
    {
        _message.Dispose();
        _cancellation.Dispose();
        parameters.Dispose();
    }

    [LoggerMessage(1, LogLevel.Error, "A GraphQL operation failed")]
    private static partial void LogFailed(ILogger logger, Exception exception);

    private async Task GuardAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException) when (_cancellation.IsCancellationRequested)
        {
            // Otherwise nobody listens any more.
            if (_isTimeUp) SendProblem(TimeUp);
        }
        catch (Exception exception)
        {
            LogFailed(connection.Logger, exception);
            SendProblem(RequestProblem.Internal);
        }
        finally
        {
            TellOfTurn();
            if (_stream is not null) await UnsubscribeAsync(_stream);
            _operations.End(this);
        }
    }

    private void TellOfTurn()
    {
        _hadTurn?.Invoke();
        _hadTurn = null;
    }

    private async Task UnsubscribeAsync(ResponseStream stream)
    {
        try
        {
            await stream.DisposeAsync();
        }
        catch (Exception exception)
        {
            LogFailed(connection.Logger, exception);
        }
    }

    private async Task FinishAsync(RequestProblem? problem, Func<CancellationToken, ValueTask<GraphQLTarget?>> target)
    {
        if (problem is not null) SendProblem(problem);
        else if (Outcome.IsRequestError) SendFailure();
        else if (_stream is not null) await SendStreamAsync(_stream, target);
        else SendOnly();
    }

    private void SendOnly()
    {
        SendNext();
        SendComplete();
    }

    private async Task SendStreamAsync(ResponseStream stream, Func<CancellationToken, ValueTask<GraphQLTarget?>> target)
    {
        while (await _outbox.WaitForRoomAsync().WaitAsync(_cancellation.Token))
        {
            BeginMessage();
            switch (await stream.MoveNextAsync(_message))
            {
                case ResponseStreamStep.Completed:
                    SendComplete();
                    return;
                case ResponseStreamStep.Failed:
                    SendFailure();
                    return;
            }

            if (await WriteEventAsync(stream, await target(_cancellation.Token)) is { } problem)
            {
                SendProblem(problem);
                return;
            }

            SendNext();
        }
    }

    private async ValueTask<RequestProblem?> WriteEventAsync(ResponseStream stream, GraphQLTarget? target) => target is { } found
        ? await RunLimitedAsync(() => stream.WriteAsync(found.State, _message))
        : RequestProblem.NotReady;

    /// <summary>Runs as the gate lets it. Where its time is up the operation ends.</summary>
    private async ValueTask<RequestProblem?> RunLimitedAsync(Func<ValueTask> run)
    {
        using var lease = await connection.Service.Gate.EnterAsync(connection.Address, _cancellation.Token);
        TellOfTurn();
        if (lease is null) return RequestProblem.Busy;
        await using var limit = lease.Token.UnsafeRegister(static operation => ((StreamedOperation)operation!).EndInTime(), this);
        try
        {
            await run();
            return null;
        }
        catch (OperationCanceledException) when (_isTimeUp)
        {
            return TimeUp;
        }
    }

    /// <summary>The lease ends with the operation, too.</summary>
    private void EndInTime()
    {
        if (_cancellation.IsCancellationRequested) return;
        _isTimeUp = true;
        Cancel();
    }

    private void BeginMessage()
    {
        _message.Clear();
        framing.BeginNext(_message);
        _responseStart = _message.Length;
    }

    private void SendNext()
    {
        framing.EndNext(_message, _responseStart);
        _operations.Send(this, _message);
        _message = new();
    }

    private void SendComplete()
    {
        var complete = new PooledBuffer();
        framing.WriteComplete(complete);
        _operations.SendLast(this, complete);
    }

    private void SendProblem(RequestProblem problem)
    {
        _message.Clear();
        problem.WriteResponse(_message);
        _responseStart = 0;
        SendFailure();
    }

    /// <summary>Sends the response, which has errors and no data, as the last.</summary>
    private void SendFailure()
    {
        var failure = new PooledBuffer();
        framing.WriteFailure(failure, Response);
        _operations.SendLast(this, failure);
    }
}

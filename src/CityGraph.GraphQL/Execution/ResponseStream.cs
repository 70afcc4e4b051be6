using System.Buffers;
using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Execution;

/// <summary>
/// The responses of one subscription (specification 6.2.3.2, MapSourceToResponseEvent), pulled by the transport one by one: a slow
/// client slows its own source down and holds no more than one event. For one caller at a time.
/// </summary>
public sealed class ResponseStream : IAsyncDisposable
{
    private static readonly FieldError SourceFailed = new("Internal error: the subscription's events ended unexpectedly.", ExecutionErrorCodes.InternalError);

    private readonly SubscriptionRun _run;
    private readonly IAsyncEnumerator<object?> _events;
    private bool _isOver;

    private ResponseStream(SubscriptionRun run, IAsyncEnumerator<object?> events)
    {
        _run = run;
        _events = events;
    }

    /// <summary>Specification 6.2.3.1, CreateSourceEventStream. Null, with an error, when the subscription does not begin.</summary>
    internal static async ValueTask<(ResponseStream? Stream, GraphQLError? Error)> OpenAsync(SubscriptionRun run, RequestValues values)
    {
        if (!values.TryGetArguments(run.Field, out _, out var wrong)) return (null, wrong with { Path = [run.Field.ResponseName] });
        try
        {
            var resolver = (StreamResolver)run.Field.Resolver;
            var source = await resolver.SubscribeAsync(new FieldContext(values, run.Field)).ConfigureAwait(false);
            if (source.Error is { } error) return (null, Located(run, error));
            return (new ResponseStream(run, source.Events!.GetAsyncEnumerator(run.CancellationToken)), null);
        }
        catch (Exception exception) when (!IsEnd(exception, run.CancellationToken))
        {
            run.Report(exception);
            return (null, Located(run, ErrorOf(exception)));
        }
    }

    /// <summary>Waits for the next event, runs the operation for it, and writes the response. After the end it goes on saying so.</summary>
    /// <param name="state">The host's own object for this event, see <see cref="FieldContext.State"/>.</param>
    /// <param name="output">Takes one response.</param>
    /// <exception cref="OperationCanceledException">The token of the request ended the subscription; nothing was written.</exception>
    public async ValueTask<ResponseStreamStep> WriteNextAsync(object state, IBufferWriter<byte> output)
    {
        var step = await MoveNextAsync(output).ConfigureAwait(false);
        if (step == ResponseStreamStep.Response) await WriteAsync(state, output).ConfigureAwait(false);
        return step;
    }

    /// <summary>
    /// Waits for the next event only: for hosts whose state, or whose permission to run, is taken when the event is there. It is
    /// written by <see cref="WriteAsync"/>, before the next one is waited for. After the end it goes on saying so.
    /// </summary>
    /// <param name="output">Takes the last response where the source fails; otherwise nothing is written.</param>
    /// <exception cref="OperationCanceledException">The token of the request ended the subscription; nothing was written.</exception>
    public async ValueTask<ResponseStreamStep> MoveNextAsync(IBufferWriter<byte> output)
    {
        if (_isOver) return ResponseStreamStep.Completed;
        try
        {
            return await _events.MoveNextAsync().ConfigureAwait(false) ? ResponseStreamStep.Response : End(ResponseStreamStep.Completed);
        }
        catch (Exception exception) when (!IsEnd(exception, _run.CancellationToken))
        {
            _run.Report(exception);
            ErrorWriter.WriteResponse(output, [Located(_run, ErrorOf(exception))]);
            return End(ResponseStreamStep.Failed);
        }
    }

    /// <summary>Runs the operation for the event that <see cref="MoveNextAsync"/> found, and writes the response.</summary>
    /// <param name="state">The host's own object for this event, see <see cref="FieldContext.State"/>.</param>
    /// <param name="output">Takes one response.</param>
    /// <exception cref="OperationCanceledException">The token of the request ended the subscription; nothing was written.</exception>
    public ValueTask WriteAsync(object state, IBufferWriter<byte> output) => _run.ExecuteAsync(_events.Current, state, output);

    /// <summary>Unsubscribes. Not while one of the others waits: cancel the request's token, and dispose once it has ended.</summary>
    public ValueTask DisposeAsync()
    {
        _isOver = true;
        return _events.DisposeAsync();
    }

    private ResponseStreamStep End(ResponseStreamStep step)
    {
        _isOver = true;
        return step;
    }

    private static FieldError ErrorOf(Exception exception) => exception is FieldFailedException failed ? failed.Error : SourceFailed;

    private static bool IsEnd(Exception exception, CancellationToken cancellationToken) =>
        exception is OperationCanceledException && cancellationToken.IsCancellationRequested;

    private static GraphQLError Located(SubscriptionRun run, FieldError error) =>
        new(error.Message, [.. run.Field.Nodes.Select(node => node.Node.Location)], [run.Field.ResponseName], error.Code);
}

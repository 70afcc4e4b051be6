using System.Threading.Channels;

namespace CityGraph.Graph.Neo4j.Client.Http;

/// <summary>
/// Ends in Neo4j what was abandoned here: closing a connection does not. Never makes anybody wait: what is abandoned is queued, and one trip
/// ends all that is in the queue. What Neo4j does not know of yet is looked for again for about a second. What does not fit in the queue, or
/// cannot be ended because Neo4j does not answer, is left to the database's own time-outs.
/// </summary>
internal sealed class StatementEnder : IAsyncDisposable
{
    private const int MaxQueued = 1024;
    private const int MaxSweeps = 5;

    private const string Terminate =
        $"CYPHER 5 SHOW TRANSACTIONS YIELD transactionId AS id, parameters WHERE parameters.{RequestContent.RequestParameter} IN $requests " +
        $"TERMINATE TRANSACTIONS id YIELD message RETURN parameters.{RequestContent.RequestParameter}";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly Channel<Abandoned> _queue = Channel.CreateBounded<Abandoned>(
        new BoundedChannelOptions(MaxQueued) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private readonly QueryApiChannel _channel;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _disposed = new();
    private readonly Task _ending;

    public StatementEnder(QueryApiChannel channel, TimeProvider time)
    {
        (_channel, _time) = (channel, time);
        _ending = EndAllAsync();
    }

    public void End(Abandoned abandoned) => _queue.Writer.TryWrite(abandoned);

    /// <summary>Returns when all that is left was asked to end once more.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _disposed.CancelAsync().ConfigureAwait(false);
        await _ending.ConfigureAwait(false);
        _disposed.Dispose();
    }

    private async Task EndAllAsync()
    {
        var running = new List<Abandoned>();
        while (await HasMoreAsync(running).ConfigureAwait(false))
        {
            while (running.Count < MaxQueued && _queue.Reader.TryRead(out var abandoned)) running.Add(abandoned);
            await SweepAsync(running).ConfigureAwait(false);
        }
    }

    private async ValueTask<bool> HasMoreAsync(List<Abandoned> running)
    {
        if (running.Count == 0 || _disposed.IsCancellationRequested) return await _queue.Reader.WaitToReadAsync().ConfigureAwait(false);
        await Task.Delay(Pause, _time, _disposed.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return true;
    }

    private async Task SweepAsync(List<Abandoned> running)
    {
        var found = await TerminateAsync(running).ConfigureAwait(false);
        for (var i = running.Count - 1; i >= 0; i--)
        {
            var one = running[i];
            var isFound = one.Request is not null && found.Contains(one.Request);
            // A transaction in which something runs cannot be rolled back; that it was terminated shows in the next sweep.
            var isDone = one.Transaction is null ? isFound : !isFound && await RollBackAsync(one).ConfigureAwait(false);
            if (isDone || ++one.Sweeps == MaxSweeps) running.RemoveAt(i);
        }
    }

    /// <summary>Which of the requests ran, and are now ended.</summary>
    private async ValueTask<HashSet<string>> TerminateAsync(List<Abandoned> running)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var requests = running.Where(one => one.Request is not null).Select(one => one.Request!).ToList();
        if (requests.Count == 0) return found;
        try
        {
            var statement = new CypherStatement(Terminate, new Dictionary<string, object?>(StringComparer.Ordinal) { ["requests"] = requests });
            var reply = await _channel.SendShortAsync(HttpMethod.Post, _channel.Root, RequestContent.Statement(statement, null, []), null).ConfigureAwait(false);
            foreach (var row in reply.Body.Answer.Rows)
            {
                if (row[0] is string request) found.Add(request);
            }
        }
        catch (CypherException)
        {
            // Neo4j does not answer, or ended them all when it stopped. It is asked again in the next sweep, and then no more.
        }

        return found;
    }

    private async ValueTask<bool> RollBackAsync(Abandoned one)
    {
        try
        {
            await _channel.SendShortAsync(HttpMethod.Delete, one.Transaction!, null, one.Affinity).ConfigureAwait(false);
            return true;
        }
        catch (CypherException exception)
        {
            // That there is no such transaction is an answer of Neo4j's too.
            return exception is { Failure: CypherFailure.Unreachable, Code: not null };
        }
    }
}

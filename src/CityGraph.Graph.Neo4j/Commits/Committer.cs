using System.Security.Cryptography;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Model;
using CityGraph.Graph.Neo4j.Client;
using CityGraph.Graph.Neo4j.Layout;
using CityGraph.Graph.Neo4j.Log;

namespace CityGraph.Graph.Neo4j.Commits;

/// <summary>
/// Commits change sets in two statements: what the set names is read and judged here; then everything is written at once, the log too, unless
/// another server has committed in between. Then both are done again. Where a set seems to make elements and do nothing else, one statement that
/// holds only if that is so goes before.
/// </summary>
/// <param name="model">That of the database.</param>
/// <param name="client">Reaches it.</param>
/// <param name="timeout">How long a set may wait for its turn here, and after which it is not begun again.</param>
/// <param name="time">When sets were recorded.</param>
internal sealed class Committer(GraphModel model, ICypherClient client, TimeSpan timeout, TimeProvider time) : IDisposable
{
    // What the facts showed is gone only where people change the database by hand at the same moment.
    private const int MaxGone = 2;
    private const string ElementGone = "Neo.ClientError.Statement.ArithmeticError";
    private const string IdTaken = "Neo.ClientError.Schema.ConstraintValidationFailed";

    // So often a set that came second is tried again at once; then after a while, so that servers that commit all the time let others through.
    private const int RoundsAtOnce = 3;
    private const int MaxPauseMs = 100;

    private readonly CommitTexts _texts = new(model);
    private readonly StoredModel _stored = new(model);

    /// <summary>Sets of one server never overtake each other between their two statements.</summary>
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>For who has the turn next: one set is made ready while Neo4j works on another. Not more, since each takes memory.</summary>
    private readonly SemaphoreSlim _next = new(1);

    /// <summary>Whether the last set changed nothing that was there: the next may be such a one too. Set by who has the turn.</summary>
    private volatile bool _expectsNew = true;

    /// <exception cref="StoreUnavailableException">Others have committed again and again.</exception>
    public async Task<CommitResult> CommitAsync(ChangeSet set, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        NewSet? ready;
        await EnterAsync(_next, start, cancellationToken).ConfigureAwait(false);
        try
        {
            ready = _expectsNew ? NewSet.Of(_stored, set) : null;
            await EnterAsync(_turn, start, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _next.Release();
        }

        try
        {
            var (attempt, gone) = (Guid.NewGuid().ToString("N"), 0);
            if (ready is not null && _expectsNew && await TryCreateAsync(set, ready, attempt, cancellationToken).ConfigureAwait(false) is { } created) return created;
            for (var round = 1; ; round++)
            {
                try
                {
                    if (await TryCommitAsync(set, attempt, cancellationToken).ConfigureAwait(false) is { } result) return result;
                }
                catch (CypherException exception) when (exception.Code is ElementGone or IdTaken && gone < MaxGone)
                {
                    gone++;
                }

                if (time.GetElapsedTime(start) > timeout) throw Crowded();
                if (round >= RoundsAtOnce) await PauseAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _turn.Dispose();
        _next.Dispose();
    }

    private async Task EnterAsync(SemaphoreSlim gate, long start, CancellationToken cancellationToken)
    {
        var left = timeout - time.GetElapsedTime(start);
        if (!await gate.WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero, cancellationToken).ConfigureAwait(false)) throw Crowded();
    }

    /// <summary>A set that only makes elements, in one statement.</summary>
    /// <returns>Null, and nothing was written, if it is not such a set, or must be judged: then the facts say why.</returns>
    private async Task<CommitResult?> TryCreateAsync(ChangeSet set, NewSet ready, string attempt, CancellationToken cancellationToken)
    {
        var values = new Dictionary<string, object?>(ready.Values) { ["expected"] = set.ExpectedNumber, ["set"] = Head(set, ready.Log, attempt) };
        try
        {
            var written = await RunAsync(_texts.Create, values, cancellationToken).ConfigureAwait(false);
            return written.Rows.Count == 0 ? null : new CommitResult.Committed((long)written.Rows[0][0]!);
        }
        catch (CypherException exception) when (exception.Code is ElementGone or IdTaken)
        {
            return null;
        }
    }

    /// <param name="set">What to commit.</param>
    /// <param name="attempt">
    /// The same for each try of one call: a set that is found committed with it was committed by this call, and its answer was lost.
    /// </param>
    /// <param name="cancellationToken">Ends it; what was not committed then is not.</param>
    /// <returns>Null if another set was committed between reading and writing.</returns>
    private async Task<CommitResult?> TryCommitAsync(ChangeSet set, string attempt, CancellationToken cancellationToken)
    {
        var facts = await ReadFactsAsync(set, cancellationToken).ConfigureAwait(false);
        if (facts.Known is { } known) return known.Attempt == attempt ? new CommitResult.Committed(known.Number) : new CommitResult.AlreadyCommitted(known.Number);
        if (set.ExpectedNumber is { } expected && expected != facts.Number) return new CommitResult.Conflict(facts.Number);
        var problems = ChangeSetValidator.Validate(model, facts, set);
        if (problems.Length > 0) return new CommitResult.Refused(problems);
        if (PackedLog.Of(set) is not { } log) return new CommitResult.Refused([$"The change set takes more than {LogText.MaxBytes} bytes; split it."]);
        var number = facts.Number + 1;
        var values = new Dictionary<string, object?>
        {
            ["expected"] = facts.Number,
            ["set"] = new Dictionary<string, object?>(Head(set, log, attempt)) { ["number"] = number },
        };
        var rows = new ChangeRows(_stored, facts, set);
        rows.AddTo(values);
        _expectsNew = rows.OnlyCreates;
        var written = await RunAsync(_texts.Write, values, cancellationToken).ConfigureAwait(false);
        return written.Rows.Count == 0 ? null : new CommitResult.Committed(number);
    }

    /// <summary>What the log holds of a set but its number.</summary>
    private Dictionary<string, object?> Head(ChangeSet set, PackedLog log, string attempt) => new()
    {
        ["id"] = set.Id,
        ["author"] = set.Author,
        ["reason"] = set.Reason,
        ["recordedAt"] = StoredValue.Of(time.GetUtcNow()),
        ["expectedNumber"] = set.ExpectedNumber,
        ["changes"] = log.Text,
        ["bytes"] = log.Bytes,
        ["attempt"] = attempt,
    };

    private async Task<GraphFacts> ReadFactsAsync(ChangeSet set, CancellationToken cancellationToken)
    {
        var isBounded = set.Changes is { IsDefault: false, Length: <= ChangeSetValidator.MaxChanges };
        var named = new NamedIds(isBounded ? set.Changes : []);
        var values = new Dictionary<string, object?>
        {
            ["id"] = NamedIds.IsStorable(set.Id) ? set.Id : "",
            ["changed"] = named.Changed,
            ["ends"] = named.Ends,
            ["deletedNodes"] = named.DeletedNodes,
        };
        var answer = await RunAsync(_texts.Facts, values, cancellationToken).ConfigureAwait(false);
        if (answer.Rows.Count != 1) throw new StoreUnavailableException($"The database has no node :{StoredNames.Sequence} any more; open the store again to make one.");
        return new GraphFacts(model, answer.Rows[0]);
    }

    private Task<CypherAnswer> RunAsync(string text, Dictionary<string, object?> values, CancellationToken cancellationToken) =>
        client.RunAsync(new(text, new Dictionary<string, object?> { ["p"] = values }, Writes: true), cancellationToken);

    private Task PauseAsync(CancellationToken cancellationToken) =>
        Task.Delay(TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(MaxPauseMs)), time, cancellationToken);

    private StoreUnavailableException Crowded() => new($"Other change sets were committed for {timeout.TotalSeconds:0} s without a moment for this one; try it again.");
}

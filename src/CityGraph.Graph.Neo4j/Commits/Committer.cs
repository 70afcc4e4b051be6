using System.Text;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Model;
using CityGraph.Graph.Neo4j.Client;
using CityGraph.Graph.Neo4j.Layout;
using CityGraph.Graph.Neo4j.Log;

namespace CityGraph.Graph.Neo4j.Commits;

/// <summary>
/// Commits change sets, each in one transaction of two statements: what the set names is read under the lock of the sequence and judged here;
/// then everything is written at once, the log too.
/// </summary>
internal sealed class Committer(GraphModel model, ICypherClient client, TimeProvider time)
{
    /// <summary>The most bytes of a set's text in the log.</summary>
    public const int MaxLogBytes = 32 * 1024 * 1024;

    // Facts only cease to hold before the commit where people change the database by hand at the same moment.
    private const int Tries = 3;
    private const string ElementGone = "Neo.ClientError.Statement.ArithmeticError";
    private const string IdTaken = "Neo.ClientError.Schema.ConstraintValidationFailed";

    private readonly CommitTexts _texts = new(model);
    private readonly StoredModel _stored = new(model);

    public async Task<CommitResult> CommitAsync(ChangeSet set, CancellationToken cancellationToken)
    {
        var attempt = Guid.NewGuid().ToString("N");
        for (var left = Tries; ; left--)
        {
            try
            {
                return await client.WriteAsync((transaction, cancel) => CommitAsync(transaction, set, attempt, cancel), cancellationToken).ConfigureAwait(false);
            }
            catch (CypherException exception) when (exception.Code is ElementGone or IdTaken && left > 1)
            {
            }
        }
    }

    /// <param name="transaction">In which it happens, or nothing does.</param>
    /// <param name="set">What to commit.</param>
    /// <param name="attempt">
    /// The same each time that one call runs this: a set that is found committed with it was committed by this call, and its answer was lost.
    /// </param>
    /// <param name="cancellationToken">Ends it; the transaction is rolled back.</param>
    private async Task<CommitResult> CommitAsync(ICypherTransaction transaction, ChangeSet set, string attempt, CancellationToken cancellationToken)
    {
        var facts = await ReadFactsAsync(transaction, set, cancellationToken).ConfigureAwait(false);
        if (facts.Known is { } known) return known.Attempt == attempt ? new CommitResult.Committed(known.Number) : new CommitResult.AlreadyCommitted(known.Number);
        if (set.ExpectedNumber is { } expected && expected != facts.Number) return new CommitResult.Conflict(facts.Number);
        var problems = ChangeSetValidator.Validate(model, facts, set);
        if (problems.Length > 0) return new CommitResult.Refused(problems);
        if (ChangeSetJson.Write(set.Changes, MaxLogBytes) is not { } log) return new CommitResult.Refused([$"The change set takes more than {MaxLogBytes} bytes; split it."]);
        var number = facts.Number + 1;
        var parameters = new Dictionary<string, object?>
        {
            ["number"] = number,
            ["set"] = new Dictionary<string, object?>
            {
                ["id"] = set.Id,
                ["number"] = number,
                ["author"] = set.Author,
                ["reason"] = set.Reason,
                ["recordedAt"] = StoredValue.Of(time.GetUtcNow()),
                ["expectedNumber"] = set.ExpectedNumber,
                ["changes"] = log,
                ["bytes"] = (long)Encoding.UTF8.GetByteCount(log),
                ["attempt"] = attempt,
            },
        };
        new ChangeRows(_stored, facts, set).AddTo(parameters);
        await transaction.CommitAsync(new(_texts.Write, parameters, Writes: true), cancellationToken).ConfigureAwait(false);
        return new CommitResult.Committed(number);
    }

    private async Task<GraphFacts> ReadFactsAsync(ICypherTransaction transaction, ChangeSet set, CancellationToken cancellationToken)
    {
        var isBounded = set.Changes is { IsDefault: false, Length: <= ChangeSetValidator.MaxChanges };
        var named = new NamedIds(isBounded ? set.Changes : []);
        var parameters = new Dictionary<string, object?>
        {
            ["id"] = NamedIds.IsStorable(set.Id) ? set.Id : "",
            ["changed"] = named.Changed,
            ["ends"] = named.Ends,
            ["deletedNodes"] = named.DeletedNodes,
        };
        var answer = await transaction.RunAsync(new(_texts.Facts, parameters, Writes: true), cancellationToken).ConfigureAwait(false);
        if (answer.Rows.Count != 1) throw new StoreUnavailableException($"The database has no node :{StoredNames.Sequence} any more; open the store again to make one.");
        return new GraphFacts(model, answer.Rows[0]);
    }
}

using System.Collections.Immutable;
using System.Globalization;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Neo4j.Client;

namespace CityGraph.Graph.Neo4j.Log;

/// <summary>Reads the log of change sets.</summary>
internal sealed class ChangeLog(ICypherClient client)
{
    private static readonly CypherStatement Newest = new("CYPHER 5 MATCH (s:`ChangeSequence` {id: 'changes'}) RETURN s.number", ImmutableDictionary<string, object?>.Empty);

    // The lock is given when a commit that holds it can be seen as a whole: Neo4j makes a transaction visible one element after another.
    private static readonly CypherStatement Settled = new("CYPHER 5 MATCH (s:`ChangeSequence` {id: 'changes'}) SET s.lock = true RETURN s.number", ImmutableDictionary<string, object?>.Empty, Writes: true);

    private const string FindText = "CYPHER 5 MATCH (c:`ChangeSet` {id: $id}) RETURN c.number";

    private const string FindNewestText = "CYPHER 5 MATCH (c:`ChangeSet`) WHERE c.id STARTS WITH $prefix RETURN c.id ORDER BY c.number DESC LIMIT 1";

    // Sums up the sizes, of at most $limit sets, and reads the texts of as many as fit.
    private const string ReadText = """
        CYPHER 5
        MATCH (c:`ChangeSet`) WHERE c.number > $after AND c.number <= $last
        WITH c ORDER BY c.number
        WITH collect(c) AS sets
        WITH sets, reduce(sum = [0, 0], c IN sets |
          [sum[0] + c.bytes, CASE WHEN sum[0] + c.bytes <= $bytes THEN sum[1] + 1 ELSE sum[1] END])[1] AS fit
        UNWIND sets[..CASE WHEN fit = 0 THEN 1 ELSE fit END] AS c
        RETURN c.number, c.recordedAt, c.id, c.author, c.reason, c.expectedNumber, c.changes
        """;

    /// <summary>That of the newest change set; one small trip.</summary>
    public Task<long> NewestAsync(CancellationToken cancellationToken) => NumberAsync(Newest, cancellationToken);

    /// <summary>That of the newest change set, when no commit is being made.</summary>
    public Task<long> SettledAsync(CancellationToken cancellationToken) => NumberAsync(Settled, cancellationToken);

    /// <summary>
    /// Runs <paramref name="read"/> while the lock is held that every commit takes. Neo4j ends a transaction that does nothing for a minute, and
    /// with it the lock: then the last statement fails, and so does the reading.
    /// </summary>
    public Task<T?> HoldingAsync<T>(Func<CancellationToken, ValueTask<T?>> read, CancellationToken cancellationToken)
        where T : class => client.WriteAsync(
        async (transaction, cancel) =>
        {
            await transaction.RunAsync(Settled, cancel).ConfigureAwait(false);
            var result = await read(cancel).ConfigureAwait(false);
            await transaction.CommitAsync(Settled, cancel).ConfigureAwait(false);
            return result;
        },
        cancellationToken);

    /// <summary>The number of a set, or null.</summary>
    public async Task<long?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var answer = await client.RunAsync(new(FindText, new Dictionary<string, object?> { ["id"] = id }), cancellationToken).ConfigureAwait(false);
        return answer.Rows is [[long number]] ? number : null;
    }

    /// <summary>The id of the newest set of those whose ids begin so, or null.</summary>
    public async Task<string?> FindNewestAsync(string idPrefix, CancellationToken cancellationToken)
    {
        var statement = new CypherStatement(FindNewestText, new Dictionary<string, object?> { ["prefix"] = idPrefix });
        var answer = await client.RunAsync(statement, cancellationToken).ConfigureAwait(false);
        return answer.Rows is [[string id]] ? id : null;
    }

    /// <summary>
    /// The sets after a number, oldest first: at most <paramref name="limit"/>, and as many as have <paramref name="maxBytes"/> together, but
    /// at least one where there is one.
    /// </summary>
    /// <exception cref="InvalidDataException">Somebody changed the log by hand.</exception>
    public async Task<ImmutableArray<CommittedChangeSet>> ReadAsync(long after, int limit, int maxBytes, CancellationToken cancellationToken)
    {
        var last = after > long.MaxValue - limit ? long.MaxValue : after + limit;
        var statement = new CypherStatement(ReadText, new Dictionary<string, object?> { ["after"] = after, ["last"] = last, ["bytes"] = (long)maxBytes });
        var answer = await client.RunAsync(statement, cancellationToken).ConfigureAwait(false);
        if (HasGap(answer, after))
        {
            // What was committed while the statement went from number to number may be seen without what was committed before it.
            await SettledAsync(cancellationToken).ConfigureAwait(false);
            answer = await client.RunAsync(statement, cancellationToken).ConfigureAwait(false);
        }

        return [.. answer.Rows.Select(ReadSet)];
    }

    /// <summary>Whether numbers are missing: those of the log follow each other.</summary>
    private static bool HasGap(CypherAnswer answer, long after) =>
        answer.Rows is [.., [long newest, ..]] && newest - after != answer.Rows.Count;

    private async Task<long> NumberAsync(CypherStatement statement, CancellationToken cancellationToken)
    {
        var answer = await client.RunAsync(statement, cancellationToken).ConfigureAwait(false);
        return answer.Rows is [[long number]] ? number : 0;
    }

    private static CommittedChangeSet ReadSet(object?[] row)
    {
        try
        {
            var recordedAt = DateTimeOffset.Parse((string)row[1]!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
            var set = new ChangeSet((string)row[2]!, (string)row[3]!, (string)row[4]!, ChangeSetJson.Read(LogText.Unpack((string)row[6]!)), (long?)row[5]);
            return new((long)row[0]!, recordedAt, set);
        }
        catch (Exception exception) when (exception is FormatException or InvalidCastException or NullReferenceException or ArgumentNullException)
        {
            throw new InvalidDataException($"Change set {row[0]} in Neo4j is damaged: {exception.Message}", exception);
        }
    }
}

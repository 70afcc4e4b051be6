using System.Collections.Immutable;
using CityGraph.Graph.Neo4j.Client;
using static CityGraph.Graph.Neo4j.Layout.StoredNames;

namespace CityGraph.Graph.Neo4j.Schema;

/// <summary>
/// Gives a database the constraints and indexes that a model asks for, and takes those of ours that it asks for no more. One trip where nothing
/// is to be done. Several servers may do so at once.
/// </summary>
internal sealed class SchemaUpdate(ICypherClient client, TimeProvider time, TimeSpan patience)
{
    private const string AlreadyExists = "AlreadyExists";

    /// <summary>How often we begin again because another server has changed the schema in between.</summary>
    private const int MaxRounds = 10;

    /// <summary>
    /// Together they take a third of the time of a transaction each; all in one could take longer than the database lets a transaction run.
    /// </summary>
    private const int StatementsATransaction = 25;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private static readonly CypherStatement ReadIndexes = new(
        "CYPHER 5 SHOW INDEXES YIELD name, state, owningConstraint WHERE name STARTS WITH $prefix RETURN name, state, owningConstraint IS NOT NULL",
        new Dictionary<string, object?> { ["prefix"] = DatabaseSchema.Prefix });

    /// <summary>Null when all are there and online, else the problem: what, for the end of a sentence.</summary>
    public async Task<string?> ApplyAsync(ImmutableArray<SchemaItem> wanted, CancellationToken cancellationToken)
    {
        for (var round = 0; ; round++)
        {
            var found = await ReadAsync(cancellationToken).ConfigureAwait(false);
            var statements = Difference(wanted, found);
            if (statements.IsEmpty) return await WaitAsync(found, cancellationToken).ConfigureAwait(false);
            if (round == MaxRounds) return $"lacks {Quote(wanted.First(item => found.All(index => index.Name != item.Name)).Name)} although it was made; an index or constraint of other name may cover the same";
            try
            {
                foreach (var chunk in statements.Chunk(StatementsATransaction)) await RunAsync(chunk, cancellationToken).ConfigureAwait(false);
            }
            catch (CypherException exception) when (exception.Code?.Contains(AlreadyExists, StringComparison.Ordinal) == true && round + 1 < MaxRounds)
            {
                // Another server made it between our looking and our making: look again.
            }
        }
    }

    private static ImmutableArray<string> Difference(ImmutableArray<SchemaItem> wanted, ImmutableArray<FoundIndex> found)
    {
        var names = wanted.Select(item => item.Name).ToHashSet(StringComparer.Ordinal);
        var present = found.Select(index => index.Name).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. found.Where(index => !names.Contains(index.Name)).Select(index => $"DROP {(index.IsOfConstraint ? "CONSTRAINT" : "INDEX")} {Quote(index.Name)} IF EXISTS"),
            .. wanted.Where(item => !present.Contains(item.Name)).Select(item => item.Statement),
        ];
    }

    /// <summary>In one transaction; Neo4j allows no data in it.</summary>
    private Task<bool> RunAsync(string[] statements, CancellationToken cancellationToken) => client.WriteAsync(
        async (transaction, cancellation) =>
        {
            for (var i = 0; i < statements.Length - 1; i++) await transaction.RunAsync(Statement(statements[i]), cancellation).ConfigureAwait(false);
            await transaction.CommitAsync(Statement(statements[^1]), cancellation).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    private static CypherStatement Statement(string text) => new($"CYPHER 5 {text}", new Dictionary<string, object?>(), Writes: true);

    private async Task<string?> WaitAsync(ImmutableArray<FoundIndex> found, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        while (found.FirstOrDefault(index => index.State != FoundIndex.Online) is { } waited)
        {
            if (waited.State == FoundIndex.Failed) return $"has an index that failed, {Quote(waited.Name)}; drop it, and it is made anew";
            if (time.GetElapsedTime(start) > patience) return $"still fills the index {Quote(waited.Name)} after {patience.TotalSeconds:0} s";
            await Task.Delay(Pause, time, cancellationToken).ConfigureAwait(false);
            found = await ReadAsync(cancellationToken).ConfigureAwait(false);
        }

        return null;
    }

    private async Task<ImmutableArray<FoundIndex>> ReadAsync(CancellationToken cancellationToken)
    {
        var answer = await client.RunAsync(ReadIndexes, cancellationToken).ConfigureAwait(false);
        return [.. answer.Rows.Select(row => new FoundIndex((string)row[0]!, (string)row[1]!, (bool)row[2]!))];
    }

    private sealed record FoundIndex(string Name, string State, bool IsOfConstraint)
    {
        public const string Online = "ONLINE";
        public const string Failed = "FAILED";
    }
}

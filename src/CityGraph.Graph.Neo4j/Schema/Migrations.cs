using System.Collections.Immutable;
using CityGraph.Graph.Neo4j.Client;
using CityGraph.Graph.Neo4j.Layout;
using static CityGraph.Graph.Neo4j.Layout.StoredNames;

namespace CityGraph.Graph.Neo4j.Schema;

/// <summary>
/// The steps from an empty database to the layout of this version, and from each older layout. A change of the layout (labels, forms of values)
/// is a new step at the end, which may run again without harm.
/// </summary>
internal static class Migrations
{
    public const string LayoutId = "layout";

    private static readonly ImmutableArray<string> Steps =
    [
        // 1: what every commit locks.
        $"CYPHER 5 MERGE (s:{Quote(Sequence)} {{id: 'changes'}}) ON CREATE SET s.number = 0",
    ];

    /// <summary>The version of the layout that this program reads and writes; an older program refuses a newer one.</summary>
    public static int Newest => Steps.Length;

    /// <summary>
    /// Brings the data to the newest layout, in one transaction. Several servers may do so at once: the node of the layout is locked first, and
    /// who comes second finds nothing left to do. Its constraint must be there.
    /// </summary>
    /// <returns>The version that the database has now: newer than <see cref="Newest"/> if a newer program was faster.</returns>
    public static Task<long> ApplyAsync(ICypherClient client, CancellationToken cancellationToken) => client.WriteAsync(
        async (transaction, cancellation) =>
        {
            var locked = await transaction.RunAsync(LockLayout, cancellation).ConfigureAwait(false);
            var version = (long)locked.Rows[0][0]!;
            if (version >= Newest) return version;
            for (var step = (int)version; step < Newest; step++) await transaction.RunAsync(new(Steps[step], NoParameters, Writes: true), cancellation).ConfigureAwait(false);
            await transaction.CommitAsync(SetVersion, cancellation).ConfigureAwait(false);
            return Newest;
        },
        cancellationToken);

    private static Dictionary<string, object?> NoParameters { get; } = [];

    private static CypherStatement LockLayout { get; } = new(
        $"CYPHER 5 MERGE (l:{Quote(StoredNames.Layout)} {{id: $id}}) SET l.version = coalesce(l.version, 0) RETURN l.version",
        new Dictionary<string, object?> { ["id"] = LayoutId },
        Writes: true);

    private static CypherStatement SetVersion { get; } = new(
        $"CYPHER 5 MATCH (l:{Quote(StoredNames.Layout)} {{id: $id}}) SET l.version = $version",
        new Dictionary<string, object?> { ["id"] = LayoutId, ["version"] = (long)Newest },
        Writes: true);
}

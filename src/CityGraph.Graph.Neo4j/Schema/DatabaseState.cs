using CityGraph.Graph.Neo4j.Client;
using CityGraph.Graph.Neo4j.Layout;
using static CityGraph.Graph.Neo4j.Layout.StoredNames;

namespace CityGraph.Graph.Neo4j.Schema;

/// <summary>What is found in a database before anything is changed.</summary>
/// <param name="Version">Neo4j's.</param>
/// <param name="HasNodes">Whether there are nodes, of whomever.</param>
/// <param name="Layout">The version of our layout; null if the database is not ours.</param>
internal sealed record DatabaseState(string Version, bool HasNodes, long? Layout)
{
    /// <summary>The counts come from Neo4j's own statistics: no node is read.</summary>
    private static readonly CypherStatement Read = new(
        $$"""
        CYPHER 5
        CALL dbms.components() YIELD name, versions
        WITH versions WHERE name = 'Neo4j Kernel'
        CALL () { MATCH (n) RETURN count(n) AS nodes }
        CALL () { OPTIONAL MATCH (l:{{Quote(StoredNames.Layout)}} {id: $id}) RETURN max(l.version) AS layout }
        RETURN versions[0], nodes, layout
        """,
        new Dictionary<string, object?> { ["id"] = Migrations.LayoutId });

    public bool IsSomeoneElses => HasNodes && Layout is null;

    public static async Task<DatabaseState> ReadAsync(ICypherClient client, CancellationToken cancellationToken)
    {
        var state = await ReadOnceAsync(client, cancellationToken).ConfigureAwait(false);
        // The statement is no snapshot: another server of ours may have begun between its parts. A second one sees what that wrote.
        return state.IsSomeoneElses ? await ReadOnceAsync(client, cancellationToken).ConfigureAwait(false) : state;
    }

    private static async Task<DatabaseState> ReadOnceAsync(ICypherClient client, CancellationToken cancellationToken)
    {
        var row = (await client.RunAsync(Read, cancellationToken).ConfigureAwait(false)).Rows[0];
        return new((string)row[0]!, (long)row[1]! > 0, (long?)row[2]);
    }
}

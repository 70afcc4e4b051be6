using System.Text;
using CityGraph.Graph.Model;
using CityGraph.Graph.Neo4j.Layout;

namespace CityGraph.Graph.Neo4j.Commits;

/// <summary>The text of <see cref="CommitTexts.Create"/>.</summary>
internal static class CreateText
{
    /// <summary>Stands for nodes where relationships have the position of their type in the model.</summary>
    private const int Nodes = -1;

    /// <summary>Nothing for a type of which an end is not there, or is of a type at which it may not start or end.</summary>
    private const string NewRelationships = """
        CALL (s) {
          UNWIND $p.newRelationships AS type
          CALL (type) {
            UNWIND range(0, size(type[4]) - 1) AS i
            MATCH (n:`GraphNode`) USING INDEX n:`GraphNode`(id) WHERE n.id >= type[4][i] AND n.id <= type[4][i]
            WITH i, n WHERE any(label IN labels(n) WHERE label IN type[3])
            WITH i, n ORDER BY i
            RETURN collect(n) AS from
          }
          CALL (type) {
            UNWIND range(0, size(type[6]) - 1) AS i
            MATCH (n:`GraphNode`) USING INDEX n:`GraphNode`(id) WHERE n.id >= type[6][i] AND n.id <= type[6][i]
            WITH i, n WHERE any(label IN labels(n) WHERE label IN type[5])
            WITH i, n ORDER BY i
            RETURN collect(n) AS to
          }
          WITH type, from, to WHERE size(from) = size(type[4]) AND size(to) = size(type[6])
          UNWIND type[1] AS rows
          UNWIND rows AS row
          WITH type, row, from[row[1]] AS a, to[row[2]] AS b
          CREATE (a)-[r:$(type[0])]->(b)
          SET r = row[0]
          RETURN count(*) AS newRelationships
        }
        """;

    public static string Of(GraphModel model)
    {
        var text = new StringBuilder($$"""
            CYPHER 5 replan=skip
            MATCH (s:`ChangeSequence` {id: 'changes'})
            SET s.lock = true
            WITH s WHERE $p.expected IS NULL OR s.number = $p.expected
            {{Taken(Nodes, "(e:`GraphNode`)", "n")}}

            """);
        var types = model.RelationshipTypes;
        for (var i = 0; i < types.Length; i++)
        {
            text.Append(Taken(i, $"()-[e:{StoredNames.Quote(types[i].Type)}]->()", $"r{i}")).Append('\n');
        }

        text.Append("WITH s WHERE n");
        for (var i = 0; i < types.Length; i++) text.Append(" + r").Append(i);
        return text.Append($"""
             = 0
            SET s.number = s.number + 1
            CREATE (c:`ChangeSet`)
            SET c = $p.set, c.number = s.number
            WITH s
            {CommitTexts.NewNodes}
            {NewRelationships}
            RETURN s.number / CASE WHEN [newNodes, newRelationships] = $p.counts THEN 1 ELSE 0 END
            """).ToString();
    }

    /// <summary>How many elements of a kind have an id of one of another kind.</summary>
    private static string Taken(int kind, string pattern, string count) => $$"""
        CALL (s) {
          UNWIND $p.newNodes + $p.newRelationships AS type
          WITH type WHERE coalesce(type[2], {{Nodes}}) <> {{kind}}
          UNWIND type[1] AS rows
          CALL (rows) {
            MATCH {{pattern}} WHERE e.id >= rows[0][0].id AND e.id <= rows[-1][0].id
            RETURN true AS any LIMIT 1
          }
          UNWIND rows AS row
          MATCH {{pattern}} WHERE e.id >= row[0].id AND e.id <= row[0].id
          RETURN count(*) AS {{count}}
        }
        """;
}

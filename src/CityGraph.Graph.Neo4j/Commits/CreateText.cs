using System.Text;
using CityGraph.Graph.Model;
using CityGraph.Graph.Neo4j.Layout;

namespace CityGraph.Graph.Neo4j.Commits;

/// <summary>The text of <see cref="CommitTexts.Create"/>.</summary>
internal static class CreateText
{
    /// <summary>Stands for nodes where relationships have the position of their type in the model.</summary>
    public const int Nodes = -1;

    /// <summary>Nothing for a type of which an end is not there, or is of a type at which it may not start or end.</summary>
    private const string NewRelationships = """
        CALL (s) {
          UNWIND $p.newRelationships AS type
          CALL (type) {
            UNWIND range(0, size(type[2]) - 1) AS i
            MATCH (n:`GraphNode`) USING INDEX n:`GraphNode`(id) WHERE n.id >= type[2][i] AND n.id <= type[2][i]
            WITH i, n WHERE any(label IN labels(n) WHERE label IN type[1])
            WITH i, n ORDER BY i
            RETURN collect(n) AS from
          }
          CALL (type) {
            UNWIND range(0, size(type[4]) - 1) AS i
            MATCH (n:`GraphNode`) USING INDEX n:`GraphNode`(id) WHERE n.id >= type[4][i] AND n.id <= type[4][i]
            WITH i, n WHERE any(label IN labels(n) WHERE label IN type[3])
            WITH i, n ORDER BY i
            RETURN collect(n) AS to
          }
          WITH type, from, to WHERE size(from) = size(type[2]) AND size(to) = size(type[4])
          UNWIND type[5] AS row
          WITH type, row, from[row[0]] AS a, to[row[1]] AS b
          CREATE (a)-[r:$(type[0])]->(b)
          SET r = row[2]
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
          UNWIND $p.ids AS ids
          WITH ids WHERE ids[0] <> {{kind}}
          CALL (ids) {
            MATCH {{pattern}} WHERE e.id >= ids[1][0] AND e.id <= ids[1][-1]
            RETURN true AS any LIMIT 1
          }
          UNWIND ids[1] AS id
          MATCH {{pattern}} WHERE e.id >= id AND e.id <= id
          RETURN count(*) AS {{count}}
        }
        """;
}

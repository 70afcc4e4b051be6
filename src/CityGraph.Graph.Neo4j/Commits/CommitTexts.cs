using System.Text;
using CityGraph.Graph.Model;
using CityGraph.Graph.Neo4j.Layout;

namespace CityGraph.Graph.Neo4j.Commits;

/// <summary>
/// The statements of commits, the same for every change set of a model, each a transaction of its own: in one that stays open Neo4j plans anew for
/// every set. All values are entries of the map <c>$p</c>, so that a plan serves any set.
/// Nodes and relationships are found by ranges of ids of one value: an equality in a statement that writes would lock each entry of the index,
/// which costs more than finding it.
/// </summary>
internal sealed class CommitTexts
{
    private const string NodeById = "MATCH (n:`GraphNode`) WHERE n.id >= id AND n.id <= id";

    private const string Begin = """
        MATCH (s:`ChangeSequence` {id: 'changes'})
        SET s.lock = true
        WITH s WHERE s.number = $p.expected
        SET s.number = $p.set.number
        CREATE (c:`ChangeSet`)
        SET c = $p.set
        WITH s
        """;

    /// <summary>Types without a place on the globe may have a property of the name.</summary>
    internal const string NewNodes = """
        CALL (s) {
          UNWIND $p.newNodes AS type
          UNWIND type[1] AS rows
          UNWIND rows AS row
          CREATE (n:$(type[0]))
          SET n = row[0], n.location = CASE WHEN row[1] THEN point({latitude: row[0].latitude, longitude: row[0].longitude}) ELSE row[0].location END
          RETURN count(*) AS newNodes
        }
        """;

    /// <summary>The index is named, since while there are few nodes a plan without it is cheaper, and plans are kept.</summary>
    private const string NewRelationships = """
        CALL (s) {
          UNWIND $p.newRelationships AS type
          UNWIND type[1] AS row
          MATCH (a:`GraphNode`) USING INDEX a:`GraphNode`(id) WHERE a.id >= row[0] AND a.id <= row[0]
          MATCH (b:`GraphNode`) USING INDEX b:`GraphNode`(id) WHERE b.id >= row[1] AND b.id <= row[1]
          CREATE (a)-[r:$(type[0])]->(b)
          SET r = row[2]
          RETURN count(*) AS newRelationships
        }
        """;

    public CommitTexts(GraphModel model)
    {
        Facts = FactsText(model);
        Create = CreateText.Of(model);
    }

    /// <summary>
    /// What the graph is at one number. It locks the sequence before anything else is read: without that, a commit that is being made visible,
    /// element after element, would be read in part and under its number. Setting what is set already writes nothing, so that there is nothing
    /// to make durable. One row: the number, the number and the attempt of a set of this <c>id</c>, the nodes of
    /// <c>changed</c> and <c>ends</c> as <c>[labels, ids]</c>, the relationships <c>[node id, relationship id]</c> of <c>deletedNodes</c>, then for
    /// each relationship type those of <c>changed</c>: <c>[id, from, to, element id]</c>.
    /// <c>changed</c> and <c>ends</c> are lists of sorted lists of ids (<see cref="NamedIds"/>): where nothing lies between the first and the last
    /// of a list, the ids between them are not looked for one by one. So new ids cost a look for each list in each type, and not for each id in each type.
    /// Its plan is kept while the graph grows (<c>replan=skip</c>): it takes seconds to make, and has the same seeks in an empty graph as in a large one.
    /// </summary>
    public string Facts { get; }

    /// <summary>
    /// Writes everything and the log, and raises the number: one row. No row, and nothing written, if the number is not <c>expected</c> any more,
    /// for then the facts may not hold; while it is, they do, since between reading it and locking it here nothing was committed.
    /// Fails, thus leaves all as it was, if elements that the facts showed are gone: people may change the database by hand meanwhile.
    /// </summary>
    public string Write { get; } = $$"""
        CYPHER 5
        {{Begin}}
        CALL (s) {
          MATCH ()-[r]->() WHERE elementId(r) IN $p.deletedRelationships
          DELETE r
          RETURN count(*) AS deletedRelationships
        }
        CALL (s) {
          UNWIND $p.deletedNodes AS id
          MATCH (n:`GraphNode`) WHERE n.id >= id AND n.id <= id
          DELETE n
          RETURN count(*) AS deletedNodes
        }
        CALL (s) {
          UNWIND $p.changedNodes AS row
          MATCH (n:`GraphNode`) WHERE n.id >= row[0] AND n.id <= row[0]
          SET n = row[1], n.location = CASE WHEN row[2] THEN point({latitude: row[1].latitude, longitude: row[1].longitude}) ELSE row[1].location END
          RETURN count(*) AS changedNodes
        }
        {{NewNodes}}
        CALL (s) {
          MATCH ()-[r]->() WHERE elementId(r) IN $p.changedRelationships
          SET r = $p.changedTo[elementId(r)]
          RETURN count(*) AS changedRelationships
        }
        {{NewRelationships}}
        RETURN 1 / CASE
          WHEN [deletedRelationships, deletedNodes, changedNodes, newNodes, changedRelationships, newRelationships] = $p.counts THEN 1
          ELSE 0 END
        """;

    /// <summary>
    /// Everything at once for a set that makes elements and does nothing else, as a load does: one row, its number. No row, and nothing written, if
    /// the number is not <c>expected</c> (null: any will do), or something of another kind has the id of a row, which lie in lists as ids do in
    /// <see cref="Facts"/>; what has one among its own kind fails by its constraint, as a set does that was committed before. Fails too, thus
    /// leaves all as it was, if an end is missing or may not be one. So nobody needs to be asked before, and ids of its own kind cost no look.
    /// Its plan is kept like that of <see cref="Facts"/>.
    /// </summary>
    public string Create { get; }

    private static string FactsText(GraphModel model)
    {
        var text = new StringBuilder($$"""
            CYPHER 5 replan=skip
            MATCH (s:`ChangeSequence` {id: 'changes'})
            SET s.lock = true
            WITH s
            CALL (s) {
              OPTIONAL MATCH (c:`ChangeSet` {id: $p.id})
              RETURN c.number AS known, c.attempt AS attempt
            }
            CALL (s) {
              UNWIND $p.changed + $p.ends AS ids
              CALL (ids) {
                MATCH (n:`GraphNode`) WHERE n.id >= ids[0] AND n.id <= ids[-1]
                RETURN true AS any LIMIT 1
              }
              UNWIND ids AS id
              {{NodeById}}
              WITH labels(n) AS labels, collect(id) AS alike
              RETURN collect([labels, alike]) AS nodes
            }
            CALL (s) {
              UNWIND $p.deletedNodes AS id
              {{NodeById}}
              MATCH (n)-[r]-()
              RETURN collect(DISTINCT [id, coalesce(r.id, elementId(r))]) AS remaining
            }

            """);
        var types = model.RelationshipTypes;
        for (var i = 0; i < types.Length; i++)
        {
            var type = StoredNames.Quote(types[i].Type);
            text.Append($$"""
                CALL (s) {
                  UNWIND $p.changed AS ids
                  CALL (ids) {
                    MATCH ()-[r:{{type}}]->() WHERE r.id >= ids[0] AND r.id <= ids[-1]
                    RETURN true AS any LIMIT 1
                  }
                  UNWIND ids AS id
                  MATCH (a)-[r:{{type}}]->(b) WHERE r.id >= id AND r.id <= id
                  RETURN collect([id, a.id, b.id, elementId(r)]) AS r{{i}}
                }

                """);
        }

        text.Append("RETURN s.number, known, attempt, nodes, remaining");
        for (var i = 0; i < types.Length; i++) text.Append(", r").Append(i);
        return text.ToString();
    }
}

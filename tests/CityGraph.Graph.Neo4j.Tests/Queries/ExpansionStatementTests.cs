using CityGraph.Graph.Contract;
using CityGraph.Graph.Neo4j.Client;
using CityGraph.Graph.Neo4j.Queries;
using CityGraph.Graph.Neo4j.Tests.Contract;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Neo4j.Tests.Queries;

/// <summary>What is written for one level of a search, and how Neo4j goes about it.</summary>
[Collection(OnNeo4j.Name)]
public sealed class ExpansionStatementTests(Neo4jFixture neo4j)
{
    private static readonly QueryModel Model = new(TestGraph.Model);
    private static readonly Predicate Claimed = new Predicate.Related(new Step.Referring("Claim", "subject"), Quantifier.Some, new Predicate.Compare("note", Comparison.Equal, "yes"), null);

    private static readonly Expansion Question = new(
        ["a", "b"],
        [
            new("TWINNED", Direction.Both, Claimed),
            new("PART_OF", Direction.Both, Claimed),
        ]);

    [Fact]
    public void Of_WaysUnderTheSameConditions_IsOnePatternOfTheirTypes()
    {
        var far = new Predicate.Or([new Predicate.HasLabel(["City"]), new Predicate.In("id", ["r"])]);
        var statement = Of(new(["a"], [new("TWINNED", Direction.Both, null, far), new("PART_OF", Direction.Both, null, far)])).Text;

        Assert.Equal(
            "CYPHER 5 CALL () { OPTIONAL MATCH (s:ChangeSequence {id: 'changes'}) RETURN coalesce(s.number, 0) AS number }"
            + " UNWIND range(0, size($p.c) - 1) AS caller WITH number, caller, $p.c[caller] AS p"
            + " CALL (p) { UNWIND range(0, size(p.p0) - 1) AS i MATCH (n:GraphNode {id: p.p0[i]})"
            + " CALL (p, n) { MATCH (n)-[r0:`TWINNED`|`PART_OF`]-(m1) WHERE r0.id IS NOT NULL AND m1.id IS NOT NULL AND ((m1:`City`) OR m1.`id` IN p.p2) WITH n, r0 AS r, m1 AS m"
            + " WITH n, r, m ORDER BY m.id, r.id WITH n, p.p1[type(r)] AS way, collect([r, m]) AS found ORDER BY way"
            + " RETURN coalesce(sum(size(found)), 0) AS total, collect([way, [e IN found[..p.p3] | [e[0].id, startNode(e[0]) = n, e[1].id, labels(e[1])]]]) AS ways }"
            + " WITH i, n, total, ways, 0 AS neighbours ORDER BY i RETURN collect([i, total, neighbours, labels(n)]) AS nodes, collect([i, ways]) AS every }"
            + " CALL (every) { UNWIND every AS one UNWIND one[1] AS way UNWIND way[1] AS e WITH one[0] AS i, way[0] AS place, e LIMIT toInteger($p.s0)"
            + " RETURN collect([i, place] + e) AS edges } RETURN caller, number, nodes, edges",
            statement);
    }

    [Fact]
    public void Of_WaysUnderConditionsOfTheirOwn_IsOnePatternWithACaseForEach()
    {
        var far = new Predicate.HasLabel(["City"]);
        var statement = Of(new(["a"], [new("TWINNED", Direction.Both, new Predicate.In("rank", [1L]), far), new("PART_OF", Direction.Both, null, far)])).Text;

        Assert.Contains(
            " CALL (p, n) { MATCH (n)-[r0:`TWINNED`|`PART_OF`]-(m1) WHERE r0.id IS NOT NULL AND m1.id IS NOT NULL"
            + " AND CASE WHEN r0:`TWINNED` THEN true AND r0.`rank` IN p.p2 AND (m1:`City`) ELSE true AND (m1:`City`) END WITH n, r0 AS r, m1 AS m WITH n, r, m ORDER BY",
            statement,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Of_WaysOfTwoDirections_IsAPatternForEach()
    {
        var statement = Of(new(["a"], [new("TWINNED", Direction.Outgoing), new("PART_OF", Direction.Incoming)])).Text;

        Assert.Contains(
            " CALL (p, n) { CALL (p, n) { MATCH (n)-[r0:`TWINNED`]->(m1) WHERE r0.id IS NOT NULL AND m1.id IS NOT NULL WITH n, r0 AS r, m1 AS m RETURN r, m"
            + " UNION ALL MATCH (n)<-[r2:`PART_OF`]-(m3) WHERE r2.id IS NOT NULL AND m3.id IS NOT NULL WITH n, r2 AS r, m3 AS m RETURN r, m } WITH n, r, m ORDER BY",
            statement,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ConditionsThatGoOn_ArePatternsOfTheirOwn()
    {
        var statement = Of(new(["a"], [new("TWINNED", Direction.Both, Claimed), new("PART_OF", Direction.Both, new Predicate.Not(Claimed))])).Text;

        Assert.Contains("[r0:`TWINNED`]", statement, StringComparison.Ordinal);
        Assert.Contains(":`PART_OF`]", statement, StringComparison.Ordinal);
        Assert.DoesNotContain("CASE", statement, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_OtherValues_IsTheSameText()
    {
        var shape = Question with { Excluding = ["x"], Within = ["y"], CountNeighbours = true, CountFarDegrees = true };

        Assert.Equal(
            Of(shape).Text,
            Of(shape with { From = [], Excluding = ["u", "v", "w"], Within = [], WayLimit = 3, EdgeLimit = 17 }).Text);
    }

    [Fact]
    public async Task Statement_AllThatCanBeAsked_StartsAtIndexes()
    {
        await using var store = await new Neo4jSource(neo4j).OpenEmptyAsync(TestContext.Current.CancellationToken);
        var statement = Of(Question with { Excluding = ["x"], Within = ["y"], CountNeighbours = true, CountFarDegrees = true });

        var starts = await QueryPlan.StartsAsync(neo4j, statement.Text, TestContext.Current.CancellationToken);

        Assert.Equal(["NodeIndexSeek Claim(subject)", "NodeIndexSeek Claim(subject)", "NodeUniqueIndexSeek GraphNode(id)"], starts.Order(StringComparer.Ordinal));
    }

    private static CypherQuestion Of(Expansion expansion) => ExpansionStatement.Of(Model, expansion).Question;
}

using CityGraph.Graph.Neo4j.Client;
using static CityGraph.Graph.Neo4j.Tests.Client.Statements;

namespace CityGraph.Graph.Neo4j.Tests.Client;

/// <summary>Values to the database and back.</summary>
[Collection(OnNeo4j.Name)]
public sealed class ValuesOnNeo4jTests(Neo4jFixture neo4j)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<object> Values =>
    [
        true, false, 0L, 9007199254740993L, long.MaxValue, long.MinValue, 2.0, 1e300, -1e-300, double.Epsilon, double.MaxValue, 0.1, 1234567890123456789.0,
        "", " ", "Zürich", "'); MATCH (n) DETACH DELETE n //", "`\"\\ $x {y}", "\0\u0001\u001f\u007f", "\r\n\t\u2028\u2029", "😀𐍈", "\ufeffه\u0301\u202e", "null", "1.0",
    ];

    [Theory]
    [InlineData(null)]
    [MemberData(nameof(Values))]
    public async Task RunAsync_Value_ComesBackAsItWas(object? value)
    {
        await using var client = neo4j.Connect();

        var answer = await client.RunAsync(
            Write("CREATE (n:Value {x: $x}) RETURN n.x, [$x, [$x]], {k: $x}, valueType($x)", ("x", value)), Token);

        var row = Assert.Single(answer.Rows);
        Assert.Equal(value, row[0]);
        Assert.Equal(value?.GetType(), row[0]?.GetType());
        Assert.Equal(new object?[] { value, new object?[] { value } }, row[1]);
        Assert.Equal(new Dictionary<string, object?> { ["k"] = value }, row[2]);
        Assert.Equal(value switch { null => "NULL", bool => "BOOLEAN NOT NULL", long => "INTEGER NOT NULL", double => "FLOAT NOT NULL", _ => "STRING NOT NULL" }, row[3]);
    }

    [Fact]
    public async Task RunAsync_MinusZero_KeepsItsSign()
    {
        await using var client = neo4j.Connect();

        var row = (await client.RunAsync(Read("RETURN $x, 1.0 / $x", ("x", -0.0)), Token)).Rows[0];

        Assert.True(double.IsNegative((double)row[0]!));
        Assert.Equal("-Infinity", row[1]);
    }

    [Fact]
    public async Task RunAsync_HalfOfASurrogatePair_IsTheReplacementCharacter()
    {
        await using var client = neo4j.Connect();

        Assert.Equal("a\ufffdb", (await client.RunAsync(Read("RETURN $x", ("x", "a\ud83db")), Token)).Rows[0][0]);
    }

    [Fact]
    public async Task RunAsync_ListsInOneAnother_ComeBackAsTheyWere()
    {
        await using var client = neo4j.Connect();
        object? nested = "innermost";
        for (var i = 0; i < 60; i++) nested = new[] { nested, null, (long)i };

        Assert.Equal(nested, (await client.RunAsync(Read("RETURN $x", ("x", nested)), Token)).Rows[0][0]);
    }

    [Fact]
    public async Task RunAsync_LongText_ComesBackAsItWas()
    {
        await using var client = neo4j.Connect();
        var text = string.Concat(Enumerable.Repeat("Šibenik 😀\n", 300_000));

        Assert.Equal(text, (await client.RunAsync(Read("RETURN $x", ("x", text)), Token)).Rows[0][0]);
    }

    [Fact]
    public async Task RunAsync_WhatPeopleMayStore_ComesAsText()
    {
        await using var client = neo4j.Connect();

        var row = (await client.RunAsync(Read("RETURN date('2020-11-20'), point({latitude: 1, longitude: 2}), 0.0/0.0"), Token)).Rows[0];

        Assert.Equal(["2020-11-20", "SRID=4326;POINT (2.0 1.0)", "NaN"], row);
    }

    [Fact]
    public async Task RunAsync_ThatWrites_Counts()
    {
        await neo4j.ClearAsync();
        await using var client = neo4j.Connect();

        var created = await client.RunAsync(Write("CREATE (a:Count {x: 1})-[:TO]->(b:Count)"), Token);
        var deleted = await client.RunAsync(Write("MATCH (n:Count) DETACH DELETE n"), Token);

        Assert.Equal(new CypherCounters { NodesCreated = 2, RelationshipsCreated = 1, PropertiesSet = 1 }, created.Counters);
        Assert.Equal(new CypherCounters { NodesDeleted = 2, RelationshipsDeleted = 1 }, deleted.Counters);
    }
}

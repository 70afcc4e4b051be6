using System.Collections.Immutable;
using CityGraph.Graph.Contract;
using CityGraph.Graph.Model;
using CityGraph.Graph.Neo4j.Client;
using CityGraph.Graph.Neo4j.Queries;
using CityGraph.Graph.Neo4j.Tests.Property;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Neo4j.Tests.Queries;

/// <summary>What is written for queries, without a server.</summary>
public sealed class FetchStatementTests
{
    private static readonly QueryModel Model = new(TestGraph.Model);

    [Fact]
    public void Of_ThreeLevels_IsOneStatementOfNestedLists()
    {
        var page = new Window { Limit = 10, Order = [new("name")] };
        var twins = new Step.Along("TWINNED", Direction.Both);
        var shape = new Shape(["name"], [new(twins, page, new(["name"], [new(twins, page with { CountTotal = true }, new(["name"], []))]))]);

        var statement = FetchStatement.Of(Model, [new(new Start.Ids(["a"], "City"), Window.All, shape)]).Statement;

        Assert.Equal(
            "CYPHER 5 CALL () { OPTIONAL MATCH (s:ChangeSequence {id: 'changes'}) RETURN coalesce(s.number, 0) AS c0 }"
            + " CALL () { MATCH (n1:`GraphNode`) WHERE n1.id IN $p.p0 AND n1:`City`"
            + " CALL (n1) { MATCH (n1)-[r3:`TWINNED`]-(n2) WITH n2, r3 ORDER BY n2.`name`, r3.id LIMIT $p.p1"
            + " CALL (n2) { MATCH (n2)-[r5:`TWINNED`]-(n4) WITH n4, r5 ORDER BY n4.`name`, r5.id LIMIT $p.p2"
            + " RETURN collect([n4.id, n4.`name`]) AS q6 }"
            + " RETURN collect([n2.id, n2.`name`, q6, COUNT { MATCH (n2)-[:`TWINNED`]-(n8) }]) AS q7 }"
            + " RETURN collect([n1.id, n1.`name`, q7]) AS q9 }"
            + " RETURN c0, q9",
            statement.Text);
        Assert.False(statement.Writes);
        Assert.Equal([new[] { "a" }, 11L, 11L], Values(statement).Select(value => value is IEnumerable<string> texts ? texts.ToArray() : value));
    }

    /// <summary>Rows that Neo4j sorts carry all lists written before.</summary>
    [Fact]
    public void Of_ListsBesideEachOther_WritesTheLargestLast()
    {
        Follow Twins(params ImmutableArray<string> properties) => new(new Step.Along("TWINNED", Direction.Both), Window.All, new(properties, []));

        var text = FetchStatement.Of(Model, [new(new Start.Ids(["a"], "City"), Window.All, new([], [Twins("name", "population"), Twins("name")]))]).Statement.Text;

        Assert.Contains(" RETURN collect([n2.id, n2.`name`]) AS q3 }", text, StringComparison.Ordinal);
        Assert.Contains(" RETURN collect([n4.id, n4.`name`, n4.`population`]) AS q5 }", text, StringComparison.Ordinal);
        Assert.EndsWith(" RETURN collect([n1.id, q5, q3]) AS q6 } RETURN c0, q6", text, StringComparison.Ordinal);
    }

    /// <summary>Whoever sees nodes alone, by their id, cannot tell which of two relationships led to one: nothing is sorted by theirs.</summary>
    [Fact]
    public void Of_NodesInTheOrderOfTheirId_NamesNoRelationship()
    {
        var statement = Twins(new Window { Limit = 10 }, null);

        Assert.Contains(" CALL (n1) { MATCH (n1)-[:`TWINNED`]-(n2) WITH n2 ORDER BY n2.id LIMIT $p.p1 RETURN", statement, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_RelationshipsOrPositionsAmongThem_AreInTheOrderOfTheirIdToo()
    {
        const string order = " WITH n2, r3 ORDER BY n2.id, r3.id LIMIT $p.p";

        Assert.Contains(order, Twins(new Window { Limit = 10 }, new([], [])), StringComparison.Ordinal);
        Assert.Contains(order, Twins(new Window { Limit = 10, After = new(["a"], "r") }, null), StringComparison.Ordinal);
    }

    /// <summary>Five times the same shapes with other values: as many texts as shapes.</summary>
    [Fact]
    public void Of_RandomQueries_HasATextForEachShapeNotForEachValue()
    {
        const int Shapes = 400;
        var texts = new HashSet<string>(StringComparer.Ordinal);
        for (var shape = 0; shape < Shapes; shape++)
        {
            var ofShape = Enumerable.Range(0, 5).Select(values =>
                FetchStatement.Of(Model, [new RandomQueries(TestGraph.Model, new(shape), new((shape * 10) + values)).Query()]).Statement.Text);
            Assert.Single(ofShape.Distinct(StringComparer.Ordinal));
            texts.UnionWith(ofShape);
        }

        Assert.InRange(texts.Count, Shapes / 2, Shapes);
    }

    [Theory]
    [InlineData("x` }) DETACH DELETE n //")]
    [InlineData("'; DROP TABLE node; --")]
    [InlineData("$p0")]
    public void Of_HostileValues_AreInNoText(string value)
    {
        var where = new Predicate.And([new Predicate.Compare("name", Comparison.Contains, value), new Predicate.In("id", [value]), new Predicate.Compare("aliases", Comparison.Equal, value)]);
        var window = new Window { Where = where, Order = [new("name")], After = new([value], value), Limit = 1 };

        var statement = FetchStatement.Of(Model, [new(new Start.All("City"), window, Shape.Nothing), new(new Start.Ids([value]), Window.All, Shape.Nothing)]).Statement;

        Assert.DoesNotContain(value, statement.Text.Replace("$p.p", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(["p"], statement.Parameters.Keys);
    }

    [Fact]
    public void Of_NamesOfTheModel_AreQuoted()
    {
        var model = new QueryModel(new(
            [new("Odd `label`", [], [new("odd.property", PropertyKind.String)])],
            [new("ODD) TYPE", ["Odd `label`"], ["Odd `label`"], [])]));
        var follow = new Follow(new Step.Along("ODD) TYPE", Direction.Outgoing), Window.All, new(["odd.property"], []));

        var text = FetchStatement.Of(model, [new(new Start.All("Odd `label`"), Window.All, new([], [follow]))]).Statement.Text;

        Assert.Contains("MATCH (n1:`Odd ``label```)", text, StringComparison.Ordinal);
        Assert.Contains("(n1)-[:`ODD) TYPE`]->(n2)", text, StringComparison.Ordinal);
        Assert.Contains("n2.`odd.property`", text, StringComparison.Ordinal);
    }

    /// <summary>A property that types have in different forms is compared in each form by itself.</summary>
    [Fact]
    public void Of_PropertyOfSeveralForms_ComparesEachByItself()
    {
        var model = new QueryModel(new(
            [
                new("A", ["Any"], [new("v", PropertyKind.String)]),
                new("B", ["Any"], [new("v", PropertyKind.String, IsList: true)]),
                new("C", ["Any"], [new("v", PropertyKind.Integer)]),
            ],
            []));
        var window = new Window { Where = new Predicate.Compare("v", Comparison.Equal, "x") };

        var text = FetchStatement.Of(model, [new(new Start.All("Any"), window, Shape.Nothing)]).Statement.Text;

        Assert.Contains("WHERE (n1:`A` AND n1.`v` = $p.p0 OR n1:`B` AND $p.p1 IN n1.`v`) AND", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ConditionsNestedTooDeep_AreABugOfTheCaller()
    {
        Predicate deep = new Predicate.Compare("id", Comparison.Equal, "a");
        for (var i = 0; i < Predicate.MaxDepth; i++) deep = new Predicate.Related(new Step.Along("TWINNED", Direction.Both), Quantifier.Some, deep, null);

        var exception = Assert.Throws<ArgumentException>(() => FetchStatement.Of(Model, [new(new Start.All("City"), new Window { Where = deep }, Shape.Nothing)]));

        Assert.Equal("A condition is nested more than 64 deep.", exception.Message);
    }

    [Fact]
    public void Read_MoreRowsThanATripMayBring_Throws()
    {
        var fetch = FetchStatement.Of(Model, [new(new Start.All("City"), Window.All, Shape.Nothing)]);
        var rows = Enumerable.Range(0, TooManyRowsException.MaxRows + 1).Select(i => (object?)new object?[] { $"c{i}" }).ToArray();

        Assert.Throws<TooManyRowsException>(() => fetch.Read(new([[0L, rows]], default)));
    }

    /// <summary>What people made by hand and the model cannot say is left out, as is what lacks a required property; a value of another kind is missing.</summary>
    [Fact]
    public void Read_ElementsMadeByHand_AreLeftOutOrMissValues()
    {
        var fetch = FetchStatement.Of(Model, [new(new Start.All("Place"), Window.All, new(["name", "population"], []))]);
        object?[] rows =
        [
            new object?[] { "a", new object?[] { "GraphNode", "City" }, "A", "many" },
            new object?[] { null, new object?[] { "City" }, "B", 1L },
            new object?[] { "c", new object?[] { "Mountain", "Place" }, "C", 1L },
            new object?[] { "d", new object?[] { "GraphNode", "City" }, null, 1L },
            new object?[] { "e", new object?[] { "GraphNode", "City" }, 5L, 1L },
        ];

        var row = Assert.Single(Assert.Single(fetch.Read(new([[7L, rows]], default)).Pages).Nodes)!;

        Assert.Equal(("a", "City"), (row.Id, row.Type));
        Assert.Equal(["A", null], row.Values.ToArray());
    }

    private static ImmutableArray<object?> Values(CypherStatement statement) => [.. ((IReadOnlyDictionary<string, object?>)statement.Parameters["p"]!).Values];

    private static string Twins(Window window, Shape? relationship) =>
        FetchStatement.Of(Model, [new(new Start.Ids(["a"], "City"), Window.All, new([], [new(new Step.Along("TWINNED", Direction.Both), window, new([], []), relationship)]))]).Statement.Text;
}

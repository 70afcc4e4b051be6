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

        var question = FetchStatement.Of(Model, [new(new Start.Ids(["a"], "City"), Window.All, shape)]).Question;

        Assert.Equal(
            "CYPHER 5 CALL () { OPTIONAL MATCH (s:ChangeSequence {id: 'changes'}) RETURN coalesce(s.number, 0) AS number }"
            + " UNWIND range(0, size($p.c) - 1) AS caller WITH number, caller, $p.c[caller] AS p"
            + " CALL (p) { MATCH (n0:`GraphNode`) WHERE n0.id IN p.p0 AND n0:`City`"
            + " CALL (p, n0) { MATCH (n0)-[r2:`TWINNED`]-(n1) WITH n1, r2 ORDER BY n1.`name`, r2.id LIMIT $p.s0"
            + " CALL (p, n1) { MATCH (n1)-[r4:`TWINNED`]-(n3) WITH n3, r4 ORDER BY n3.`name`, r4.id LIMIT $p.s1"
            + " RETURN collect([n3.id, n3.`name`]) AS q5 }"
            + " RETURN collect([n1.id, n1.`name`, q5, COUNT { MATCH (n1)-[:`TWINNED`]-(n7) }]) AS q6 }"
            + " RETURN collect([n0.id, n0.`name`, q6]) AS q8 }"
            + " RETURN caller, number, q8",
            question.Text);
        Assert.Equal(["a"], Assert.IsType<IReadOnlyList<string>>(Assert.Single(question.Values).Value, exactMatch: false));
        Assert.Equal([11L, 11L], question.Shared);
    }

    /// <summary>Who asks for as many of another city may go with this one; who asks for more may not.</summary>
    [Fact]
    public void Of_AnotherValue_IsTheSameShape_AndOfAnotherLimitIsNot()
    {
        var of = (string id, int limit) => FetchStatement.Of(Model, [new(new Start.All("City"), new Window { Where = new Predicate.In("id", [id]), Order = [new("kind")], Limit = limit }, Shape.Nothing)]).Question;
        var shape = (CypherQuestion question) => new Neo4j.Client.Trips.Shape(question.Text, question.Shared);

        Assert.Equal(shape(of("a", 10)), shape(of("b", 10)));
        Assert.Equal(of("a", 10).Text, of("a", 20).Text);
        Assert.NotEqual(shape(of("a", 10)), shape(of("a", 20)));
    }

    /// <summary>Rows that Neo4j sorts carry all lists written before.</summary>
    [Fact]
    public void Of_ListsBesideEachOther_WritesTheLargestLast()
    {
        Follow Twins(params ImmutableArray<string> properties) => new(new Step.Along("TWINNED", Direction.Both), Window.All, new(properties, []));

        var text = FetchStatement.Of(Model, [new(new Start.Ids(["a"], "City"), Window.All, new([], [Twins("name", "population"), Twins("name")]))]).Question.Text;

        Assert.Contains(" RETURN collect([n1.id, n1.`name`]) AS q2 }", text, StringComparison.Ordinal);
        Assert.Contains(" RETURN collect([n3.id, n3.`name`, n3.`population`]) AS q4 }", text, StringComparison.Ordinal);
        Assert.EndsWith(" RETURN collect([n0.id, q4, q2]) AS q5 } RETURN caller, number, q5", text, StringComparison.Ordinal);
    }

    /// <summary>Whoever sees nodes alone, by their id, cannot tell which of two relationships led to one: nothing is sorted by theirs.</summary>
    [Fact]
    public void Of_NodesInTheOrderOfTheirId_NamesNoRelationship()
    {
        var statement = Twins(new Window { Limit = 10 }, null);

        Assert.Contains(" CALL (p, n0) { MATCH (n0)-[:`TWINNED`]-(n1) WITH n1 ORDER BY n1.id LIMIT $p.s0 RETURN", statement, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_RelationshipsOrPositionsAmongThem_AreInTheOrderOfTheirIdToo()
    {
        const string order = " WITH n1, r2 ORDER BY n1.id, r2.id LIMIT $p.s0";

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
                FetchStatement.Of(Model, [new RandomQueries(TestGraph.Model, new(shape), new((shape * 10) + values)).Query()]).Question.Text);
            Assert.Single(ofShape.Distinct(StringComparer.Ordinal));
            texts.UnionWith(ofShape);
        }

        Assert.InRange(texts.Count, Shapes / 2, Shapes);
    }

    [Theory]
    [InlineData("x` }) DETACH DELETE n //")]
    [InlineData("'; DROP TABLE node; --")]
    [InlineData("$p.p0")]
    public void Of_HostileValues_AreInNoText(string value)
    {
        var where = new Predicate.And([new Predicate.Compare("name", Comparison.Contains, value), new Predicate.In("id", [value]), new Predicate.Compare("aliases", Comparison.Equal, value)]);
        var window = new Window { Where = where, Order = [new("name")], After = new([value], value), Limit = 1 };

        var question = FetchStatement.Of(Model, [new(new Start.All("City"), window, Shape.Nothing), new(new Start.Ids([value]), Window.All, Shape.Nothing)]).Question;

        Assert.DoesNotContain(value, question.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(question.Shared, shared => shared is string);
        Assert.Equal(["p"], question.ToStatement().Parameters.Keys);
    }

    [Fact]
    public void Of_NamesOfTheModel_AreQuoted()
    {
        var model = new QueryModel(new(
            [new("Odd `label`", [], [new("odd.property", PropertyKind.String)])],
            [new("ODD) TYPE", ["Odd `label`"], ["Odd `label`"], [])]));
        var follow = new Follow(new Step.Along("ODD) TYPE", Direction.Outgoing), Window.All, new(["odd.property"], []));

        var text = FetchStatement.Of(model, [new(new Start.All("Odd `label`"), Window.All, new([], [follow]))]).Question.Text;

        Assert.Contains("MATCH (n0:`Odd ``label```)", text, StringComparison.Ordinal);
        Assert.Contains("(n0)-[:`ODD) TYPE`]->(n1)", text, StringComparison.Ordinal);
        Assert.Contains("n1.`odd.property`", text, StringComparison.Ordinal);
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

        var text = FetchStatement.Of(model, [new(new Start.All("Any"), window, Shape.Nothing)]).Question.Text;

        Assert.Contains("WHERE (n0:`A` AND n0.`v` = p.p0 OR n0:`B` AND p.p1 IN n0.`v`) AND", text, StringComparison.Ordinal);
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

        Assert.Throws<TooManyRowsException>(() => fetch.Read([0L, 0L, rows]));
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

        var row = Assert.Single(Assert.Single(fetch.Read([0L, 7L, rows]).Pages).Nodes)!;

        Assert.Equal(("a", "City"), (row.Id, row.Type));
        Assert.Equal(["A", null], row.Values.ToArray());
    }

    [Fact]
    public void Read_EnumValueThatTheModelDoesNotHave_IsMissing()
    {
        var model = new QueryModel(new(
            [new("City", [], [new("kind", PropertyKind.Enum, IsRequired: true, EnumValues: ["CITY", "WARD"]), new("sizes", PropertyKind.Enum, IsList: true, EnumValues: ["SMALL", "LARGE"])])],
            []));
        var fetch = FetchStatement.Of(model, [new(new Start.All("City"), Window.All, new(["kind", "sizes"], []))]);
        object?[] rows =
        [
            new object?[] { "a", "CITY", new object?[] { "LARGE" } },
            new object?[] { "b", "WARD", new object?[] { "SMALL", "Large" } },
            new object?[] { "c", "City", null },
        ];

        var read = Assert.Single(fetch.Read([0L, 3L, rows]).Pages).Nodes;

        Assert.Equal(["a", "b"], read.Select(row => row!.Id));
        Assert.Null(read[1]!.Values[1]);
    }

    private static string Twins(Window window, Shape? relationship) =>
        FetchStatement.Of(Model, [new(new Start.Ids(["a"], "City"), Window.All, new([], [new(new Step.Along("TWINNED", Direction.Both), window, new([], []), relationship)]))]).Question.Text;
}

using CityGraph.Graph.Changes;
using CityGraph.Graph.Queries;
using static CityGraph.Graph.Contract.TestGraph;

namespace CityGraph.Graph.Contract;

/// <summary>Conditions: two truth values, missing values, every comparison of every kind.</summary>
public abstract class PredicateContract(IStoreSource source) : StoreContract(source)
{
    private static readonly Change[] Cities =
    [
        City("a", ("name", "Alpha"), ("kind", "ward"), ("population", 10L), ("area", 0.1), ("coastal", false), ("founded", Date("2001-05-05")), ("aliases", List("x", "yy"))),
        City("b", ("name", "Beta"), ("kind", "city"), ("population", 20L), ("area", 2.5), ("coastal", true), ("founded", Date("2001")), ("aliases", List())),
        City("c", ("name", "alphabet"), ("kind", "regency"), ("population", -5L), ("area", -1.0), ("founded", Date("2001-05-05~"))),
        City("d", ("name", "")),
    ];

    [Theory]
    [InlineData(Comparison.Equal, "b")]
    [InlineData(Comparison.Greater, "")]
    [InlineData(Comparison.GreaterOrEqual, "b")]
    [InlineData(Comparison.Less, "a c")]
    [InlineData(Comparison.LessOrEqual, "a b c")]
    public Task Compare_Integer(Comparison comparison, string expected) => Expect(expected, new Predicate.Compare("population", comparison, 20L));

    [Theory]
    [InlineData(Comparison.Equal, "b")]
    [InlineData(Comparison.Greater, "c")]
    [InlineData(Comparison.GreaterOrEqual, "b c")]
    [InlineData(Comparison.Less, "a")]
    [InlineData(Comparison.LessOrEqual, "a b")]
    public Task Compare_Enum_GoesByDeclaredOrder(Comparison comparison, string expected) => Expect(expected, new Predicate.Compare("kind", comparison, "city"));

    [Theory]
    [InlineData(Comparison.Equal, "Alpha", "a")]
    [InlineData(Comparison.Greater, "Alpha", "b c")]
    [InlineData(Comparison.Less, "Beta", "a d")]
    [InlineData(Comparison.LessOrEqual, "Beta", "a b d")]
    [InlineData(Comparison.Contains, "pha", "a c")]
    [InlineData(Comparison.Contains, "", "a b c d")]
    [InlineData(Comparison.StartsWith, "Al", "a")]
    [InlineData(Comparison.EndsWith, "a", "a b")]
    [InlineData(Comparison.EndsWith, "bet", "c")]
    [InlineData(Comparison.Equal, "", "d")]
    public Task Compare_String_GoesByCodePoint(Comparison comparison, string value, string expected) => Expect(expected, new Predicate.Compare("name", comparison, value));

    [Theory]
    [InlineData(Comparison.Equal, "b")]
    [InlineData(Comparison.Less, "a")]
    [InlineData(Comparison.GreaterOrEqual, "b")]
    public Task Compare_Boolean(Comparison comparison, string expected) => Expect(expected, new Predicate.Compare("coastal", comparison, true));

    [Theory]
    [InlineData(Comparison.Equal, "a")]
    [InlineData(Comparison.Greater, "b")]
    [InlineData(Comparison.Less, "c")]
    public Task Compare_Float(Comparison comparison, string expected) => Expect(expected, new Predicate.Compare("area", comparison, 0.1));

    [Theory]
    [InlineData(Comparison.Equal, DateMatch.Possibly, "a b c")]
    [InlineData(Comparison.Equal, DateMatch.Certainly, "a")]
    [InlineData(Comparison.Less, DateMatch.Possibly, "b")]
    [InlineData(Comparison.Less, DateMatch.Certainly, "")]
    [InlineData(Comparison.LessOrEqual, DateMatch.Possibly, "a b c")]
    [InlineData(Comparison.LessOrEqual, DateMatch.Certainly, "a")]
    [InlineData(Comparison.Greater, DateMatch.Possibly, "b")]
    [InlineData(Comparison.GreaterOrEqual, DateMatch.Certainly, "a")]
    public Task Compare_Date_HoldsPossiblyOrCertainly(Comparison comparison, DateMatch match, string expected) =>
        Expect(expected, new Predicate.Compare("founded", comparison, Date("2001-05-05"), match));

    [Fact]
    public async Task Compare_Instant_GoesByTime()
    {
        var noon = new DateTimeOffset(2020, 1, 1, 12, 0, 0, TimeSpan.Zero);
        await CommitAsync(City("e", ("checkedAt", noon)), City("f", ("checkedAt", noon.AddMilliseconds(1))));

        Assert.Equal(["e"], await CitiesWhereAsync(new Predicate.Compare("checkedAt", Comparison.Equal, noon)));
        Assert.Equal(["f"], await CitiesWhereAsync(new Predicate.Compare("checkedAt", Comparison.Greater, noon)));
    }

    [Fact]
    public async Task Compare_List_AsksForAnyItem()
    {
        await Expect("a", new Predicate.Compare("aliases", Comparison.Equal, "yy"));
        await Expect("a", new Predicate.Compare("aliases", Comparison.StartsWith, "y"));
        await Expect("", new Predicate.Compare("aliases", Comparison.Contains, "xy"));
        await Expect("b c d", new Predicate.Not(new Predicate.Compare("aliases", Comparison.Equal, "yy")));
        await Expect("a", new Predicate.In("aliases", ["q", "x"]));
    }

    [Fact]
    public async Task Compare_Id_GoesByCodePoint()
    {
        await Expect("b", new Predicate.Compare("id", Comparison.Equal, "b"));
        await Expect("c d", new Predicate.Compare("id", Comparison.Greater, "b"));
        await Expect("a d", new Predicate.In("id", ["d", "a", "z"]));
        await Expect("", new Predicate.IsMissing("id"));
    }

    [Fact]
    public async Task IsMissing_EmptyValues_AreNotMissing()
    {
        await Expect("d", new Predicate.IsMissing("kind"));
        await Expect("c d", new Predicate.IsMissing("aliases"));
        await Expect("", new Predicate.IsMissing("name"));
    }

    [Fact]
    public async Task Not_MissingValue_IsTheComplement()
    {
        var small = new Predicate.Compare("population", Comparison.Less, 15L);
        await Expect("a c", small);
        await Expect("b d", new Predicate.Not(small));
        await Expect("a c", new Predicate.Not(new Predicate.Not(small)));
        await Expect("d", new Predicate.Not(new Predicate.Or([small, new Predicate.Not(new Predicate.IsMissing("population"))])));
    }

    [Fact]
    public async Task And_Or_NoOperands_AreTrueAndFalse()
    {
        await Expect("a b c d", new Predicate.And([]));
        await Expect("", new Predicate.Or([]));
        await Expect("a", new Predicate.And([new Predicate.Compare("coastal", Comparison.Equal, false), new Predicate.Compare("population", Comparison.Equal, 10L)]));
        await Expect("a b", new Predicate.Or([new Predicate.Compare("coastal", Comparison.Equal, true), new Predicate.Compare("population", Comparison.Equal, 10L)]));
    }

    [Fact]
    public async Task In_Values_EqualsOneOfThem()
    {
        await Expect("", new Predicate.In("population", []));
        await Expect("a b", new Predicate.In("population", [10L, 20L, 30L]));
        await Expect("b c", new Predicate.In("kind", ["city", "regency"]));
        await Expect("a b c", new Predicate.In("founded", [Date("1999"), Date("2001-05")]));
        await Expect("c d", new Predicate.Not(new Predicate.In("population", [10L, 20L])));
    }

    [Fact]
    public async Task HasLabel_OwnAndInterface_AreFound()
    {
        await CommitAsync(City("a"), Region("r"), Claim("k", "a"));

        async Task<string> Places(params string[] labels) =>
            string.Join(' ', Ids(await FetchAsync(new Start.All("Place"), new Window { Where = new Predicate.HasLabel([.. labels]) })));

        Assert.Equal("a", await Places("City"));
        Assert.Equal("a r", await Places("City", "Region"));
        Assert.Equal("a r", await Places("Entity"));
        Assert.Equal("", await Places("Claim"));
        Assert.Equal("", await Places());
    }

    private async Task Expect(string expected, Predicate where)
    {
        if ((await FetchAsync(new Start.Ids(["a"]))).Nodes[0] is null) await CommitAsync(Cities);
        Assert.Equal(expected, string.Join(' ', await CitiesWhereAsync(where)));
    }
}

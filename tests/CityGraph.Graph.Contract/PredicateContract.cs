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

    [Fact]
    public async Task AnyItem_Conditions_MustHoldOfOneItem()
    {
        await CommitAsync(
            City("e", ("aliases", List("ab", "cd"))),
            City("f", ("aliases", List("abcd"))),
            City("g", ("surveys", List(Date("1999"), Date("2003")))),
            City("h", ("surveys", List(Date("2001-05"), Date("1990")))),
            City("i", ("kinds", List("ward", "regency"))));
        Predicate.Compare Starts(string text) => new("aliases", Comparison.StartsWith, text);
        Predicate.Compare Ends(string text) => new("aliases", Comparison.EndsWith, text);
        Predicate.Compare Survey(Comparison comparison, string date, DateMatch match = DateMatch.Possibly) => new("surveys", comparison, Date(date), match);

        await Expect("f", new Predicate.AnyItem("aliases", [Starts("a"), Ends("d")]));
        await Expect("e f", new Predicate.And([Starts("a"), Ends("d")]));
        await Expect("a e", new Predicate.AnyItem("aliases", [new Predicate.Not(Ends("d"))]));
        await Expect("e f", new Predicate.AnyItem("aliases", [new Predicate.Or([Starts("ab"), Ends("zz")])]));
        await Expect("e", new Predicate.AnyItem("aliases", [new Predicate.In("aliases", ["cd", "zz"])]));
        await Expect("h", new Predicate.AnyItem("surveys", [Survey(Comparison.Greater, "2000"), Survey(Comparison.Less, "2002")]));
        await Expect("g h", new Predicate.And([Survey(Comparison.Greater, "2000"), Survey(Comparison.Less, "2002")]));
        await Expect("", new Predicate.AnyItem("surveys", [Survey(Comparison.Equal, "2001-05", DateMatch.Certainly)]));
        await Expect("i", new Predicate.AnyItem("kinds", [new Predicate.Compare("kinds", Comparison.Greater, "ward"), new Predicate.Compare("kinds", Comparison.GreaterOrEqual, "regency")]));
        await Expect("", new Predicate.AnyItem("kinds", [new Predicate.Compare("kinds", Comparison.Greater, "ward"), new Predicate.Compare("kinds", Comparison.Less, "regency")]));
        await Expect("a e f", new Predicate.AnyItem("aliases", []));
    }

    [Fact]
    public async Task Lists_MissingAndEmpty_AreNoMatchAndTheirNotIsOne()
    {
        var anyAlias = new Predicate.AnyItem("aliases", [new Predicate.Compare("aliases", Comparison.StartsWith, "")]);

        await Expect("a", anyAlias);
        await Expect("b c d", new Predicate.Not(anyAlias));
        await Expect("a b c d", new Predicate.Not(new Predicate.AnyItem("surveys", [new Predicate.Compare("surveys", Comparison.Greater, Date("1000"))])));
        await Expect("", new Predicate.In("aliases", []));
        await Expect("a b c d", new Predicate.Not(new Predicate.In("aliases", [])));
    }

    [Fact]
    public async Task Not_MissingValueOfEveryKind_IsTheComplement()
    {
        (string Property, object Value)[] values =
        [
            ("kind", "ward"), ("population", 0L), ("area", 0.0), ("coastal", true), ("founded", Date("2001")),
            ("checkedAt", new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero)), ("aliases", "x"), ("surveys", Date("2001")), ("kinds", "ward"),
        ];
        foreach (var (property, value) in values)
        {
            foreach (var comparison in new[] { Comparison.Equal, Comparison.Greater, Comparison.GreaterOrEqual, Comparison.Less, Comparison.LessOrEqual })
            {
                var condition = new Predicate.Compare(property, comparison, value);
                var fits = (await CitiesOfTheseAsync(condition)).ToHashSet();
                Assert.DoesNotContain("d", fits);
                Assert.Equal(new[] { "a", "b", "c", "d" }.Where(id => !fits.Contains(id)), await CitiesOfTheseAsync(new Predicate.Not(condition)));
            }
        }
    }

    private async Task<string[]> CitiesOfTheseAsync(Predicate where)
    {
        if ((await FetchAsync(new Start.Ids(["a"]))).Nodes[0] is null) await CommitAsync(Cities);
        return await CitiesWhereAsync(where);
    }

    private async Task Expect(string expected, Predicate where)
    {
        if ((await FetchAsync(new Start.Ids(["a"]))).Nodes[0] is null) await CommitAsync(Cities);
        Assert.Equal(expected, string.Join(' ', await CitiesWhereAsync(where)));
    }
}

using System.Collections.Immutable;
using System.Globalization;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Queries;
using static CityGraph.Graph.Contract.TestGraph;

namespace CityGraph.Graph.Contract;

/// <summary>What is worked out of whole lists and of groups.</summary>
public abstract class AggregateContract(IStoreSource source) : StoreContract(source)
{
    private const MeasureParts OfNumbers = MeasureParts.Count | MeasureParts.Distinct | MeasureParts.Extremes | MeasureParts.Sum;
    private const MeasureParts OfDates = MeasureParts.Count | MeasureParts.Extremes;

    private static readonly Step.Along Twins = new("TWINNED", Direction.Outgoing);
    private static readonly Step.Along ToRegion = new("PART_OF", Direction.Outgoing, "Region");

    [Fact]
    public async Task Measures_EmptyList_AreOfNothing()
    {
        await CommitAsync(Region("r"));

        var group = await WholeAsync(Cities, new Measure("population", OfNumbers), new Measure("founded", OfDates), new Measure("area", OfNumbers));

        Assert.Equal((null, null, 0), (group.Key, group.Node, group.Count));
        Assert.Equal(["0 0   sum 0", "0 0   sum ", "0 0   sum 0"], group.Measures.Select(Text));
        Assert.Equal(0.0, group.Measures[2].Sum!.ToDouble());
    }

    [Fact]
    public async Task Measures_OfNumbers_IgnoreMissingValues()
    {
        await CommitAsync(City("a", ("population", 5L), ("area", 0.1)), City("b", ("population", -3L), ("area", 0.2)), City("c", ("population", 5L)), City("d", ("area", 0.1)));

        var group = await WholeAsync(Cities, new Measure("population", OfNumbers), new Measure("area", OfNumbers));

        Assert.Equal(4, group.Count);
        Assert.Equal("3 2 -3 5 sum 7", Text(group.Measures[0]));
        Assert.Equal("3 2 0.1 0.2 sum 0.4", Text(group.Measures[1]));
    }

    /// <summary>Summed one after another ten times 0.1 is 0.9999999999999999.</summary>
    [Fact]
    public async Task Sum_OfTenths_IsExact()
    {
        await CommitAsync([.. Enumerable.Range(0, 10).Select(i => City($"c{i}", ("area", 0.1)))]);

        var sum = (await WholeAsync(Cities, new Measure("area", MeasureParts.Sum))).Measures[0].Sum!;

        Assert.Equal(1.0, sum.ToDouble());
        Assert.Equal(0.1, sum.Divided(10));
    }

    [Fact]
    public async Task Sum_OfLargeNumbers_DoesNotOverflow()
    {
        await CommitAsync(
            City("a", ("population", long.MaxValue), ("area", 1e300)), City("b", ("population", long.MaxValue), ("area", 1.0)),
            City("c", ("population", -5L), ("area", -1e300)), City("d", ("population", long.MinValue)));

        var group = await WholeAsync(Cities, new Measure("population", OfNumbers), new Measure("area", MeasureParts.Sum));

        Assert.Equal(long.MaxValue - 6, group.Measures[0].Sum!.ToInt64());
        Assert.Equal((long.MinValue, long.MaxValue), (group.Measures[0].Smallest, group.Measures[0].Largest));
        Assert.Equal(1.0, group.Measures[1].Sum!.ToDouble());
    }

    [Fact]
    public async Task Extremes_OfDates_AreThoseWithTheFirstAndTheLastPossibleDay()
    {
        await CommitAsync(City("a", ("founded", Date("2016-11-16"))), City("b", ("founded", Date("2016-11"))), City("c", ("founded", Date("2016-11-30"))), City("d"), City("e", ("founded", Date("2016-12-01~"))));

        Assert.Equal("4 0 2016-11 2016-12-01~ sum ", Text((await WholeAsync(Cities, new Measure("founded", OfDates))).Measures[0]));
        await CommitAsync(City("f", ("founded", Date("2016-12/.."))), City("g", ("founded", Date("../1900"))));
        Assert.Equal("6 0 ../1900 2016-12/.. sum ", Text((await WholeAsync(Cities, new Measure("founded", OfDates))).Measures[0]));
    }

    [Fact]
    public async Task Measures_OfOtherKinds_CountValuesAndDifferentOnes()
    {
        await CommitAsync(City("a", ("name", "x"), ("kind", "ward"), ("coastal", true)), City("b", ("name", "x"), ("coastal", false)), City("c", ("name", "y"), ("kind", "ward")));
        const MeasureParts Parts = MeasureParts.Count | MeasureParts.Distinct;

        var group = await WholeAsync(Cities, new Measure("name", Parts), new Measure("kind", Parts), new Measure("coastal", Parts), new Measure("id", Parts));

        Assert.Equal(["3 2", "2 1", "2 2", "3 3"], group.Measures.Select(measure => $"{measure.Count} {measure.DistinctCount}"));
    }

    [Fact]
    public async Task Aggregations_FilterAndPage_ObeyTheFilterAlone()
    {
        await CommitAsync(City("a", ("population", 1L)), City("b", ("population", 2L)), City("c", ("population", 4L)), City("d", ("population", 8L)));
        var window = new Window
        {
            Where = new Predicate.Compare("population", Comparison.Greater, 1L),
            Order = By("population", descending: true),
            After = new([8L], "d"),
            Limit = 1,
            CountTotal = true,
            Aggregations = [new([new("population", MeasureParts.Sum)]), new([], new GroupKey.OfProperty("coastal"))],
        };

        var page = await FetchAsync(Cities, window);

        Assert.Equal(["c"], Ids(page));
        Assert.Equal((3, 14), (page.TotalCount, page.Aggregates[0].Groups[0].Measures[0].Sum!.ToInt64()));
        Assert.Equal("(none)=3", Text(page.Aggregates[1]));
    }

    [Fact]
    public async Task Groups_ByEveryKind_AreTheMostFrequentFirstThenByKey()
    {
        await CommitAsync(
            City("a", ("name", "x"), ("kind", "regency"), ("population", 10L), ("area", 2.5), ("coastal", true), ("founded", Date("2001"))),
            City("b", ("name", "\U0001F30D"), ("kind", "ward"), ("population", 9L), ("area", 10.0), ("coastal", false), ("founded", Date("2001-01"))),
            City("c", ("name", "\uFF21"), ("kind", "city"), ("population", 9L), ("area", 2.5), ("founded", Date("../2000"))),
            City("d", ("name", "x"), ("founded", Date("2001"))));

        Assert.Equal("x=2 \uFF21=1 \U0001F30D=1", await GroupsAsync("name"));
        Assert.Equal("ward=1 city=1 regency=1 (none)=1", await GroupsAsync("kind"));
        Assert.Equal("9=2 10=1 (none)=1", await GroupsAsync("population"));
        Assert.Equal("2.5=2 10=1 (none)=1", await GroupsAsync("area"));
        Assert.Equal("(none)=2 False=1 True=1", await GroupsAsync("coastal"));
        Assert.Equal("2001=2 ../2000=1 2001-01=1", await GroupsAsync("founded"));
    }

    [Fact]
    public async Task Groups_Limit_SaysHowManyThereAre()
    {
        await CommitAsync([.. "abcdef".Select(letter => City($"{letter}", ("population", letter - 'a' < 2 ? 1L : letter)))]);

        var page = await FetchAsync(Cities, new Window { Aggregations = [new([], new GroupKey.OfProperty("population"), 2), new([], new GroupKey.OfProperty("population"), 0)] });

        Assert.Equal(("1=2 99=1", 5), (Text(page.Aggregates[0]), page.Aggregates[0].GroupCount));
        Assert.Equal(("", 5), (Text(page.Aggregates[1]), page.Aggregates[1].GroupCount));
    }

    [Fact]
    public async Task Groups_OfAnEmptyList_AreNone()
    {
        var page = await FetchAsync(Cities, new Window { Aggregations = [new([], new GroupKey.OfProperty("kind")), new([], new GroupKey.OfNode(ToRegion, Shape.Nothing)), new([])] });

        Assert.Equal([("", 0), ("", 0), ("(none)=0", 1)], page.Aggregates.Select(aggregate => (Text(aggregate), aggregate.GroupCount)));
    }

    [Fact]
    public async Task Groups_ByNode_GiveWhatIsReadOfIt()
    {
        await CommitAsync(Region("r", "East"), Region("s", "West"), City("a", ("population", 1L)), City("b", ("population", 2L)), City("c", ("population", 4L)), City("d"), City("e"));
        await CommitAsync(PartOf("p1", "a", "s"), PartOf("p2", "b", "s"), PartOf("p3", "c", "r"), PartOf("p4", "r", "s"));
        var parts = new Follow(new Step.Along("PART_OF", Direction.Incoming), new Window { Limit = 5, CountTotal = true }, new Shape(["name"], []));
        var by = new GroupKey.OfNode(ToRegion, new Shape(["name"], [parts]));

        var page = await FetchAsync(Cities, new Window { Limit = 1, Aggregations = [new([new("population", MeasureParts.Sum)], by, 2)] });

        var aggregate = Assert.Single(page.Aggregates);
        Assert.Equal(3, aggregate.GroupCount);
        Assert.Equal(["s West 2 3", "(none)  2 0"], aggregate.Groups.Select(group => $"{group.Node?.Id ?? "(none)"} {group.Node?.Values[0]} {group.Count} {group.Measures[0].Sum!.ToInt64()}"));
        Assert.Equal(["a", "b", "r"], Ids(aggregate.Groups[0].Node!.Pages[0]));
    }

    [Fact]
    public async Task Groups_BySeveralNodes_CountTheFirstById()
    {
        await CommitAsync(Region("r"), Region("s"), City("a"), City("b"));
        await CommitAsync(PartOf("p1", "a", "s"), PartOf("p2", "a", "r"), PartOf("p3", "b", "s"));

        var page = await FetchAsync(Cities, new Window { Aggregations = [new([], new GroupKey.OfNode(ToRegion, Shape.Nothing))] });

        Assert.Equal(["r", "s"], page.Aggregates[0].Groups.Select(group => group.Node!.Id));
    }

    [Fact]
    public async Task Groups_ByType_TellTypesOfAnInterfaceApart()
    {
        await CommitAsync(City("a"), City("b"), Region("r"));

        var page = await FetchAsync(new Start.All("Place"), new Window { Limit = 1, Aggregations = [new([new("name", MeasureParts.Count)], new GroupKey.OfType())] });

        Assert.Equal("City=2 Region=1", Text(page.Aggregates[0]));
        Assert.Equal([2, 1], page.Aggregates[0].Groups.Select(group => group.Measures[0].Count));
    }

    [Fact]
    public async Task Aggregations_FollowedList_AreOfEachParent()
    {
        await CommitAsync(City("a"), City("b", ("kind", "ward"), ("population", 5L)), City("c", ("kind", "ward"), ("population", 7L)));
        await CommitAsync(Twinned("t1", "a", "b", ("rank", 1L), ("since", Date("2001"))), Twinned("t2", "a", "c", ("rank", 3L), ("since", Date("1999"))), Twinned("t3", "b", "c"), Twinned("t4", "a", "b"));
        var window = new Window
        {
            Limit = 0,
            Aggregations =
            [
                new([new("population", MeasureParts.Sum), new("rank", OfNumbers, OfRelationship: true), new("since", OfDates, OfRelationship: true)]),
                new([], new GroupKey.OfProperty("kind")),
                new([new("rank", MeasureParts.Count, OfRelationship: true)], new GroupKey.OfProperty("since", OfRelationship: true)),
            ],
        };

        var page = await FetchAsync(new Start.Ids(["a", "b", "c"]), shape: new Shape([], [new Follow(Twins, window, Shape.Nothing)]));

        var ofEach = page.Nodes.Select(row => row!.Pages[0].Aggregates).ToArray();
        Assert.Equal([3, 1, 0], ofEach.Select(aggregates => aggregates[0].Groups[0].Count));
        Assert.Equal(["0 0   sum 17", "2 2 1 3 sum 4", "2 0 1999 2001 sum "], ofEach[0][0].Groups[0].Measures.Select(Text));
        Assert.Equal(["ward=3", "ward=1", ""], ofEach.Select(aggregates => Text(aggregates[1])));
        Assert.Equal("1999=1 2001=1 (none)=1", Text(ofEach[0][2]));
        Assert.Equal([1, 1, 0], ofEach[0][2].Groups.Select(group => group.Measures[0].Count));
    }

    [Fact]
    public async Task Aggregations_FromASeedAndFromPaths_AreOfWhatIsReached()
    {
        await CommitAsync(Region("r"), City("a", ("kind", "ward")), City("b", ("kind", "city")), City("c"), PartOf("p1", "a", "r"), PartOf("p2", "b", "r"));
        ImmutableArray<Aggregation> aggregations = [new([new("name", MeasureParts.Distinct)]), new([], new GroupKey.OfProperty("kind"))];
        var inRegion = new Predicate.Related(ToRegion, Quantifier.Some, new Predicate.Compare("id", Comparison.Equal, "r"), null);

        var seeded = await FetchAsync(Cities, new Window { Where = inRegion, Aggregations = aggregations });
        var reached = await FetchAsync(new Start.Reached(["r"], "City", [[new Step.Along("PART_OF", Direction.Incoming)]]), new Window { Aggregations = aggregations });

        foreach (var page in new[] { seeded, reached })
        {
            Assert.Equal((2, 2), (page.Aggregates[0].Groups[0].Count, page.Aggregates[0].Groups[0].Measures[0].DistinctCount));
            Assert.Equal("ward=1 city=1", Text(page.Aggregates[1]));
        }
    }

    [Theory]
    [InlineData("aliases", MeasureParts.Count, "A list has no order: 'aliases'.")]
    [InlineData("name", MeasureParts.Extremes, "'name' has no Extremes: it is of the kind String.")]
    [InlineData("founded", MeasureParts.Sum, "'founded' has no Sum: it is of the kind Date.")]
    public async Task Measure_ThatDoesNotFit_IsABugOfTheCaller(string property, MeasureParts parts, string message)
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => WholeAsync(Cities, new Measure(property, parts)));

        Assert.Equal(message, exception.Message);
    }

    [Fact]
    public async Task Aggregation_LimitOutOfBounds_IsABugOfTheCaller()
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(
            () => FetchAsync(Cities, new Window { Aggregations = [new([], new GroupKey.OfProperty("kind"), 501)] }));

        Assert.Equal("A limit of 501 groups is not within 0 to 500.", exception.Message);
    }

    private static Start Cities { get; } = new Start.All("City");

    private async Task<Group> WholeAsync(Start start, params ImmutableArray<Measure> measures) =>
        Assert.Single(Assert.Single((await FetchAsync(start, new Window { Limit = 0, Aggregations = [new(measures)] })).Aggregates).Groups);

    private async Task<string> GroupsAsync(string property) =>
        Text((await FetchAsync(Cities, new Window { Limit = 0, Aggregations = [new([], new GroupKey.OfProperty(property))] })).Aggregates[0]);

    private static string Text(Aggregate aggregate) =>
        string.Join(' ', aggregate.Groups.Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Key ?? "(none)"}={group.Count}")));

    private static string Text(MeasureValue measure)
    {
        object? sum = measure.Smallest is PartialDate ? null : measure.Sum?.ToInt64() is { } whole && measure.Smallest is not double ? whole : measure.Sum?.ToDouble();
        return string.Create(CultureInfo.InvariantCulture, $"{measure.Count} {measure.DistinctCount} {measure.Smallest} {measure.Largest} sum {sum}");
    }
}

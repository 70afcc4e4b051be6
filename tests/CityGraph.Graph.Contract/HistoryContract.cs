using CityGraph.Graph.Changes;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Queries;
using static CityGraph.Graph.Contract.TestGraph;

namespace CityGraph.Graph.Contract;

/// <summary>A graph that was replayed answers what the store itself answered then.</summary>
/// <param name="source">Of stores whose log is replayed.</param>
/// <param name="replay">The history of a store.</param>
public abstract class HistoryContract(IStoreSource source, Func<IGraphStore, IGraphHistory> replay) : StoreContract(source)
{
    private const int Sets = 30;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task AtChange_EveryNumberInAnyOrder_AnswersWhatTheStoreAnsweredThen(int seed)
    {
        var random = new Random(seed);
        var model = new Dictionary<string, Change>(StringComparer.Ordinal);
        var answers = new List<string> { await DescribeAsync(Store) };
        while (answers.Count <= Sets)
        {
            await CommitAsync(Random(random, model));
            answers.Add(await DescribeAsync(Store));
        }

        var history = replay(Store);
        foreach (var number in Enumerable.Range(0, Sets + 1).OrderBy(_ => random.Next()).ToArray())
        {
            var known = Assert.IsType<KnownGraph.Known>(await history.AtChangeAsync(number, Cancel)).Graph;
            Assert.Equal(number, known.KnownChangeNumber);
            Assert.Equal(answers[number], await DescribeAsync(known));
        }
    }

    [Fact]
    public async Task AtChange_BeyondTheNewestOrNegative_NamesTheNewest()
    {
        var history = replay(Store);
        Assert.Equal(new KnownGraph.NoSuchChange(0), await history.AtChangeAsync(1, Cancel));

        await CommitAsync(City("a"));
        await CommitAsync(City("b"));

        Assert.Equal(new KnownGraph.NoSuchChange(2), await history.AtChangeAsync(3, Cancel));
        Assert.Equal(new KnownGraph.NoSuchChange(2), await history.AtChangeAsync(-1, Cancel));
        Assert.IsType<KnownGraph.Known>(await history.AtChangeAsync(2, Cancel));
    }

    [Fact]
    public async Task AtTime_TimesOfTheLog_GiveAllThatWasRecordedUpToThem()
    {
        for (var i = 1; i <= 4; i++) await CommitAsync(City($"c{i}"));
        var log = await Store.ReadLogAsync(0, 1000, Cancel);
        var history = replay(Store);

        foreach (var set in log.Reverse())
        {
            var next = log.FirstOrDefault(other => other.RecordedAt > set.RecordedAt);
            Assert.Equal(next?.Number - 1 ?? 4, await NumberAt(set.RecordedAt));
        }

        Assert.Equal(0, await NumberAt(log[0].RecordedAt.AddMilliseconds(-1)));
        Assert.Equal(4, await NumberAt(log[3].RecordedAt.AddYears(1)));
        await CommitAsync(City("late"));
        Assert.Equal(5, await NumberAt(DateTimeOffset.MaxValue));

        async Task<long?> NumberAt(DateTimeOffset time) => Assert.IsType<KnownGraph.Known>(await history.AtTimeAsync(time, Cancel)).Graph.KnownChangeNumber;
    }

    /// <param name="random">Chooses.</param>
    /// <param name="known">What the sets before put and did not delete; brought up to date.</param>
    private static Change[] Random(Random random, Dictionary<string, Change> known)
    {
        var changes = new Dictionary<string, Change>(StringComparer.Ordinal);
        if (random.Next(3) == 0) Delete($"c{random.Next(8)}", known, changes);
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var id = $"c{random.Next(8)}";
            if (!changes.ContainsKey(id)) Put(City(id, ("population", random.NextInt64(100)), ("founded", PartialDate.Parse($"{random.Next(1900, 2000)}").Date!)));
        }

        var cities = known.Values.OfType<Change.PutNode>().Select(put => put.Id).ToArray();
        for (var i = random.Next(4); i > 0 && cities.Length > 0; i--)
        {
            var (from, to) = (cities[random.Next(cities.Length)], cities[random.Next(cities.Length)]);
            if (!changes.ContainsKey($"{from}-{to}")) Put(Twinned($"{from}-{to}", from, to, ("rank", random.NextInt64(9))));
        }

        return changes.Count == 0 ? [Region("r")] : [.. changes.Values];

        void Put(Change change) => known[change.Id] = changes[change.Id] = change;
    }

    private static void Delete(string city, Dictionary<string, Change> known, Dictionary<string, Change> changes)
    {
        if (!known.Remove(city)) return;
        changes[city] = new Change.DeleteNode(city);
        foreach (var put in known.Values.OfType<Change.PutRelationship>().Where(put => put.Relationship.From == city || put.Relationship.To == city).ToArray())
        {
            known.Remove(put.Id);
            changes[put.Id] = new Change.DeleteRelationship(put.Id);
        }
    }

    private static async Task<string> DescribeAsync(IGraphStore store)
    {
        var twins = new Follow(
            new Step.Along("TWINNED", Direction.Outgoing), new Window { CountTotal = true }, Shape.Nothing, new Shape(["rank"], []));
        var result = await store.FetchAsync(
            [
                new(new Start.All("City"), new Window { Order = By("population", descending: true), CountTotal = true }, new Shape(["name", "population", "founded"], [twins])),
                new(new Start.All("Entity"), new Window { Where = new Predicate.Related(twins.Step, Quantifier.Some, null, null) }, Shape.Nothing),
            ],
            Cancel);
        return $"{result.ChangeNumber}: {string.Join(" | ", result.Pages.Select(Describe))}";
    }

    private static string Describe(Page page) => $"{page.TotalCount} " + string.Join("; ", page.Nodes.Select(row =>
        $"{row!.Type} {row.Id} {string.Join(',', row.Values.ToArray())} [{string.Join(' ', row.Pages.ToArray().Select(Describe))}]"
        + $"{(page.Relationships is { } relationships ? string.Join(',', relationships[Array.IndexOf(page.Nodes, row)].Values.ToArray()) : "")}"));
}

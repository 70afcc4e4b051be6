using CityGraph.Graph.Results;
using static CityGraph.Graph.Contract.TestGraph;

namespace CityGraph.Graph.Contract;

/// <summary>What was worked out and is kept for a time.</summary>
public abstract class KeptResultsContract(IStoreSource source) : StoreContract(source)
{
    private static readonly DateTimeOffset Tomorrow = DateTimeOffset.FromUnixTimeMilliseconds(TimeProvider.System.GetUtcNow().AddDays(1).ToUnixTimeMilliseconds());

    [Fact]
    public async Task Find_NothingKept_IsNull() => Assert.Null(await Store.Results.FindAsync("nothing", Cancel));

    [Fact]
    public async Task Put_Result_IsFoundByItsKey()
    {
        KeptResult[] results = [new("one", "[1]", Tomorrow), new("two \0'`\"\u00e9\U0001F30D", "[\"\0'`\\u00e9\u00e9\U0001F30D\"]", Tomorrow.AddHours(1)), new("three", "[]", Tomorrow)];
        foreach (var result in results) await Store.Results.PutAsync(result, Cancel);

        foreach (var result in results) Assert.Equal(result, await Store.Results.FindAsync(result.Key, Cancel));
    }

    [Fact]
    public async Task Put_SameKey_Replaces()
    {
        await Store.Results.PutAsync(new("one", "[1]", Tomorrow), Cancel);
        await Store.Results.PutAsync(new("one", "[2]", Tomorrow.AddHours(1)), Cancel);

        Assert.Equal(new("one", "[2]", Tomorrow.AddHours(1)), await Store.Results.FindAsync("one", Cancel));
    }

    [Fact]
    public async Task Find_OutOfTime_IsNull()
    {
        await Store.Results.PutAsync(new("old", "[1]", Tomorrow.AddDays(-2)), Cancel);

        Assert.Null(await Store.Results.FindAsync("old", Cancel));
    }

    [Fact]
    public async Task Put_LongContent_ComesBackWhole()
    {
        var content = $"[\"{string.Concat(Enumerable.Range(0, 200_000).Select(i => $"{i} "))}\"]";
        await Store.Results.PutAsync(new("long", content, Tomorrow), Cancel);

        Assert.Equal(content, (await Store.Results.FindAsync("long", Cancel))!.Content);
    }

    [Fact]
    public async Task Put_OneTooMany_EndsTheOneWhoseTimeEndsFirst()
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, IKeptResults.MaxResults), Cancel, async (i, cancel) => await PutAsync(i, cancel));
        await PutAsync(IKeptResults.MaxResults, Cancel);

        Assert.Null(await Store.Results.FindAsync("r100", Cancel));
        Assert.NotNull(await Store.Results.FindAsync("r0", Cancel));
        Assert.NotNull(await Store.Results.FindAsync($"r{IKeptResults.MaxResults}", Cancel));

        ValueTask PutAsync(int i, CancellationToken cancel) => Store.Results.PutAsync(new($"r{i}", "[]", Tomorrow.AddSeconds(i == 100 ? -1 : i)), cancel);
    }

    [Fact]
    public async Task Put_Result_IsNoPartOfTheGraph()
    {
        await CommitAsync(City("a"));
        await Store.Results.PutAsync(new("one", "[1]", Tomorrow), Cancel);

        Assert.Equal(1, await Store.ReadChangeNumberAsync(Cancel));
        Assert.Single(await Store.ReadLogAsync(0, 10, Cancel));
        await CommitAsync(City("b"));
        Assert.NotNull(await Store.Results.FindAsync("one", Cancel));
    }

    [Fact]
    public async Task Put_OutOfBounds_IsABugOfTheCaller()
    {
        await Assert.ThrowsAsync<ArgumentException>(async () => await Store.Results.PutAsync(new("", "[]", Tomorrow), Cancel));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Store.Results.PutAsync(new(new string('k', IKeptResults.MaxKeyLength + 1), "[]", Tomorrow), Cancel));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Store.Results.PutAsync(new("k", new string(' ', IKeptResults.MaxContentLength + 1), Tomorrow), Cancel));
    }
}

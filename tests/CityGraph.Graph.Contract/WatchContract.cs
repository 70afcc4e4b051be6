using CityGraph.Graph.Changes;
using static CityGraph.Graph.Contract.TestGraph;

namespace CityGraph.Graph.Contract;

/// <summary>Watching the log: what was committed, and what is.</summary>
public abstract class WatchContract(IStoreSource source) : StoreContract(source)
{
    [Fact]
    public async Task Watch_FromTheBeginning_GivesTheLogThenEachCommit()
    {
        for (var i = 1; i <= 20; i++) await Store.CommitAsync(Set($"s{i}", City($"c{i}")), Cancel);
        var seen = new List<CommittedChangeSet>();

        await foreach (var set in Store.WatchAsync(0, Cancel))
        {
            seen.Add(set);
            if (set.Number is 20 or 21) await Store.CommitAsync(Set($"s{set.Number + 1}", City($"c{set.Number + 1}")), Cancel);
            if (set.Number == 22) break;
        }

        Assert.Equal(Enumerable.Range(1, 22).Select(number => (long)number), seen.Select(set => set.Number));
        Assert.Equal("s7", seen[6].ChangeSet.Id);
        Assert.Equal("c22", Assert.Single(seen[^1].ChangeSet.Changes).Id);
    }

    [Fact]
    public async Task Watch_AfterANumber_LeavesOutWhatCameBefore()
    {
        for (var i = 1; i <= 5; i++) await Store.CommitAsync(Set($"s{i}", City($"c{i}")), Cancel);

        Assert.Equal([4L, 5L], await TakeAsync(3, 2));
    }

    [Fact]
    public async Task Watch_AfterANumberNotReached_WaitsForTheOneBehindIt()
    {
        var watching = TakeAsync(2, 1);
        for (var i = 1; i <= 3; i++) await Store.CommitAsync(Set($"s{i}", City($"c{i}")), Cancel);

        Assert.Equal([3L], await watching);
    }

    [Fact]
    public async Task Watch_ByManyDuringCommitsByMany_GivesEachAllInOrder()
    {
        const int Commits = 40;
        var watching = Enumerable.Range(0, 4).Select(after => Task.Run(() => TakeAsync(after, Commits - after), Cancel)).ToArray();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(
            async () =>
            {
                for (var i = 0; i < Commits / 4; i++) await Store.CommitAsync(Set($"w{writer}-{i}", City($"c{writer}-{i}")), Cancel);
            },
            Cancel)));

        for (var after = 0; after < watching.Length; after++)
        {
            Assert.Equal(Enumerable.Range(after + 1, Commits - after).Select(number => (long)number), await watching[after]);
        }
    }

    [Fact]
    public async Task Watch_SetsThatDoNothing_AreNotSeen()
    {
        var watching = TakeAsync(0, 2);
        await Store.CommitAsync(Set("s1", City("c1")), Cancel);
        await Store.CommitAsync(Set("s1", City("c1")), Cancel);
        await Store.CommitAsync(Set("refused", new Change.DeleteNode("nobody")), Cancel);
        await Store.CommitAsync(Set("s2", City("c2")), Cancel);

        Assert.Equal([1L, 2L], await watching);
    }

    [Fact]
    public async Task Watch_Cancelled_Ends()
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var watching = Store.WatchAsync(0, cancel.Token).GetAsyncEnumerator(Cancel);
        var next = watching.MoveNextAsync();

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
        await watching.DisposeAsync();
    }

    [Fact]
    public async Task Watch_StoreDisposed_Ends()
    {
        var watching = TakeAsync(0, 1);

        await Store.DisposeAsync();

        Assert.Empty(await watching);
    }

    private async Task<List<long>> TakeAsync(long after, int count)
    {
        var numbers = new List<long>();
        await foreach (var set in Store.WatchAsync(after, Cancel))
        {
            numbers.Add(set.Number);
            if (numbers.Count == count) break;
        }

        return numbers;
    }
}

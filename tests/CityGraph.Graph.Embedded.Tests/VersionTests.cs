using CityGraph.Graph.Changes;
using CityGraph.Graph.Contract;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Embedded.Tests;

/// <summary>Readers while commits are made.</summary>
public sealed class VersionTests
{
    private const int Commits = 200;

    [Fact]
    public async Task Fetch_DuringCommits_SeesWholeVersionsInOrder()
    {
        using var folder = new TemporaryFolder();
        await using var store = await Open.Store(folder.Path);
        var cancel = TestContext.Current.CancellationToken;
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() => ReadUntil(store, done.Token), cancel)).ToArray();

        for (var number = 1L; number <= Commits; number++)
        {
            Change[] changes =
            [
                TestGraph.City("hub", ("population", number)),
                TestGraph.City($"c{number}", ("population", number)),
                TestGraph.Twinned($"t{number}", "hub", $"c{number}"),
                TestGraph.Claim($"k{number}", "hub"),
            ];
            Assert.Equal(new CommitResult.Committed(number), await store.CommitAsync(TestGraph.Set($"s{number}", changes), cancel));
        }

        await done.CancelAsync();
        Assert.All(await Task.WhenAll(readers), fetches => Assert.True(fetches > 0));
    }

    [Fact]
    public async Task Fetch_Always_CompletesSynchronously()
    {
        using var folder = new TemporaryFolder();
        await using var store = await Open.Store(folder.Path);

        var fetch = store.FetchAsync([new(new Start.All("City"), Window.All, Shape.Nothing)], TestContext.Current.CancellationToken).AsTask();

        Assert.True(fetch.IsCompletedSuccessfully);
    }

    private static async Task<int> ReadUntil(EmbeddedGraphStore store, CancellationToken done)
    {
        var twins = new Follow(new Step.Along("TWINNED", Direction.Outgoing), Window.All, Shape.Nothing);
        var claims = new Follow(new Step.Referring("Claim", "subject"), Window.All, Shape.Nothing);
        GraphQuery hub = new(new Start.Ids(["hub"]), Window.All, new(["population"], [twins, claims]));
        GraphQuery all = new(new Start.All("City"), new Window { CountTotal = true, Limit = 1 }, Shape.Nothing);
        var (fetches, last) = (0, 0L);
        while (!done.IsCancellationRequested || fetches == 0)
        {
            var result = await store.FetchAsync([hub, all], CancellationToken.None);
            var number = result.ChangeNumber;
            Assert.True(number >= last);
            last = number;
            fetches++;
            if (number == 0) continue;
            var row = result.Pages[0].Nodes[0]!;
            Assert.Equal(number, row.Values[0]);
            Assert.Equal(number, row.Pages[0].Nodes.Length);
            Assert.Equal(number, row.Pages[1].Nodes.Length);
            Assert.Equal(number + 1, result.Pages[1].TotalCount);
        }

        return fetches;
    }
}

using CityGraph.Graph.Changes;
using CityGraph.Graph.Contract;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Embedded.Tests;

/// <summary>Nodes that a store was opened with are told apart in order without their ids.</summary>
public sealed class NodeOrderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task FarOrder_NodesOpenedWithAndAdded_IsThatOfTheIdsOrNone()
    {
        await using (var store = await Open.Store(_folder.Path))
        {
            await CommitAsync(store, "first", TestGraph.City("z"), TestGraph.City("gone"), TestGraph.City("b"), TestGraph.City("\uFFFD"), TestGraph.City("\U0001F600"), TestGraph.City("hub"));
            await CommitAsync(store, "second", new Change.DeleteNode("gone"));
        }

        await using var opened = await Open.Store(_folder.Path);
        string[] far = ["z", "b", "\uFFFD", "\U0001F600", "added"];
        await CommitAsync(opened, "third", [TestGraph.City("added"), .. far.Select(id => TestGraph.Twinned($"to-{id}", "hub", id))]);

        var edges = (await opened.ExpandAsync(new(["hub"], [new("TWINNED", Direction.Outgoing)]), Cancel)).Edges;

        Assert.Equal([("added", -1), ("b", 0), ("z", 2), ("\uFFFD", 3), ("\U0001F600", 4)], edges.Select(edge => (edge.FarId, edge.FarOrder)));
    }

    [Fact]
    public async Task FarOrder_NewStore_IsNone()
    {
        await using var store = await Open.Store(_folder.Path);
        await CommitAsync(store, "first", TestGraph.City("a"), TestGraph.City("b"), TestGraph.Twinned("t", "a", "b"));

        Assert.Equal([-1], (await store.ExpandAsync(new(["a"], [new("TWINNED", Direction.Outgoing)]), Cancel)).Edges.Select(edge => edge.FarOrder));
    }

    private static async Task CommitAsync(EmbeddedGraphStore store, string id, params Change[] changes) =>
        Assert.IsType<CommitResult.Committed>(await store.CommitAsync(TestGraph.Set(id, changes), Cancel));
}

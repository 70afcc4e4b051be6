namespace CityGraph.Graph.Embedded.Tests;

/// <summary>Results beyond what the contract says of them.</summary>
public sealed class KeptResultsTests
{
    [Fact]
    public async Task Results_OfAClosedStore_AreNoMore()
    {
        using var folder = new TemporaryFolder();
        var store = await Open.Store(folder.Path);
        await store.DisposeAsync();

        var cancel = TestContext.Current.CancellationToken;
        var putting = await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.Results.PutAsync(new("key", "[]", DateTimeOffset.UtcNow.AddDays(1)), cancel));
        var finding = await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.Results.FindAsync("key", cancel));
        Assert.Equal((typeof(EmbeddedGraphStore).FullName, typeof(EmbeddedGraphStore).FullName), (putting.ObjectName, finding.ObjectName));
    }
}

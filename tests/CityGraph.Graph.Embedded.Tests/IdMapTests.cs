using CityGraph.Graph.Embedded.Memory;

namespace CityGraph.Graph.Embedded.Tests;

public sealed class IdMapTests
{
    /// <summary>Indexes are never given twice, so a store that lived long has far higher ones than it has relationships.</summary>
    [Fact]
    public void OverStored_FewIdsAtHighIndexes_TakesRoomForTheIdsAlone()
    {
        const int High = 1_900_000_000;
        var ids = IdMap.OverStored(High + 1, 2, index => index == High ? "high" : "low");

        Assert.True(ids.TryAddStored(3, IdMap.HashOf("low")));
        Assert.True(ids.TryAddStored(High, IdMap.HashOf("high")));
        Assert.False(ids.TryAddStored(4, IdMap.HashOf("low")));
        var added = Enumerable.Range(0, 100).Select(i => ids.GetOrAdd($"added-{i}")).ToArray();

        Assert.Equal(3, ids.Find("low"));
        Assert.Equal(High, ids.Find("high"));
        Assert.Equal(-1, ids.Find("none"));
        Assert.Equal(Enumerable.Range(High + 1, 100), added);
        Assert.Equal("added-99", ids[added[^1]]);
    }
}

using CityGraph.Analysis.Degrees;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Degrees;

public sealed class NetworkSizeTests
{
    [Fact]
    public void Size_LoopsAndParallels_CountsThem() =>
        Assert.Equal(new NetworkSize(4, 5, 2, 2, 1, 7, 5), NetworkSize.Of(Sketch.Undirected(4, (0, 0), (0, 0), (0, 1), (1, 0), (0, 3))));

    [Fact]
    public void Size_DirectedMutual_IsNotParallel() =>
        Assert.Equal(new NetworkSize(2, 2, 0, 0, 0, 2, 5), NetworkSize.Of(Sketch.Weighted(2, true, (0, 1, 2), (1, 0, 3))));

    [Fact]
    public void Size_Empty_IsZero() => Assert.Equal(new NetworkSize(0, 0, 0, 0, 0, 0, 0), NetworkSize.Of(Sketch.Empty(0)));
}

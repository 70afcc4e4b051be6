using CityGraph.Analysis.Clustering;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Clustering;

public sealed class RichClubTests
{
    /// <summary>Degrees 2, 4, 2, 1, 2, 1: all six nodes with six edges; 0, 1, 2 and 4 with four; 1 alone is no club.</summary>
    private static readonly (int, int)[] Edges = [(0, 1), (0, 2), (1, 2), (1, 3), (1, 4), (4, 5)];

    [Fact]
    public void OfDegrees_SixNodes_IsTheDensityOfEachClub() => Assert.Equal([12.0 / 30, 8.0 / 12], RichClub.OfDegrees(Sketch.Undirected(6, Edges)));

    [Fact]
    public void OfDegrees_DirectionLoopsParallelsAndIsolates_ChangeNothing() =>
        Assert.Equal([12.0 / 30, 8.0 / 12], RichClub.OfDegrees(Sketch.Directed(7, [.. Edges, (1, 0), (0, 1), (3, 3)])));

    [Fact]
    public void OfDegrees_Complete_IsOneUpToTheLast() => Assert.Equal([1, 1, 1, 1], RichClub.OfDegrees(Sketch.Complete(5)));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void OfDegrees_WithoutEdges_IsEmpty(int nodes) => Assert.Empty(RichClub.OfDegrees(Sketch.Empty(nodes)));

    /// <summary>A complete network, and a star, have no others with their degrees.</summary>
    [Fact]
    public void Normalised_OnlyNetworkOfItsDegrees_IsOne()
    {
        Assert.Equal([1.0, 1.0, 1.0, 1.0], RichClub.Normalised(Sketch.Complete(5), samples: 3, seed: 1));
        Assert.Equal([1.0], RichClub.Normalised(Sketch.Star(5), samples: 3, seed: 1));
        Assert.Empty(RichClub.Normalised(Sketch.Empty(3), samples: 3, seed: 1));
    }

    /// <summary>
    /// Degrees 2, 2, 1, 1, 1 and 1: twelve networks join the two hubs (each with one of the leaves, the other leaves with each other), six do not. By chance
    /// φ(1) is 2/3 on average; five standard deviations of that mean are 0.05.
    /// </summary>
    [Fact]
    public void Normalised_TwoHubs_IsAgainstAllNetworksOfTheirDegrees()
    {
        var joined = RichClub.Normalised(Sketch.Undirected(6, (0, 1), (0, 2), (1, 3), (4, 5)), samples: 2_000, seed: 1);
        Assert.Equal(1, joined[0]!.Value, 1e-12);
        Assert.Equal(1.5, joined[1]!.Value, 0.13);
        Assert.Equal([1, 0], RichClub.Normalised(Sketch.Undirected(6, (0, 2), (0, 3), (1, 4), (1, 5)), samples: 2_000, seed: 1).Select(club => Math.Round(club!.Value, 12)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Normalised_AnyThreads_IsTheSame(int threads) => Assert.Equal(
        RichClub.Normalised(ClassicGraphs.KarateClub, samples: 20, seed: 5),
        RichClub.Normalised(ClassicGraphs.KarateClub, samples: 20, seed: 5, new() { Threads = threads }));
}

using CityGraph.Analysis.Comparison;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Comparison;

public sealed class GraphletDegreeAgreementTests
{
    [Fact]
    public void Of_Relabelled_IsOne()
    {
        int[] order = [.. Enumerable.Range(0, 34)];
        new SeededRandom(1).Shuffle<int>(order);
        var agreement = GraphletDegreeAgreement.Of(ClassicGraphs.KarateClub, ClassicGraphs.KarateClub.Induced(order)).Value!;
        Assert.Equal((1.0, 1.0), (agreement.Arithmetic, agreement.Geometric));
    }

    [Fact]
    public void Of_PathAndTriangle_IsThatByHand()
    {
        // Orbit 0: degrees 1, 1, 2: S = 2, 1/2, N = 0.8, 0.2; of the triangle 2, 2, 2: N = 0, 1. Distance √(0.64 + 0.64) / √2 = 0.8.
        // Orbits 1, 2 and 3 are touched in one of them only, always once: √1 / √2. No node touches the others.
        var agreement = GraphletDegreeAgreement.Of(Sketch.Path(3), Sketch.Complete(3)).Value!;
        var once = 1 - Math.Sqrt(0.5);
        Assert.Equal([0.2, once, once, once, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], agreement.ByOrbit.Select(value => Math.Round(value, 12) == Math.Round(once, 12) ? once : Math.Round(value, 12)));
        Assert.Equal((0.2 + (3 * once) + 11) / 15, agreement.Arithmetic, 1e-12);
        Assert.Equal(Math.Pow(0.2 * once * once * once, 1 / 15.0), agreement.Geometric, 1e-12);
    }

    [Fact]
    public void Of_Disjoint_HasGeometricMeanZero()
    {
        // Degrees 1 and 2 only: nothing is shared at orbit 0.
        var agreement = GraphletDegreeAgreement.Of(Sketch.Path(2), Sketch.Cycle(5)).Value!;
        Assert.Equal(0, agreement.ByOrbit[0]);
        Assert.Equal(0, agreement.Geometric);
    }

    [Fact]
    public void Of_NoNodes_SaysWhy() => Assert.Equal("Graphlets need networks with nodes.", GraphletDegreeAgreement.Of(Sketch.Empty(0), Sketch.Path(2)).Reason);
}

using CityGraph.Analysis.Mixing;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Mixing;

public sealed class PartnerDiversityTests
{
    /// <summary>Four partners, of categories 1, 1, 2, 3: shares 1/2, 1/4, 1/4; 1 - 6/16; ln 2 / 2 + 2 · ln 4 / 4 = 1.5 ln 2.</summary>
    [Fact]
    public void Diversity_FourPartners_IsByShares()
    {
        var diversity = PartnerDiversity.OfNodes(Sketch.Star(5), [0, 1, 1, 2, 3]);
        Assert.Equal(3, diversity[0]!.CategoryCount);
        Assert.Equal(0.625, diversity[0]!.Blau, 1e-15);
        Assert.Equal(1.5 * Math.Log(2), diversity[0]!.Shannon, 1e-15);
        Assert.Equal(new PartnerDiversity(1, 0, 0), diversity[1]);
    }

    [Fact]
    public void Diversity_LoopsParallelsAndBothDirections_CountAPartnerOnce()
    {
        var diversity = PartnerDiversity.OfNodes(Sketch.Directed(4, (0, 1), (1, 0), (0, 1), (0, 0), (2, 0)), [0, 1, 2, 0]);
        Assert.Equal((2, 0.5), (diversity[0]!.CategoryCount, diversity[0]!.Blau));
        Assert.Null(diversity[3]);
    }
}

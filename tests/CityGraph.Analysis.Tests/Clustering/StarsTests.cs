using CityGraph.Analysis.Clustering;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Clustering;

public sealed class StarsTests
{
    /// <summary>A hub with 5 leaves: C(5, 2), C(5, 3), C(5, 4).</summary>
    [Fact]
    public void Star_OfSix_CountsTheChoicesOfLeaves() => Assert.Equal((10.0, 10.0, 5.0), Of(Sketch.Star(6)));

    [Fact]
    public void Parallels_LoopsAndDirection_ChangeNothing() => Assert.Equal((1.0, 0.0, 0.0), Of(Sketch.Directed(3, (0, 1), (1, 0), (0, 1), (2, 0), (0, 0))));

    [Fact]
    public void Empty_NoNodes_HasNone() => Assert.Equal((0.0, 0.0, 0.0), Of(Sketch.Empty(0)));

    /// <summary>C(199,999, 4) is more than 64 bits hold.</summary>
    [Fact]
    public void Crosses_LargeHub_DoNotOverflow()
    {
        var degree = (Int128)199_999;
        Assert.Equal((double)(degree * (degree - 1) * (degree - 2) * (degree - 3) / 24), Stars.Crosses(Sketch.Star(200_000)));
    }

    /// <summary>konect.cc/networks/ucidata-zachary.</summary>
    [Fact]
    public void KarateClub_All_ArePublished() => Assert.Equal((528.0, 1764.0, 5082.0), Of(ClassicGraphs.KarateClub));

    /// <summary>konect.cc/networks/twin.</summary>
    [Fact]
    public void SisterCities_All_ArePublished() => Assert.Equal((170_445.0, 1_448_380.0, 16_106_419.0), Of(Konect.SisterCities));

    private static (double Wedges, double Claws, double Crosses) Of(Network network) => (Stars.Wedges(network), Stars.Claws(network), Stars.Crosses(network));
}

using CityGraph.Analysis.Degrees;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Degrees;

/// <summary>What KONECT publishes of its network of sister cities (konect.cc/networks/twin), to the digits computed from the same file.</summary>
public sealed class SisterCitiesTests
{
    [Fact]
    public void Size_SisterCities_IsAsPublished()
    {
        var size = NetworkSize.Of(Konect.SisterCities);
        Assert.Equal((14_274, 20_573, 0, 99), (size.Nodes, size.Edges, size.Loops, size.GreatestDegree));
        Assert.Equal(2.8825837186492924, Degree.Mean(Konect.SisterCities).Value, 14);
        Assert.Equal(0.00020196060524411773, Density.Of(Konect.SisterCities).Value, 1e-16);
    }

    [Fact]
    public void Inequality_SisterCities_IsAsPublished()
    {
        Assert.Equal(0.5060396752284815, Gini.OfDegrees(Konect.SisterCities).Value, 12);
        Assert.Equal(0.9434206773797819, DegreeEntropy.RelativeOfEdges(Konect.SisterCities).Value, 12);
    }

    /// <summary>KONECT's 2.60121 is the estimate from 1 on; igraph 0.10's fit of the tail is 2.907800 from 8 on, at a distance of 0.034798.</summary>
    [Fact]
    public void PowerLaw_SisterCities_IsAsPublished()
    {
        var degrees = Degree.OfNodes(Konect.SisterCities);
        Assert.Equal(2.6012098190833113, PowerLawExponent.FromOne(degrees).Value, 12);
        var fit = PowerLawFit.Of(degrees).Value!;
        Assert.Equal(8, fit.From);
        Assert.Equal(2.9078, fit.Exponent, 5);
        Assert.Equal(0.034798, fit.Distance, 6);
        Assert.Equal(-3000.774607, fit.LogLikelihood, 5);
    }
}

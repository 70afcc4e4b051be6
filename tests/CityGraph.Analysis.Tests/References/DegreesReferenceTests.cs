using CityGraph.Analysis.Degrees;

namespace CityGraph.Analysis.Tests.References;

public sealed class DegreesReferenceTests
{
    [Theory]
    [InlineData("all", DegreeKind.Total)]
    [InlineData("in", DegreeKind.In)]
    [InlineData("out", DegreeKind.Out)]
    public void Degree_OfAnyGraph_IsIgraphs(string mode, DegreeKind kind) =>
        new GraphComparison("degrees", $"igraph.degree.{mode}").Numbers(graph => Degree.OfNodes(graph.Network, kind).Select(degree => (double?)degree));

    [Theory]
    [InlineData("all", DegreeKind.Total)]
    [InlineData("in", DegreeKind.In)]
    [InlineData("out", DegreeKind.Out)]
    public void Strength_OfAnyGraph_IsIgraphs(string mode, DegreeKind kind) =>
        new GraphComparison("degrees", $"igraph.strength.{mode}").Numbers(graph => Strength.OfNodes(graph.Network, kind).Cast<double?>());

    [Theory]
    [InlineData("igraph.density", false)]
    [InlineData("igraph.density.loops", true)]
    public void Density_OfAnyGraph_IsIgraphs(string measure, bool loopsArePossible) =>
        new GraphComparison("degrees", measure).Number(graph => Density.Of(graph.Network, loopsArePossible));

    [Fact]
    public void Density_OfTwoNodesAndMore_IsNetworkXs() =>
        new GraphComparison("degrees", "networkx.density") { Where = graph => graph.Network.NodeCount > 1 }
            .Number(graph => Density.Of(graph.Network));

    [Fact]
    public void Density_OfASimpleGraph_IsSnas() => new GraphComparison("sna", "sna.density") { Where = graph => graph.Network.NodeCount > 1 }
        .Number(graph => Density.Of(graph.Network));

    [Fact]
    public void Degree_OfASimpleGraph_IsSnas() =>
        new GraphComparison("sna", "sna.degree").Numbers(graph => Degree.OfNodes(graph.Network).Select(degree => (double?)degree));

    /// <summary>igraph ends its search for the exponent sooner.</summary>
    [Fact]
    public void PowerLawFit_FromIgraphsLeastValue_HasIgraphsExponent() =>
        new SampleComparison("rigraph.tail.alpha") { AtLeast = 24, Tolerance = 1e-6 }
            .Number(sample => PowerLawFit.Of(sample, From(sample)) is { IsDefined: true, Value: var fit } ? fit!.Exponent : null);

    /// <summary>igraph looks at the distance just below each value only, so that it may be less than the greatest.</summary>
    [Fact]
    public void PowerLawFit_FromIgraphsLeastValue_IsAtLeastAsFarAsIgraphSays()
    {
        foreach (var (name, sample) in ReferenceGraphs.Samples)
        {
            var theirs = ReferenceAnswers.Number(ReferenceAnswers.Of("sna").Answer("rigraph.tail.distance", name))!.Value;
            Assert.True(PowerLawFit.Of(sample, From(sample)).Value!.Distance >= theirs - 1e-6, name);
        }
    }

    private static int From(int[] sample) =>
        (int)ReferenceAnswers.Number(ReferenceAnswers.Of("sna").Answer("rigraph.tail.xmin", ReferenceGraphs.Samples.Single(known => known.Value == sample).Key))!.Value;
}

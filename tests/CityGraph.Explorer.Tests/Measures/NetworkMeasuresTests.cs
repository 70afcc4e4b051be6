using CityGraph.Analysis;
using CityGraph.Explorer.Measures;
using CityGraph.Explorer.Networks;

namespace CityGraph.Explorer.Tests.Measures;

/// <summary>What is made of the analysis here: which nodes count, in which order.</summary>
public sealed class NetworkMeasuresTests
{
    // Without direction: a - b - c - d, and e alone; b and c of country one, a and d of two, e of none.
    private static readonly NetworkSnapshot Path = MadeNetworks.Make("a@two b@one c@one d@two e", "a-b b-c c-d");

    // a - x, a - y, b - y: two cities of the region with partners in countries one (x) and two (y).
    private static readonly NetworkSnapshot TwoModes = MadeNetworks.Make("b@one a@one", "a-x@one a-y@two b-y@two", NetworkBoundary.TwoMode);

    private static readonly NetworkSnapshot Visits = MadeNetworks.Make("a b c", "a-b*2 b-a a-c", direction: NetworkDirection.Visits, weight: NetworkWeight.Reasons);

    [Theory]
    [InlineData("DENSITY", 0.3)] // 3 of 10 pairs
    [InlineData("ISOLATE_COUNT", 1)]
    [InlineData("MEAN_DEGREE", 1.2)]
    [InlineData("GREATEST_DEGREE", 2)]
    [InlineData("WEAK_COMPONENTS", 2)]
    [InlineData("LARGEST_COMPONENT_SHARE", 0.8)]
    [InlineData("ARTICULATION_POINTS", 2)]
    [InlineData("BRIDGES", 3)]
    [InlineData("GREATEST_CORE_NUMBER", 1)]
    [InlineData("DIAMETER", 3)]
    [InlineData("MEAN_DISTANCE", 10 / 6.0)] // 3 · 1 + 2 · 2 + 1 · 3 over 6 pairs
    [InlineData("COUNTRY_EI_INDEX", 1 / 3.0)] // a-b and c-d lead out, b-c stays
    [InlineData("COUNTRY_ASSORTATIVITY", -0.5)] // e: one-one 2/6, one-two 2/6 twice; a = (4/6, 2/6): (1/3 - 5/9) / (1 - 5/9)
    [InlineData("MEAN_COUNTRY_DIVERSITY", 0.25)] // b and c have partners in both countries: 1/2; a and d in one: 0
    [InlineData("TIES_PER_CITY", 1.2)]
    public void Number_OfAPathWithAnIsolate_IsAsByHand(string measure, double expected) => Assert.Equal(expected, Number(Path, measure).Value, 1e-12);

    [Theory]
    [InlineData("DENSITY", 0.75)]
    [InlineData("TIES_PER_CITY", 1.5)]
    [InlineData("TWO_MODE_TRANSITIVITY", 0)]
    [InlineData("TWO_MODE_CLUSTERING_OF_CITIES", 0.5)] // a and b share y of x, y
    [InlineData("TWO_MODE_CLUSTERING_OF_PARTNERS", 0.5)]
    public void Number_OfTwoModes_IsAsByHand(string measure, double expected) => Assert.Equal(expected, Number(TwoModes, measure).Value, 1e-12);

    [Theory]
    [InlineData("TWO_MODE_TRANSITIVITY", "The measure is one of two modes, the region's cities and their partners: ask for 'boundary: TWO_MODE'.")]
    [InlineData("RECIPROCITY", "The measure needs edges with a direction: ask for 'direction: VISITS'.")]
    [InlineData("CLOSENESS_CENTRALISATION", "Closeness centralisation needs a path between any two nodes.")]
    public void Number_ThatIsNotDefined_SaysWhatItNeeds(string measure, string reason) => Assert.Equal(reason, Number(Path, measure).Reason);

    [Fact]
    public void TiesPerCity_WithoutCities_SaysWhatItNeeds() => Assert.Equal("Ties per city need a city of the region.", Number(MadeNetworks.Make("", ""), "TIES_PER_CITY").Reason);

    [Fact]
    public void Reciprocity_OfVisits_CountsAnsweredEdges() => Assert.Equal(2 / 3.0, Number(Visits, "RECIPROCITY").Value, 1e-12);

    [Theory]
    [InlineData("ARTICULATION_POINT", "0 1 1 0 0")]
    [InlineData("COMPONENT", "0 0 0 0 1")]
    [InlineData("COUNTRY_EI_INDEX", "1 0 0 1 -")]
    [InlineData("COUNTRY_COUNT", "1 2 2 1 -")]
    [InlineData("CLOSENESS", "0.5 0.75 0.75 0.5 -")]
    [InlineData("BETWEENNESS", "0 2 2 0 0")]
    public void Scores_OfAPathWithAnIsolate_StandInTheOrderOfNodes(string measure, string expected) => Assert.Equal(expected, Scores(Path, measure));

    [Theory]
    [InlineData("TWO_MODE_DEGREE", "1 0.5 0.5 1")]
    [InlineData("DEGREE", "2 1 1 2")]
    public void Scores_OfTwoModes_AreOfTheRegionThenOfPartners(string measure, string expected)
    {
        Assert.Equal("a b x y", string.Join(' ', TwoModes.Places.Select(place => place.Id)));
        Assert.Equal(expected, Scores(TwoModes, measure));
    }

    [Theory]
    [InlineData("IN_DEGREE", "1 1 1")]
    [InlineData("OUT_DEGREE", "2 1 0")]
    [InlineData("IN_STRENGTH", "1 2 1")]
    [InlineData("OUT_STRENGTH", "3 1 0")]
    [InlineData("STRENGTH", "4 3 1")]
    public void Scores_OfVisits_TellBothDirections(string measure, string expected) => Assert.Equal(expected, Scores(Visits, measure));

    [Fact]
    public void Edges_OfAPath_AreBridgesAndLieBetween()
    {
        Assert.Equal([1, 1, 1], Edges(Path, "BRIDGE"));
        Assert.Equal([3, 4, 3], Edges(Path, "BETWEENNESS"));
        Assert.Equal("The disparity filter needs a network with weights.", EdgeMeasures.All.Single(one => one.Name == "DISPARITY_P").Measure(Path, AnalysisRun.Default).Reason);
    }

    [Fact]
    public void Edges_OfVisits_AreMeasuredOneByOne()
    {
        Assert.Equal([(0, 1, 2), (0, 2, 1), (1, 0, 1)], Visits.Edges.Select(edge => (edge.Source, edge.Target, edge.Weight)));
        // Of what leaves a, b has 2/3 and c 1/3: (1 - w/s)^1. Of what enters and leaves others there is one each.
        Assert.Equal([1 / 3.0, 2 / 3.0, 1], Edges(Visits, "DISPARITY_P"), new Near());
    }

    private static Measured<double> Number(NetworkSnapshot network, string measure) => NetworkMeasures.All.Single(one => one.Name == measure).Measure(network, AnalysisRun.Default);

    private static string Scores(NetworkSnapshot network, string measure) => string.Join(
        ' ',
        NodeMeasures.All.Single(one => one.Name == measure).Measure(network, AnalysisRun.Default).Value!
            .Select(score => score?.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture) ?? "-"));

    private static double[] Edges(NetworkSnapshot network, string measure) => EdgeMeasures.All.Single(one => one.Name == measure).Measure(network, AnalysisRun.Default).Value!;

    private sealed class Near : IEqualityComparer<double>
    {
        public bool Equals(double x, double y) => Math.Abs(x - y) < 1e-12;

        public int GetHashCode(double obj) => 0;
    }
}

using CityGraph.Explorer.Networks;
using CityGraph.Explorer.Sources;
using CityGraph.Explorer.Ties;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Tests.Networks;

/// <summary>How places and edges are numbered, and what is left of a network without some facts.</summary>
public sealed class NetworkSnapshotTests
{
    private static readonly NetworkReason ByOne = Reason("thing", ["paper"], ["paper"], ["paper"]);
    private static readonly NetworkReason ByTwo = Reason("other-thing", ["page", "paper"], ["page", "paper"], ["page", "paper"]);
    private static readonly NetworkReason PartByOne = Reason("third-thing", ["page", "paper"], ["page", "paper"], ["paper"]);
    private static readonly NetworkReason ByNone = Reason("fourth-thing", [], [], []);

    [Fact]
    public void Places_OfTheRegionAndElsewhere_StandInOrderAndCarryTheEdges()
    {
        var network = Make(NetworkBoundary.TwoMode, [("b", "x", [ByOne]), ("a", "y", [ByOne]), ("b", "w", [ByTwo])]);

        Assert.Equal("a b c w x y", string.Join(' ', network.Places.Select(place => place.Id)));
        Assert.Equal((3, 3), (network.RegionCount, network.PartnerCount));
        Assert.Equal([(0, 5), (1, 3), (1, 4)], network.Edges.Select(edge => (edge.Source, edge.Target)));
        Assert.Equal([(0, 5), (1, 3), (1, 4)], Enumerable.Range(0, 3).Select(edge => network.Network.Ends(edge)));
        Assert.Equal([(0, 2), (1, 0), (1, 1)], network.TwoMode!.Edges());
        Assert.False(network.Network.IsWeighted);
    }

    [Fact]
    public void Edges_OfOneMode_LeadFromTheEndThatComesFirst()
    {
        var network = Make(NetworkBoundary.Incident, [("b", "a", [ByOne, ByTwo]), ("x", "a", [ByOne])], NetworkWeight.Reasons);

        Assert.Equal("a b c x", string.Join(' ', network.Places.Select(place => place.Id)));
        Assert.Equal([(0, 1, 2), (0, 3, 1)], network.Edges.Select(edge => (edge.Source, edge.Target, edge.Weight)));
        Assert.Equal([2, 1], network.Network.Weights.ToArray());
        Assert.Null(network.TwoMode);
    }

    [Fact]
    public void Isolates_NotKept_AreNoNodes()
    {
        var network = Make(NetworkBoundary.TwoMode, [("b", "x", [ByOne])], keepsIsolates: false);
        Assert.Equal("b x", string.Join(' ', network.Places.Select(place => place.Id)));
        Assert.Equal([(0, 0)], network.TwoMode!.Edges());
    }

    [Fact]
    public void WithoutSources_FactsThatOnlyTheseCarry_FallWithTheirReasonsEdgesAndPartners()
    {
        var whole = Make(NetworkBoundary.TwoMode, [("a", "v", [ByOne]), ("b", "w", [ByOne, ByTwo]), ("b", "x", [PartByOne]), ("c", "y", [ByNone])], NetworkWeight.Reasons);

        var left = whole.WithoutSources(source => source == "paper");

        Assert.Equal("a b c w y", string.Join(' ', left.Places.Select(place => place.Id)));
        Assert.Equal([(1, 3, 1), (2, 4, 1)], left.Edges.Select(edge => (edge.Source, edge.Target, edge.Weight)));
        Assert.Equal(4, whole.Edges.Length);
        Assert.Equal("a b c v w x y", string.Join(' ', whole.WithoutSources(_ => false).Places.Select(place => place.Id)));
        Assert.Equal(whole.Checksum, whole.Where(_ => true).Checksum);
    }

    [Fact]
    public void WithIndependentSources_FactsOnOne_Fall()
    {
        var whole = Make(NetworkBoundary.TwoMode, [("a", "v", [ByOne]), ("b", "w", [ByTwo]), ("b", "x", [PartByOne]), ("c", "y", [ByNone])]);
        Assert.Equal([(1, 3)], whole.WithIndependentSources(2).Edges.Select(edge => (edge.Source, edge.Target)));
        Assert.Equal(3, whole.WithIndependentSources(1).Edges.Length);
    }

    [Fact]
    public void Coverage_OfFactsOnOneSourceOrNone_CountsEachFactOnce()
    {
        var coverage = NetworkCoverage.Of(Make(NetworkBoundary.TwoMode, [("a", "v", [ByOne]), ("b", "w", [ByOne, ByTwo]), ("b", "x", [PartByOne]), ("c", "y", [ByNone])]));

        Assert.Equal((2, 2, 0, 2), (coverage.Sources, coverage.Publishers, coverage.SourcesOfUnknownPublisher, coverage.IndependentSources));
        // Of each of the four things: that it is there, and two parts. Two edges share the facts of the first.
        Assert.Equal((12, 4, 4, 3), (coverage.Facts, coverage.FactsOnOneSource, coverage.FactsOnOneIndependentSource, coverage.FactsWithoutSource));
        Assert.Equal(3, coverage.EdgesOnOneSource);
        Assert.Equal((0, 2), (coverage.Months, coverage.SourcesOfUnknownMonth));
    }

    private static NetworkReason Reason(string id, string[] thing, string[] one, string[] other) => new(
        TieKind.Agreement, id, [], Certainty.Stated, [], [.. thing.Union(one).Union(other)], [new(id, null, [.. thing]), new(id, "one", [.. one]), new(id, "other", [.. other])]);

    private static NetworkSnapshot Make(
        NetworkBoundary boundary, (string, string, NetworkReason[])[] ties, NetworkWeight weight = NetworkWeight.None, bool keepsIsolates = true) => NetworkSnapshot.Create(
        new() { PlaceIds = ["region"], Boundary = boundary, Weight = weight, KeepsIsolates = keepsIsolates },
        1,
        SourceCatalogue.Read([Source("page", "publisher-1"), Source("paper", "publisher-2")]),
        [Place("b", true), Place("c", true), Place("a", true)],
        [.. ties.Select(tie => new NetworkTie(tie.Item1, tie.Item2, [.. tie.Item3]))],
        id => Place(id, false),
        0);

    private static NetworkPlace Place(string id, bool isInRegion) => new(id, isInRegion, null, null);

    private static Row Source(string id, string publisher) => new(
        id, "Source", SourceCatalogue.Query.Shape, [null, null], [new Page([new Row(publisher, "Organisation", Shape.Nothing, [], [])]), Page.Empty]);
}

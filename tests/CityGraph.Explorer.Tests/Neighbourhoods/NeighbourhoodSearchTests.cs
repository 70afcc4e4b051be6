using CityGraph.Explorer.Neighbourhoods;
using CityGraph.Explorer.Walks;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Tests.Neighbourhoods;

/// <summary>What a picture leaves out, on a made-up graph in which the middle is joined to <c>near</c> very often and to <c>last</c> once.</summary>
public class NeighbourhoodSearchTests
{
    [Fact]
    public async Task Find_MoreRelationshipsThanAreDrawn_JoinsEveryNodeAndCountsTheRest()
    {
        using var walk = new Walk(Expand, WalkLimits.Default, TimeProvider.System, TestContext.Current.CancellationToken);
        var ways = WalkTypes.Ways(["PART_OF"], null, null);

        var found = await NeighbourhoodSearch.FindAsync(new(["middle"], ways, ["City"], ["City"], 1, 10, NeighbourhoodRank.Relevance), walk);

        Assert.Equal(["middle", "near", "last"], found.Nodes.Select(node => node.Id));
        Assert.Equal(NeighbourhoodQuestion.MostEdges, found.Edges.Length);
        Assert.Equal("z", found.Edges[^1].Id);
        var cut = Assert.Single(found.Cuts);
        Assert.Equal(new Cut(CutReason.Drawn, Count: 101), cut);
        Assert.Equal("101 relationships between the nodes that are shown are left out: there are too many.", new CutView(cut, null).Message);
    }

    private static ValueTask<ExpansionResult> Expand(Expansion expansion, CancellationToken cancellationToken)
    {
        if (expansion.From is not ["middle"]) return new(new ExpansionResult(1, [.. expansion.From.Select(_ => new ExpandedNode("City", 0, 1))], EdgeList.Of(expansion.From.Length, [])));
        var edges = Enumerable.Range(0, NeighbourhoodQuestion.MostEdges + 100).Select(i => new ReadEdge(0, 0, $"e{i:d4}", true, "near", "City", 1))
            .Append(new(0, 0, "z", true, "last", "City", 1)).ToArray();
        return new(new ExpansionResult(1, [new ExpandedNode("City", edges.Length, 2)], EdgeList.Of(1, edges)));
    }
}

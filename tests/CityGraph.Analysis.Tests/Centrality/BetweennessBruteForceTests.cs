using CityGraph.Analysis.Centrality;
using CityGraph.Analysis.Distances;

namespace CityGraph.Analysis.Tests.Centrality;

public sealed class BetweennessBruteForceTests
{
    [Theory]
    [InlineData(false, EdgeLength.Unit)]
    [InlineData(true, EdgeLength.Unit)]
    [InlineData(false, EdgeLength.Weight)]
    [InlineData(true, EdgeLength.Weight)]
    [InlineData(false, EdgeLength.InverseWeight)]
    [InlineData(true, EdgeLength.InverseWeight)]
    public void Betweenness_RandomMultigraphs_IsThatOfEveryShortestPath(bool isDirected, EdgeLength length)
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var network = Multigraphs.Random(seed, isDirected, isWeighted: length != EdgeLength.Unit);
            int[] all = [.. Enumerable.Range(0, network.NodeCount)];
            foreach (var sources in new[] { all, [network.NodeCount / 2, 0] })
            {
                var (nodes, edges) = new EveryShortestPath(network, length).Betweenness(sources);
                var options = new BetweennessOptions { Length = length, Sources = sources == all ? null : sources };
                Near.Equal(nodes, Betweenness.OfNodes(network, options));
                Near.Equal(edges, Betweenness.OfEdges(network, options));
            }
        }
    }
}

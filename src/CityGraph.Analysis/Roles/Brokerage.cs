using CityGraph.Analysis.Clustering;

namespace CityGraph.Analysis.Roles;

/// <summary>
/// How often a node b stands between two others that are not tied themselves (a to b, b to c, none from a to c), by the groups of the three.
/// R. V. Gould and R. M. Fernandez, Sociological Methodology 19, 1989.
/// </summary>
/// <param name="Coordinator">All three of one group (w_I).</param>
/// <param name="Itinerant">a and c of one group, b of another (w_O; also consultant).</param>
/// <param name="Gatekeeper">b and c of one group, a of another: what comes in.</param>
/// <param name="Representative">a and b of one group, c of another: what goes out.</param>
/// <param name="Liaison">Each of another group (b_O).</param>
/// <remarks>The same counts as sna's. Without direction each pair counts both ways. Parallel edges count once, self-loops and weights not.</remarks>
public readonly record struct Brokerage(long Coordinator, long Itinerant, long Gatekeeper, long Representative, long Liaison)
{
    public long Total => Coordinator + Itinerant + Gatekeeper + Representative + Liaison;

    /// <summary>
    /// Of each node, in O(m √m): all pairs of a predecessor and a successor are counted by their groups, then those that are tied, which make triangles, are taken off.
    /// </summary>
    /// <param name="network">Any network.</param>
    /// <param name="groups">The group of each node.</param>
    /// <param name="run">When to end.</param>
    public static Brokerage[] OfNodes(Network network, ReadOnlySpan<int> groups, AnalysisRun? run = null)
    {
        if (groups.Length != network.NodeCount) throw new ArgumentException($"There are {network.NodeCount} nodes and {groups.Length} groups.", nameof(groups));
        var neighbours = SimpleNeighbours.Of(network);
        var counter = new BrokerageCounter(neighbours, groups.ToArray());
        counter.CountPairs();
        TriangleListing.Visit(neighbours, ref counter, run ?? AnalysisRun.Default);
        return counter.OfNodes;
    }

    /// <summary>Without one pair of such groups: of a to b and on to c.</summary>
    internal Brokerage Less(int a, int b, int c)
    {
        if (a == b) return b == c ? this with { Coordinator = Coordinator - 1 } : this with { Representative = Representative - 1 };
        if (b == c) return this with { Gatekeeper = Gatekeeper - 1 };
        return a == c ? this with { Itinerant = Itinerant - 1 } : this with { Liaison = Liaison - 1 };
    }
}

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

    /// <summary>Of each node, in O(n + Σ over edges a to b of the out-degree of b).</summary>
    /// <param name="network">Any network.</param>
    /// <param name="groups">The group of each node.</param>
    /// <param name="run">When to end.</param>
    public static Brokerage[] OfNodes(Network network, ReadOnlySpan<int> groups, AnalysisRun? run = null)
    {
        if (groups.Length != network.NodeCount) throw new ArgumentException($"There are {network.NodeCount} nodes and {groups.Length} groups.", nameof(groups));
        run ??= AnalysisRun.Default;
        var simple = network.Simplified();
        var counts = new Brokerage[network.NodeCount];
        // The last node whose successors include this one.
        var follows = new int[network.NodeCount];
        Array.Fill(follows, -1);
        for (var a = 0; a < counts.Length; a++)
        {
            if (a % 256 == 0) run.CancellationToken.ThrowIfCancellationRequested();
            foreach (var b in simple.Successors(a)) follows[b] = a;
            foreach (var b in simple.Successors(a))
            {
                foreach (var c in simple.Successors(b))
                {
                    if (c != a && follows[c] != a) counts[b] = counts[b].Plus(groups[a], groups[b], groups[c]);
                }
            }
        }

        return counts;
    }

    private Brokerage Plus(int a, int b, int c)
    {
        if (a == b) return b == c ? this with { Coordinator = Coordinator + 1 } : this with { Representative = Representative + 1 };
        if (b == c) return this with { Gatekeeper = Gatekeeper + 1 };
        return a == c ? this with { Itinerant = Itinerant + 1 } : this with { Liaison = Liaison + 1 };
    }
}

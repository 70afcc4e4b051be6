namespace CityGraph.Analysis.Roles;

/// <summary>
/// Burt's measures of how far a node's contacts are redundant. p(i,j) is the share of i's ties that j has: (a(i,j) + a(j,i)) / Σ(a(i,k) + a(k,i)), with
/// weights, parallel edges added. Self-loops do not count. R. S. Burt, Structural Holes, 1992, chapter 2. O(m √m) each.
/// </summary>
/// <remarks>The same as igraph's constraint and NetworkX's effective_size without self-loops; for an isolated node igraph has NaN, here it has none.</remarks>
public static class StructuralHoles
{
    /// <summary>Σ over contacts j of (p(i,j) + Σ over q of p(i,q) p(q,j))². From above 0 to at most 9/8; 1 for a single contact. Null for isolated nodes.</summary>
    public static double?[] Constraint(Network network, AnalysisRun? run = null)
    {
        var contacts = new Contacts(network);
        var constraints = contacts.Constraints(run ?? AnalysisRun.Default);
        return OfNodes(contacts, node => Sum(contacts.Of(node, constraints)));
    }

    /// <summary>
    /// Σ over contacts j of 1 - Σ over q of p(i,q) m(j,q), m(j,q) being j's tie with q as a part of j's strongest. In an undirected network without
    /// weights that is n - 2t/n for n contacts with t ties among them (S. P. Borgatti, Connections 20(1), 1997). From 1 to n. Null for isolated nodes.
    /// </summary>
    public static double?[] EffectiveSize(Network network, AnalysisRun? run = null)
    {
        var contacts = new Contacts(network);
        var redundancies = contacts.Redundancies(run ?? AnalysisRun.Default);
        return OfNodes(contacts, node => contacts.CountOf(node) - redundancies[node]);
    }

    /// <summary>The effective size as a part of the number of contacts. From above 0 to 1. Null for isolated nodes.</summary>
    public static double?[] Efficiency(Network network, AnalysisRun? run = null)
    {
        var contacts = new Contacts(network);
        var redundancies = contacts.Redundancies(run ?? AnalysisRun.Default);
        return OfNodes(contacts, node => 1 - (redundancies[node] / contacts.CountOf(node)));
    }

    /// <summary>
    /// How far constraint comes from one contact (Coleman-Theil): Σ r(j) ln r(j) / (n ln n) for n contacts, r(j) the constraint through j over the mean of
    /// all. From 0, all alike, to 1; 1 for a single contact. Null for isolated nodes.
    /// </summary>
    public static double?[] Hierarchy(Network network, AnalysisRun? run = null)
    {
        var contacts = new Contacts(network);
        var constraints = contacts.Constraints(run ?? AnalysisRun.Default);
        return OfNodes(contacts, node => Disorder(contacts.Of(node, constraints)));
    }

    private static double?[] OfNodes(Contacts contacts, Func<int, double> measure) =>
        [.. Enumerable.Range(0, contacts.NodeCount).Select(node => contacts.CountOf(node) == 0 ? default(double?) : measure(node))];

    private static double Disorder(ReadOnlySpan<double> constraints)
    {
        if (constraints.Length == 1) return 1;
        var (mean, sum) = (Sum(constraints) / constraints.Length, 0.0);
        foreach (var constraint in constraints)
        {
            // r ln r goes to 0 with r.
            if (constraint > 0) sum += constraint / mean * Math.Log(constraint / mean);
        }

        return Math.Clamp(sum / (constraints.Length * Math.Log(constraints.Length)), 0, 1);
    }

    private static double Sum(ReadOnlySpan<double> numbers)
    {
        var sum = 0.0;
        foreach (var number in numbers) sum += number;
        return sum;
    }
}

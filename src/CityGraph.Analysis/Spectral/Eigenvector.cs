namespace CityGraph.Analysis.Spectral;

/// <summary>
/// Eigenvector centrality: x with λ x(v) = Σ w(u,v) x(u) over the edges (u,v) that enter v, λ the leading eigenvalue of the adjacency matrix, scaled so that
/// the greatest score is 1. From 0 to 1. Weighted networks use weights; parallel edges add up; a self-loop counts once in a directed network, twice in an
/// undirected one, as its degree does. P. Bonacich, Journal of Mathematical Sociology 2(1), 1972.
/// </summary>
/// <remarks>
/// Not defined where λ is 0 (no edges, or no cycle in a directed network) or not unique: where two components (strongly connected ones, if directed) have
/// the same, or the next eigenvalue of a component is within a billionth of it, so that any mixture of two vectors would do. Nodes outside the component of
/// λ have score 0, unless edges lead to them from there. A network of two modes has -λ as well, which changes nothing. To about 1e-12, less where the
/// next eigenvalue is near (1e-14 divided by its relative distance), in some hundred times O(n + m); directed components of up to 300 nodes in O(n³).
/// igraph scales the same and gives some vector where it is not unique, all 1 where there is no edge; NetworkX scales to Euclidean length 1 and counts
/// an undirected self-loop once.
/// </remarks>
public static class Eigenvector
{
    public static Measured<double[]> OfNodes(Network network, AnalysisRun? run = null)
    {
        run ??= AnalysisRun.Default;
        if (network.EdgeCount == 0) return new NotDefined("Eigenvector centrality needs at least one edge.");
        var classes = CommunicatingClasses.Of(network);
        if (LeadingEigenvalue.Of(network, classes, run) is not { } leading) return LeadingEigenvalue.NotSettled;
        if (leading.Perron is null) return new NotDefined("Eigenvector centrality needs a cycle in a directed network: without, the leading eigenvalue is 0.");
        if (leading.IsShared)
        {
            return new NotDefined(network.IsDirected
                ? "The leading eigenvalue is not unique: several strongly connected components have the same."
                : "The leading eigenvalue is not unique: several components have the same.");
        }

        if (!leading.Perron.IsUnique) return new NotDefined("The leading eigenvalue is not unique: the next one of its component differs by less than a billionth.");
        var scores = new double[network.NodeCount];
        var nodes = classes[leading.Class];
        for (var i = 0; i < nodes.Length; i++) scores[nodes[i]] = leading.Perron.Vector[i];
        if (network.IsDirected && !FlowOn(network, classes, leading, scores, run)) return LeadingEigenvalue.NotSettled;
        var greatest = scores.Max();
        return Array.ConvertAll(scores, score => score / greatest);
    }

    /// <summary>Gives scores to the nodes that edges lead to from the leading class: x = (b + W x) / λ with b what flows out of the class.</summary>
    private static bool FlowOn(Network network, CommunicatingClasses classes, LeadingEigenvalue leading, double[] scores, AnalysisRun run)
    {
        var isReached = Array.ConvertAll(scores, score => score > 0);
        var below = new List<int>();
        // Classes that edges lead to have lower numbers: a node comes after those it is reached from, but for those of its class.
        var waiting = new Stack<int>(classes[leading.Class].ToArray());
        while (waiting.TryPop(out var node))
        {
            foreach (var successor in network.Successors(node))
            {
                if (isReached[successor]) continue;
                isReached[successor] = true;
                waiting.Push(successor);
            }
        }

        for (var i = classes.Start[leading.Class] - 1; i >= 0; i--)
        {
            if (isReached[classes.Nodes[i]]) below.Add(classes.Nodes[i]);
        }

        if (below.Count == 0) return true;
        var (nodes, whole) = (below.ToArray(), SparseMatrix.Of(network));
        var constants = Array.ConvertAll(nodes, node => whole.Times(node, scores));
        var scales = new double[nodes.Length];
        Array.Fill(scales, 1 / leading.Value);
        var matrix = LeadingEigenvalue.Block(network, nodes, new int[network.NodeCount]);
        if (GaussSeidelMethod.Solve(matrix, 1, constants, scales, leading.Next / leading.Value, 1e-13, run) is not { } solution) return false;
        for (var i = 0; i < nodes.Length; i++) scores[nodes[i]] = solution[i];
        return true;
    }
}

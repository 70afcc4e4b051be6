using CityGraph.Analysis.Components;
using CityGraph.Analysis.Distances;

namespace CityGraph.Analysis.TwoMode;

/// <summary>
/// Centrality in which a node is compared with the most that a node of its mode can have: S. P. Borgatti and M. G. Everett, Social Networks 19(3), 1997,
/// 243–269. Between 0 and 1. Not defined where a mode is empty.
/// </summary>
public static class TwoModeCentrality
{
    private static readonly NotDefined EmptyMode = new("Two-mode centrality needs nodes in both modes.");

    /// <summary>The share of the nodes of the other mode that a node is joined with, in O(n).</summary>
    public static Measured<TwoModeScores> Degree(TwoModeNetwork network)
    {
        var (rows, columns) = (network.RowCount, network.ColumnCount);
        if (rows == 0 || columns == 0) return EmptyMode;
        return new TwoModeScores(
            [.. Enumerable.Range(0, rows).Select(row => (double)network.ColumnsOf(row).Length / columns)],
            [.. Enumerable.Range(0, columns).Select(column => (double)network.RowsOf(column).Length / rows)]);
    }

    /// <summary>
    /// The least that the distances to all others can sum up to, divided by what they do sum up to: (b + 2 (a - 1)) / Σ d for one of the a nodes of a mode
    /// where the other has b. In a network of several components a and b are those of the node's component, and the quotient is multiplied by the share of
    /// all other nodes that are in it, as Wasserman and Faust do for one mode; a node without edges has 0. (NetworkX divides what is least in the whole
    /// network by the sum within the component, which can exceed 1.) O(n m).
    /// </summary>
    public static Measured<TwoModeScores> Closeness(TwoModeNetwork network, AnalysisRun? run = null)
    {
        var (rows, columns, n) = (network.RowCount, network.ColumnCount, network.RowCount + network.ColumnCount);
        if (rows == 0 || columns == 0) return EmptyMode;
        var joined = network.ToNetwork();
        var totals = DistanceTotals.Of(joined, DistanceOptions.Default, run);
        var components = WeakComponents.Of(joined);
        var rowsOfComponent = new int[components.Count];
        for (var row = 0; row < rows; row++) rowsOfComponent[components.OfNodes[row]]++;
        var closeness = new double[n];
        for (var node = 0; node < n; node++)
        {
            var (reached, sum, rowsReached) = (totals.Reached[node], totals.Sum[node], rowsOfComponent[components.OfNodes[node]]);
            var other = node < rows ? reached + 1 - rowsReached : rowsReached;
            var own = reached - other;
            closeness[node] = sum == 0 ? 0 : (other + (2.0 * own)) / sum * reached / (n - 1);
        }

        return new TwoModeScores(closeness[..rows], closeness[rows..]);
    }

    /// <summary>
    /// The number of pairs that a node lies between (<see cref="Betweenness"/>, over the nodes of both modes), divided by the most that a node of its mode
    /// can have: of a nodes where the other mode has b, with s the quotient and t the remainder of (a - 1) / b,
    /// (b² (s + 1)² + b (s + 1) (2 t - s - 1) - t (2 s - t + 3)) / 2. 0 where no node of its mode can lie between any. O(n m).
    /// </summary>
    public static Measured<TwoModeScores> Betweenness(TwoModeNetwork network, AnalysisRun? run = null)
    {
        var (rows, columns) = (network.RowCount, network.ColumnCount);
        if (rows == 0 || columns == 0) return EmptyMode;
        var betweenness = Centrality.Betweenness.OfNodes(network.ToNetwork(), run: run);
        if (!betweenness.IsDefined) return new NotDefined(betweenness.Reason);
        return new TwoModeScores(
            Scaled(betweenness.Value.AsSpan(..rows), MostBetweenness(rows, columns)),
            Scaled(betweenness.Value.AsSpan(rows..), MostBetweenness(columns, rows)));
    }

    /// <summary>
    /// Eigenvector centrality: u and v with σ u(i) = Σ v(j) over the columns j that row i is joined with, σ v(j) = Σ u(i) over the rows i of column j, for the greatest
    /// singular value σ of the matrix of rows and columns. K. Faust, Social Networks 19(2), 1997, 157–191. Each has Euclidean length 1, which is the eigenvector
    /// of the nodes of both modes divided by the most that one of them can have, √½. 0 outside the component of σ. Not defined without edges, or where σ is not
    /// unique (<see cref="Spectral.Eigenvector"/>). In some hundred times O(n + m).
    /// </summary>
    public static Measured<TwoModeScores> Eigenvector(TwoModeNetwork network, AnalysisRun? run = null)
    {
        var (rows, columns) = (network.RowCount, network.ColumnCount);
        if (rows == 0 || columns == 0) return EmptyMode;
        var eigenvector = Spectral.Eigenvector.OfNodes(network.ToNetwork(), run);
        if (!eigenvector.IsDefined) return new NotDefined(eigenvector.Reason);
        return new TwoModeScores(OfLengthOne(eigenvector.Value.AsSpan(..rows)), OfLengthOne(eigenvector.Value.AsSpan(rows..)));
    }

    private static double[] OfLengthOne(ReadOnlySpan<double> scores)
    {
        var scaled = scores.ToArray();
        var length = Math.Sqrt(scaled.Sum(score => score * score));
        for (var node = 0; node < scaled.Length; node++) scaled[node] /= length;
        return scaled;
    }

    private static double MostBetweenness(double own, double other)
    {
        var (s, t) = (Math.Floor((own - 1) / other), (own - 1) % other);
        return ((other * other * (s + 1) * (s + 1)) + (other * (s + 1) * ((2 * t) - s - 1)) - (t * ((2 * s) - t + 3))) / 2;
    }

    private static double[] Scaled(ReadOnlySpan<double> betweenness, double most)
    {
        var scaled = betweenness.ToArray();
        for (var node = 0; node < scaled.Length && most > 0; node++) scaled[node] /= most;
        return scaled;
    }
}

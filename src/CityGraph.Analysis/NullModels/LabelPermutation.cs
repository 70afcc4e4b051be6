namespace CityGraph.Analysis.NullModels;

/// <summary>
/// The network observed with its nodes in another order, each order as likely: its structure stays, and who stands where in it is by chance.
/// What is to be compared with it (another network of the same nodes, or a property of nodes) is left in its order. O(n + m), two modes O(m log m).
/// </summary>
public static class LabelPermutation
{
    /// <summary>A sample of one mode. Edges keep their weights.</summary>
    /// <inheritdoc cref="NullModel{TNetwork}" path="/param"/>
    public static Network Sample(Network observed, long seed, long stream, AnalysisRun? run = null)
    {
        run?.CancellationToken.ThrowIfCancellationRequested();
        var label = Order(observed.NodeCount, new(seed, stream));
        var (sources, targets) = observed.AllEnds();
        var network = new NetworkBuilder(observed.NodeCount, observed.IsDirected);
        for (var edge = 0; edge < sources.Length; edge++)
        {
            if (observed.IsWeighted) network.Add(label[sources[edge]], label[targets[edge]], observed.Weights[edge]);
            else network.Add(label[sources[edge]], label[targets[edge]]);
        }

        return network.Build();
    }

    /// <summary>A sample of two modes: rows change places with rows and columns with columns.</summary>
    /// <inheritdoc cref="NullModel{TNetwork}" path="/param"/>
    public static TwoModeNetwork Sample(TwoModeNetwork observed, long seed, long stream, AnalysisRun? run = null)
    {
        run?.CancellationToken.ThrowIfCancellationRequested();
        var random = new SeededRandom(seed, stream);
        var (rowLabel, columnLabel) = (Order(observed.RowCount, random), Order(observed.ColumnCount, random));
        return TwoModeNetwork.Create(
            observed.RowCount, observed.ColumnCount, observed.Edges().Select(edge => (rowLabel[edge.Row], columnLabel[edge.Column])));
    }

    /// <summary>Labels of nodes, such as the region of each, in another order: each label as often as before.</summary>
    /// <typeparam name="T">A label.</typeparam>
    /// <param name="labels">The label of each node; left as it is.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="stream">Which sample of that seed.</param>
    public static T[] OfLabels<T>(ReadOnlySpan<T> labels, long seed, long stream)
    {
        var permuted = labels.ToArray();
        new SeededRandom(seed, stream).Shuffle<T>(permuted);
        return permuted;
    }

    private static int[] Order(int count, SeededRandom random)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        random.Shuffle<int>(order);
        return order;
    }
}

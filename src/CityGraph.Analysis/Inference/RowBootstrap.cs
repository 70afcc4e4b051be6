namespace CityGraph.Analysis.Inference;

/// <summary>
/// Networks of two modes whose rows are drawn from those observed, with replacement, as many as there are; columns stay. It treats rows, such as the cities of a
/// region, as a sample of those that might have been. B. Efron and R. J. Tibshirani, An Introduction to the Bootstrap, 1993, chapter 6.
/// </summary>
public static class RowBootstrap
{
    /// <summary>The sample of a stream, in O(m log m).</summary>
    public static TwoModeNetwork Sample(TwoModeNetwork network, long seed, long stream)
    {
        var random = new SeededRandom(seed, stream);
        int[] drawn = [.. Enumerable.Range(0, network.RowCount).Select(_ => random.Next(network.RowCount))];
        return TwoModeNetwork.Create(
            network.RowCount,
            network.ColumnCount,
            drawn.SelectMany((from, row) => network.ColumnsOf(from).ToArray().Select(column => (row, column))));
    }
}

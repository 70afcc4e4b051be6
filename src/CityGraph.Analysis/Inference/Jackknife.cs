namespace CityGraph.Analysis.Inference;

/// <summary>
/// Intervals from leaving out one after the other. Nothing is left to chance. It is for smooth measures, such as a density or a mean; not for medians and maxima.
/// </summary>
/// <remarks>Measures that are not defined without one of them are counted and left out, as in <see cref="Interval"/>.</remarks>
public static class Jackknife
{
    private static readonly NotDefined TooFew = new("A jackknife needs two to leave out one of.");

    /// <summary>
    /// Leaving out one node after the other: standard error √((n - 2) / 2n × Σ(θᵢ - θ̄)²), which is right for the density of independent dyads.
    /// O. Frank and T. A. B. Snijders, Journal of Official Statistics 10(1), 1994; T. A. B. Snijders and S. P. Borgatti, Connections 22(2), 1999.
    /// </summary>
    public static IReadOnlyList<Measured<Interval>> OverNodes(
        Network network, IReadOnlyList<Func<Network, Measured<double>>> measures, double level = 0.95, AnalysisRun? run = null) =>
        Of(network, measures, WithoutNode, network.NodeCount, n => (n - 2) / (2 * n), level, run);

    /// <summary>Leaving out one tie after the other: standard error √((m - 1) / m × Σ(θᵢ - θ̄)²). J. W. Tukey, Annals of Mathematical Statistics 29, 1958.</summary>
    public static IReadOnlyList<Measured<Interval>> OverTies(
        Network network, IReadOnlyList<Func<Network, Measured<double>>> measures, double level = 0.95, AnalysisRun? run = null) =>
        Of(network, measures, WithoutTie, network.EdgeCount, m => (m - 1) / m, level, run);

    /// <summary>Leaving out one row after the other, such as a city of a region; columns stay. The standard error is that of <see cref="OverTies"/>, over rows.</summary>
    public static IReadOnlyList<Measured<Interval>> OverRows(
        TwoModeNetwork network, IReadOnlyList<Func<TwoModeNetwork, Measured<double>>> measures, double level = 0.95, AnalysisRun? run = null) =>
        Of(network, measures, WithoutRow, network.RowCount, r => (r - 1) / r, level, run);

    /// <summary>The interval of a measure that was taken without each node in turn, for what is more than a network: as <see cref="OverNodes(Network, IReadOnlyList{Func{Network, Measured{double}}}, double, AnalysisRun?)"/>.</summary>
    /// <param name="withoutEach">The measure of the whole, and without each node.</param>
    /// <param name="level">As there.</param>
    public static Measured<Interval> OverNodes(SampledStatistic withoutEach, double level = 0.95) => Of(withoutEach, n => (n - 2) / (2 * n), level);

    /// <summary>The same without each row in turn: as <see cref="OverRows(TwoModeNetwork, IReadOnlyList{Func{TwoModeNetwork, Measured{double}}}, double, AnalysisRun?)"/>.</summary>
    public static Measured<Interval> OverRows(SampledStatistic withoutEach, double level = 0.95) => Of(withoutEach, r => (r - 1) / r, level);

    private static Measured<Interval>[] Of<T>(
        T whole, IReadOnlyList<Func<T, Measured<double>>> measures, Func<T, int, T> without, int count, Func<double, double> factor, double level, AnalysisRun? run)
    {
        if (count < 2) return [.. measures.Select(_ => (Measured<Interval>)TooFew)];
        return [.. SampledStatistic.Draw(whole, measures, left => without(whole, (int)left), count, run).Select(statistic => Of(statistic, factor, level))];
    }

    private static Measured<Interval> Of(SampledStatistic withoutEach, Func<double, double> factor, double level)
    {
        var count = withoutEach.Samples.Count;
        return count < 2 ? TooFew : Interval.Of(withoutEach, level, deviation => deviation * Math.Sqrt((count - 1) * factor(count)));
    }

    private static Network WithoutNode(Network network, int node) => network.Induced([.. Enumerable.Range(0, network.NodeCount).Where(other => other != node)]);

    private static Network WithoutTie(Network network, int tie) => TieResampling.With(network, Enumerable.Range(0, network.EdgeCount).Where(other => other != tie));

    private static TwoModeNetwork WithoutRow(TwoModeNetwork network, int row) =>
        TwoModeNetwork.Create(
            network.RowCount - 1,
            network.ColumnCount,
            network.Edges().Where(edge => edge.Row != row).Select(edge => (edge.Row > row ? edge.Row - 1 : edge.Row, edge.Column)));
}

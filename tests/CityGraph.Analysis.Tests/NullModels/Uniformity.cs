namespace CityGraph.Analysis.Tests.NullModels;

/// <summary>Whether samples are spread evenly over all that there are.</summary>
internal static class Uniformity
{
    /// <summary>Asserts that samples are only among the states listed, and that a chi-square test does not refute that each is as likely (p above 0.001).</summary>
    /// <param name="states">All that there are, each once.</param>
    /// <param name="samples">Independent samples, at least 20 for each state.</param>
    public static void AssertUniform(IReadOnlyCollection<string> states, IReadOnlyCollection<string> samples)
    {
        var visits = states.ToDictionary(state => state, _ => 0, StringComparer.Ordinal);
        foreach (var sample in samples)
        {
            Assert.True(visits.ContainsKey(sample), $"{sample} is none of the {states.Count} states.");
            visits[sample]++;
        }

        var expected = (double)samples.Count / states.Count;
        Assert.True(expected >= 20, $"{samples.Count} samples are too few for {states.Count} states.");
        var chiSquare = visits.Values.Sum(count => (count - expected) * (count - expected) / expected);
        Assert.False(chiSquare > Quantile999(states.Count - 1), $"Chi-square {chiSquare:F1} with {states.Count - 1} degrees of freedom: not uniform.");
    }

    /// <summary>All two-mode networks with the degrees of one, by trying every set of cells.</summary>
    public static string[] AllWithDegreesOf(TwoModeNetwork network)
    {
        var cells = (from row in Enumerable.Range(0, network.RowCount) from column in Enumerable.Range(0, network.ColumnCount) select (row, column)).ToArray();
        return
        [
            .. Subsets(cells)
                .Select(edges => TwoModeNetwork.Create(network.RowCount, network.ColumnCount, edges))
                .Where(other => Degrees(other).SequenceEqual(Degrees(network)))
                .Select(Text),
        ];
    }

    /// <summary>All simple networks with the degrees of one, in and out, by trying every set of pairs.</summary>
    public static string[] AllWithDegreesOf(Network network) => [.. AllSimple(network).Where(other => Degrees(other).SequenceEqual(Degrees(network))).Select(Text)];

    /// <summary>All simple networks with as many nodes and edges as one.</summary>
    public static string[] AllOfSizeOf(Network network) => [.. AllSimple(network).Where(other => other.EdgeCount == network.EdgeCount).Select(Text)];

    public static string Text(TwoModeNetwork network) => string.Join(' ', network.Edges());

    public static string Text(Network network) => string.Join(' ', Enumerable.Range(0, network.EdgeCount).Select(network.Ends));

    private static IEnumerable<Network> AllSimple(Network network)
    {
        var nodes = Enumerable.Range(0, network.NodeCount);
        var pairs = (from source in nodes from target in nodes where network.IsDirected ? source != target : source < target select (source, target)).ToArray();
        return Subsets(pairs).Select(edges =>
            edges.Aggregate(new NetworkBuilder(network.NodeCount, network.IsDirected), (builder, edge) => builder.Add(edge.source, edge.target)).Build());
    }

    private static IEnumerable<IEnumerable<T>> Subsets<T>(T[] items) => Enumerable.Range(0, 1 << items.Length).Select(set => items.Where((_, i) => (set >> i & 1) != 0));

    private static IEnumerable<int> Degrees(TwoModeNetwork network) =>
        Enumerable.Range(0, network.RowCount).Select(row => network.ColumnsOf(row).Length)
            .Concat(Enumerable.Range(0, network.ColumnCount).Select(column => network.RowsOf(column).Length));

    private static IEnumerable<int> Degrees(Network network) => Enumerable.Range(0, network.NodeCount).SelectMany(node => new[] { network.OutDegree(node), network.InDegree(node) });

    /// <summary>The 0.999 quantile of chi-square, by E. B. Wilson and M. M. Hilferty, PNAS 17(12), 1931, 684–688: within 1 % from 3 degrees of freedom on.</summary>
    private static double Quantile999(int degreesOfFreedom)
    {
        var variance = 2.0 / (9 * degreesOfFreedom);
        return degreesOfFreedom * Math.Pow(1 - variance + (3.0902 * Math.Sqrt(variance)), 3);
    }
}

using System.Collections.Immutable;

namespace CityGraph.Analysis.Roles;

/// <summary>
/// How much each node is of the core: numbers c whose products c(i) c(j) come nearest to the ties in the sense of least squares over all pairs
/// (minimum residuals), so that the core is what is tied most with the core. S. P. Borgatti and M. G. Everett, Social Networks 21(4), 1999;
/// A. L. Comrey, Educational and Psychological Measurement 22(1), 1962.
/// </summary>
/// <param name="Coreness">For each node, 0 or more; their squares sum to 1.</param>
/// <param name="Fit">Pearson's correlation of ties (their weights; 0 where there is none) with the products, over all pairs. From -1 to 1.</param>
/// <remarks>
/// Found by improving one number after the other, beginning with the strengths: a minimum, not certainly the least of all. O(m) a round, at most 2,000
/// rounds. Direction, self-loops and the number of parallel edges without weights are not used.
/// </remarks>
public sealed record ContinuousCore(ImmutableArray<double> Coreness, double Fit)
{
    private const int MaxRounds = 2_000;

    /// <summary>Undefined below three nodes, and where all pairs are tied alike.</summary>
    public static Measured<ContinuousCore> Find(Network network, AnalysisRun? run = null)
    {
        run ??= AnalysisRun.Default;
        if (network.NodeCount < 3) return new NotDefined("Core and periphery need at least three nodes.");
        var simple = network.ToUndirected().Simplified();
        if (new CoreDivision(simple, CorePattern.CoreReachesAll).IsUniform) return new NotDefined("Core and periphery are not defined where all pairs are tied alike.");
        var core = new double[simple.NodeCount];
        for (var node = 0; node < core.Length; node++)
        {
            foreach (var edge in simple.SuccessorEdges(node)) core[node] += simple.Weight(edge);
        }

        var scale = Math.Sqrt(core.Sum());
        for (var node = 0; node < core.Length; node++) core[node] /= scale;
        for (var (round, change) = (0, 1.0); round < MaxRounds && change > 1e-11; round++)
        {
            run.CancellationToken.ThrowIfCancellationRequested();
            change = Improve(simple, core);
        }

        var fit = Correlation(simple, core);
        var length = Math.Sqrt(core.Sum(one => one * one));
        return new ContinuousCore([.. core.Select(one => one / length)], fit);
    }

    /// <summary>Sets each number to its best while the others stay; gives the largest change as a part of the largest number.</summary>
    private static double Improve(Network network, double[] core)
    {
        var squares = core.Sum(one => one * one);
        var (change, largest) = (0.0, 0.0);
        for (var node = 0; node < core.Length; node++)
        {
            var neighbours = network.Successors(node);
            var edges = network.SuccessorEdges(node);
            var sum = 0.0;
            for (var i = 0; i < neighbours.Length; i++) sum += network.Weight(edges[i]) * core[neighbours[i]];
            var others = squares - (core[node] * core[node]);
            var better = others > 0 ? sum / others : 0;
            change = Math.Max(change, Math.Abs(better - core[node]));
            largest = Math.Max(largest, better);
            (squares, core[node]) = (others + (better * better), better);
        }

        return change / largest;
    }

    private static double Correlation(Network network, double[] core)
    {
        var (sources, targets) = network.AllEnds();
        var (ties, squaresOfTies, together) = (0.0, 0.0, 0.0);
        for (var edge = 0; edge < sources.Length; edge++)
        {
            var weight = network.Weight(edge);
            (ties, squaresOfTies, together) = (ties + weight, squaresOfTies + (weight * weight), together + (weight * core[sources[edge]] * core[targets[edge]]));
        }

        var pairs = core.Length * (core.Length - 1.0) / 2;
        var (sum, squares, fourths) = (core.Sum(), core.Sum(one => one * one), core.Sum(one => Math.Pow(one, 4)));
        var (products, squaresOfProducts) = (((sum * sum) - squares) / 2, ((squares * squares) - fourths) / 2);
        var spread = (squaresOfTies - (ties * ties / pairs)) * (squaresOfProducts - (products * products / pairs));
        return spread > 0 ? Math.Clamp((together - (ties * products / pairs)) / Math.Sqrt(spread), -1, 1) : 0;
    }
}

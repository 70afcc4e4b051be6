using System.Collections.Immutable;

namespace CityGraph.Analysis.Roles;

/// <summary>
/// A division into core and periphery: the one whose ideal pattern correlates best with the ties, over all pairs that the pattern speaks of.
/// S. P. Borgatti and M. G. Everett, Social Networks 21(4), 1999.
/// </summary>
/// <param name="IsCore">For each node.</param>
/// <param name="Fit">Pearson's correlation of ties (their weights; 0 where there is none) with the pattern. From -1 to 1.</param>
/// <remarks>
/// The best is found by local search: from the best cut of the nodes by strength, and from divisions by chance, one node is moved or two are exchanged
/// while that helps (exchanges only up to 500 nodes). It is not certain to be the best of all. O(n + m) a round of moves, some ten rounds a restart.
/// Direction, self-loops and the number of parallel edges without weights are not used.
/// </remarks>
public sealed record DiscreteCore(ImmutableArray<bool> IsCore, double Fit)
{
    private const int MostNodesToExchange = 500;

    /// <summary>Undefined below three nodes, and where all pairs that the pattern speaks of are tied alike in every division.</summary>
    /// <param name="network">Any network.</param>
    /// <param name="pattern">What is compared with.</param>
    /// <param name="restarts">How many divisions by chance are begun from, 0 to 1,000.</param>
    /// <param name="seed">Of these divisions.</param>
    /// <param name="run">Progress is told by restart.</param>
    public static Measured<DiscreteCore> Find(Network network, CorePattern pattern, int restarts = 50, long seed = 1, AnalysisRun? run = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(restarts);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(restarts, 1_000);
        if (network.NodeCount < 3) return new NotDefined("Core and periphery need at least three nodes.");
        var simple = network.ToUndirected().Simplified();
        var division = new CoreDivision(simple, pattern);
        if (division.IsUniform) return new NotDefined("Core and periphery are not defined where all pairs are tied alike.");
        run ??= AnalysisRun.Default;
        StartFromBestCut(simple, division);
        Improve(division, run);
        var (best, fit) = (division.ToArray(), division.Fit);
        for (var restart = 0; restart < restarts; restart++)
        {
            var random = new SeededRandom(seed, restart);
            for (var node = 0; node < simple.NodeCount; node++)
            {
                if (division.IsCore(node) != random.NextDouble() < 0.5) division.Move(node);
            }

            Improve(division, run);
            if (division.Fit > fit + CoreDivision.Tolerance) (best, fit) = (division.ToArray(), division.Fit);
            run.Progress?.Report((restart + 1.0) / restarts);
        }

        if (double.IsNegativeInfinity(fit)) return new NotDefined("No division into core and periphery has pairs that are tied differently.");
        return new DiscreteCore([.. best], Math.Clamp(fit, -1, 1));
    }

    /// <summary>Takes nodes into the core one by one, the strongest first, and keeps the best of these divisions.</summary>
    private static void StartFromBestCut(Network network, CoreDivision division)
    {
        var order = Enumerable.Range(0, network.NodeCount).OrderByDescending(division.Strength).ThenBy(node => node).ToArray();
        var (best, length) = (double.NegativeInfinity, 0);
        for (var i = 0; i < order.Length; i++)
        {
            division.Move(order[i]);
            if (division.Fit > best + CoreDivision.Tolerance) (best, length) = (division.Fit, i + 1);
        }

        for (var i = order.Length - 1; i >= length; i--) division.Move(order[i]);
    }

    private static void Improve(CoreDivision division, AnalysisRun run)
    {
        do
        {
            while (MoveSome(division)) run.CancellationToken.ThrowIfCancellationRequested();
        }
        while (division.NodeCount <= MostNodesToExchange && ExchangeTwo(division));
    }

    /// <summary>Goes through all nodes and moves each that helps; false if none does.</summary>
    private static bool MoveSome(CoreDivision division)
    {
        var isMoved = false;
        for (var node = 0; node < division.NodeCount; node++)
        {
            if (division.FitAfterMoving(node) <= division.Fit + CoreDivision.Tolerance) continue;
            division.Move(node);
            isMoved = true;
        }

        return isMoved;
    }

    /// <summary>Makes the first exchange that helps; false if none does.</summary>
    private static bool ExchangeTwo(CoreDivision division)
    {
        var before = division.Fit;
        for (var node = 0; node < division.NodeCount; node++)
        {
            if (!division.IsCore(node)) continue;
            division.Move(node);
            for (var other = 0; other < division.NodeCount; other++)
            {
                if (other == node || division.IsCore(other) || division.FitAfterMoving(other) <= before + CoreDivision.Tolerance) continue;
                division.Move(other);
                return true;
            }

            division.Move(node);
        }

        return false;
    }
}

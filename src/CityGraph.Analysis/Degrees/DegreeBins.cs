namespace CityGraph.Analysis.Degrees;

/// <summary>
/// Ranges of degrees that follow one another from 0 to the greatest, in which nodes are counted for a histogram. Of the tail of a distribution there are few nodes
/// with each degree: bins that widen by a factor show it without noise (logarithmic binning).
/// M. E. J. Newman, Power laws, Pareto distributions and Zipf's law, Contemporary Physics 46(5), 2005, section II.
/// </summary>
public static class DegreeBins
{
    /// <summary>The fewest bins that hold every distribution: 0 stands by itself on a logarithmic scale.</summary>
    public const int Fewest = 2;

    /// <summary>As wide as each other: the least whole width with which there are at most so many.</summary>
    /// <param name="greatest">The greatest degree; without any, -1, there is no bin.</param>
    /// <param name="most">The most bins, from <see cref="Fewest"/>.</param>
    public static IReadOnlyList<(int From, int To)> Linear(int greatest, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, Fewest);
        var bins = new List<(int, int)>();
        var width = ((long)greatest + most) / most;
        for (long from = 0; from <= greatest; from += width) bins.Add(((int)from, (int)Math.Min(from + width - 1, int.MaxValue)));
        return bins;
    }

    /// <summary>0; 1; then each twice as wide as the one before: 2 to 3, 4 to 7. Four times as wide and so on where that makes too many: 1 to 3, 4 to 15.</summary>
    /// <inheritdoc cref="Linear"/>
    public static IReadOnlyList<(int From, int To)> Logarithmic(int greatest, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, Fewest);
        var bins = Logarithmic(greatest, 2L);
        for (var factor = 4L; bins.Count > most; factor *= 2) bins = Logarithmic(greatest, factor);
        return bins;
    }

    private static List<(int From, int To)> Logarithmic(int greatest, long factor)
    {
        List<(int, int)> bins = greatest < 0 ? [] : [(0, 0)];
        for (long from = 1; from <= greatest; from *= factor) bins.Add(((int)from, (int)Math.Min((from * factor) - 1, int.MaxValue)));
        return bins;
    }
}

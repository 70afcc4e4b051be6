namespace CityGraph.Analysis.NullModels;

/// <summary>
/// Two-mode networks with the degrees of the one observed, in rows and in columns, each such network as likely as any other: a Markov chain of trades.
/// A trade takes two nodes of one mode and deals what only one of them is joined with out to both anew, each as many as it had.
/// G. Strona, D. Nappo, F. Boccacci, S. Fattorini and J. San-Miguel-Ayanz, Nature Communications 5, 2014, 4114; that the chain is uniform:
/// C. J. Carstens, Physical Review E 91, 2015, 042812.
/// </summary>
public static class Curveball
{
    /// <summary>How many trades there are for each node of the mode that trades, unless told otherwise: what Strona et al. recommend.</summary>
    public const int TradesPerNode = 5;

    private const int TradesBetweenLooks = 256;

    /// <summary>A sample after <see cref="TradesPerNode"/> trades for each node of the smaller mode, in O(m) expected.</summary>
    /// <inheritdoc cref="NullModel{TNetwork}" path="/param"/>
    public static TwoModeNetwork Sample(TwoModeNetwork observed, long seed, long stream, AnalysisRun? run = null) =>
        SampleAfter(observed, (long)TradesPerNode * Math.Min(observed.RowCount, observed.ColumnCount), seed, stream, run);

    /// <summary>A sample after some number of trades. The nodes of the smaller mode trade, rows if both are equal: a trade there mixes more.</summary>
    /// <param name="observed">The network observed; it is left as it is.</param>
    /// <param name="trades">How many trades, 0 or more; one that leaves all as it was counts.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="stream">Which sample of that seed.</param>
    /// <param name="run">How to end it early.</param>
    public static TwoModeNetwork SampleAfter(TwoModeNetwork observed, long trades, long seed, long stream, AnalysisRun? run = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trades);
        if (observed.RowCount > observed.ColumnCount) return SampleAfter(observed.Transposed(), trades, seed, stream, run).Transposed();
        if (observed.RowCount < 2) return observed;

        var random = new SeededRandom(seed, stream);
        var (start, columns) = observed.CopyRows();
        var mostColumns = Enumerable.Range(0, observed.RowCount).Max(row => observed.ColumnsOf(row).Length);
        var (forOne, forOther) = (new int[mostColumns], new int[mostColumns]);
        for (long trade = 0; trade < trades; trade++)
        {
            if (trade % TradesBetweenLooks == 0) run?.CancellationToken.ThrowIfCancellationRequested();
            var one = random.Next(observed.RowCount);
            var other = random.Next(observed.RowCount - 1);
            if (other >= one) other++;
            Trade(
                columns.AsSpan(start[one], start[one + 1] - start[one]),
                columns.AsSpan(start[other], start[other + 1] - start[other]),
                forOne,
                forOther,
                random);
        }

        return TwoModeNetwork.FromRows(start, columns, observed.ColumnCount);
    }

    /// <summary>Deals out what two sorted lists do not share: walking them in order, each goes to one of them in proportion to what is still due to it.</summary>
    private static void Trade(Span<int> one, Span<int> other, Span<int> forOne, Span<int> forOther, SeededRandom random)
    {
        var shared = CountShared(one, other);
        var (dueToOne, dueToOther) = (one.Length - shared, other.Length - shared);
        if (dueToOne == 0 || dueToOther == 0) return;
        var (i, j, givenToOne, givenToOther) = (0, 0, 0, 0);
        while (i < one.Length || j < other.Length)
        {
            var column = Math.Min(i < one.Length ? one[i] : int.MaxValue, j < other.Length ? other[j] : int.MaxValue);
            var (ofOne, ofOther) = (i < one.Length && one[i] == column, j < other.Length && other[j] == column);
            if (ofOne) i++;
            if (ofOther) j++;
            if (ofOne && ofOther)
            {
                forOne[givenToOne++] = column;
                forOther[givenToOther++] = column;
            }
            else if (random.Next(dueToOne + dueToOther) < dueToOne)
            {
                forOne[givenToOne++] = column;
                dueToOne--;
            }
            else
            {
                forOther[givenToOther++] = column;
                dueToOther--;
            }
        }

        forOne[..one.Length].CopyTo(one);
        forOther[..other.Length].CopyTo(other);
    }

    private static int CountShared(ReadOnlySpan<int> one, ReadOnlySpan<int> other)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < one.Length && j < other.Length)
        {
            var (mine, theirs) = (one[i], other[j]);
            if (mine == theirs) shared++;
            if (mine <= theirs) i++;
            if (theirs <= mine) j++;
        }

        return shared;
    }
}

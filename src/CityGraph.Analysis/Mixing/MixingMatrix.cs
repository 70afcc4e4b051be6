namespace CityGraph.Analysis.Mixing;

/// <summary>
/// How many edges lead from each category to each. Each undirected edge counts in both directions, so that the matrix is symmetric, an edge within a
/// category adds 2 to the diagonal, and all sums to 2m (directed: m). Parallel edges and self-loops count as edges.
/// M. E. J. Newman, Physical Review E 67, 2003, 026126.
/// </summary>
public sealed class MixingMatrix
{
    /// <summary>The most categories that a matrix is made for.</summary>
    public const int MaxCategories = 1_000;

    private readonly long[] _counts;

    private MixingMatrix(long[] counts, int categoryCount, long total) => (_counts, CategoryCount, Total) = (counts, categoryCount, total);

    /// <summary>One more than the largest category.</summary>
    public int CategoryCount { get; }

    /// <summary>The sum of all: the number of edges, twice that without direction.</summary>
    public long Total { get; }

    /// <summary>How many lead from one category to another, or to itself.</summary>
    public long this[int from, int to] => _counts[(from * CategoryCount) + to];

    /// <summary>How many lead from a category.</summary>
    public long FromSum(int category)
    {
        var sum = 0L;
        for (var to = 0; to < CategoryCount; to++) sum += this[category, to];
        return sum;
    }

    /// <summary>How many lead to a category.</summary>
    public long ToSum(int category)
    {
        var sum = 0L;
        for (var from = 0; from < CategoryCount; from++) sum += this[from, category];
        return sum;
    }

    /// <summary>Counts in O(n + m + c²).</summary>
    /// <param name="network">Any network.</param>
    /// <param name="categories">The category of each node, from 0 and below <see cref="MaxCategories"/>.</param>
    public static MixingMatrix Of(Network network, ReadOnlySpan<int> categories)
    {
        var count = Categories.Count(network, categories);
        if (count > MaxCategories) throw new ArgumentException($"There are at most {MaxCategories} categories, not {count}.", nameof(categories));
        var (sources, targets) = network.AllEnds();
        var counts = new long[count * count];
        for (var edge = 0; edge < sources.Length; edge++)
        {
            var (from, to) = (categories[sources[edge]], categories[targets[edge]]);
            counts[(from * count) + to]++;
            if (!network.IsDirected) counts[(to * count) + from]++;
        }

        return new(counts, count, network.IsDirected ? sources.Length : 2L * sources.Length);
    }
}

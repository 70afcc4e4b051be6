namespace CityGraph.Analysis.Mixing;

/// <summary>A category for each node, numbered from 0.</summary>
internal static class Categories
{
    /// <summary>One more than the largest.</summary>
    /// <exception cref="ArgumentException">There is not one for each node, or one is below 0.</exception>
    public static int Count(Network network, ReadOnlySpan<int> categories)
    {
        if (categories.Length != network.NodeCount)
        {
            throw new ArgumentException($"There are {network.NodeCount} nodes and {categories.Length} categories.", nameof(categories));
        }

        var largest = -1;
        foreach (var category in categories)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(category, nameof(categories));
            largest = Math.Max(largest, category);
        }

        return largest + 1;
    }
}

namespace CityGraph.Analysis.Communities;

/// <summary>
/// Which community each node is in: each node in exactly one. Communities are numbered 0 to k - 1 by their first node, so that partitions are equal
/// where their labels are. Immutable.
/// </summary>
public sealed class Partition : IEquatable<Partition>
{
    private readonly int[] _labels;

    private Partition(int[] labels, int count) => (_labels, Count) = (labels, count);

    /// <summary>The number of communities, k; none of them is empty.</summary>
    public int Count { get; }

    /// <summary>The number of nodes, n.</summary>
    public int NodeCount => _labels.Length;

    /// <summary>The community of each node.</summary>
    public ReadOnlySpan<int> Labels => _labels;

    /// <summary>The community of a node.</summary>
    public int this[int node] => _labels[node];

    /// <summary>Makes one in which nodes are together where their labels are equal, such as the countries of cities, in O(n).</summary>
    /// <param name="labels">A label for each node.</param>
    public static Partition By<T>(ReadOnlySpan<T> labels)
        where T : notnull
    {
        var (numbers, known) = (new int[labels.Length], new Dictionary<T, int>());
        for (var node = 0; node < labels.Length; node++)
        {
            if (!known.TryGetValue(labels[node], out numbers[node])) known.Add(labels[node], numbers[node] = known.Count);
        }

        return new(numbers, known.Count);
    }

    /// <summary>The number of nodes in each community.</summary>
    public int[] Sizes()
    {
        var sizes = new int[Count];
        foreach (var label in _labels) sizes[label]++;
        return sizes;
    }

    /// <summary>The nodes of each community, in order.</summary>
    public int[][] Members()
    {
        var members = Array.ConvertAll(Sizes(), size => new int[size]);
        var next = new int[Count];
        for (var node = 0; node < _labels.Length; node++) members[_labels[node]][next[_labels[node]]++] = node;
        return members;
    }

    public bool Equals(Partition? other) => other is not null && Labels.SequenceEqual(other.Labels);

    public override bool Equals(object? obj) => Equals(obj as Partition);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var label in _labels) hash.Add(label);
        return hash.ToHashCode();
    }

    /// <summary>Takes labels from 0 to n - 1, as they are found; they are numbered anew in place and belong to the partition from then on.</summary>
    internal static Partition Take(int[] labels) => new(labels, Number(labels));

    /// <summary>Numbers labels from 0 to n - 1 by their first occurrence, in place.</summary>
    /// <returns>How many there are.</returns>
    internal static int Number(int[] labels)
    {
        var number = new int[labels.Length];
        var count = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            ref var known = ref number[labels[i]];
            if (known == 0) known = ++count;
            labels[i] = known - 1;
        }

        return count;
    }
}

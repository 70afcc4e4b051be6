namespace CityGraph.Graph.Embedded.Memory;

/// <summary>
/// The relationships of one type at each node, in one direction: their indexes, in the order of the far node's id, then of their own.
/// That is the default order of a step, so most steps sort nothing.
/// </summary>
internal sealed class Adjacency
{
    private readonly PagedVector<int[]> _lists;

    private Adjacency(PagedVector<int[]> lists) => _lists = lists;

    public static Adjacency Empty { get; } = new(PagedVector<int[]>.Empty);

    public ReadOnlySpan<int> this[int node] => _lists[node];

    /// <summary>Collects what changes. O(d) for each node that changes, with d its new degree.</summary>
    /// <param name="source">What it starts from.</param>
    /// <param name="compare">The order of the relationships at one node.</param>
    public sealed class Builder(Adjacency source, Comparison<int> compare)
    {
        private readonly List<long> _added = [];
        private readonly List<long> _removed = [];

        public void Add(int node, int relationship) => _added.Add(Key(node, relationship));

        public void Remove(int node, int relationship) => _removed.Add(Key(node, relationship));

        public Adjacency ToAdjacency()
        {
            if (_added.Count == 0 && _removed.Count == 0) return source;
            _added.Sort();
            _removed.Sort();
            var lists = new PagedVector<int[]>.Builder(source._lists);
            var (nextAdded, nextRemoved) = (0, 0);
            var list = new List<int>();
            while (nextAdded < _added.Count || nextRemoved < _removed.Count)
            {
                var node = Math.Min(NodeAt(_added, nextAdded), NodeAt(_removed, nextRemoved));
                list.Clear();
                if (lists[node] is { } old) list.AddRange(old);
                for (; NodeAt(_removed, nextRemoved) == node; nextRemoved++) list.Remove((int)_removed[nextRemoved]);
                if (NodeAt(_added, nextAdded) == node)
                {
                    for (; NodeAt(_added, nextAdded) == node; nextAdded++) list.Add((int)_added[nextAdded]);
                    list.Sort(compare);
                }

                lists[node] = list.Count == 0 ? null : [.. list];
            }

            return new(lists.ToVector());
        }

        private static long Key(int node, int relationship) => ((long)node << 32) | (uint)relationship;

        private static int NodeAt(List<long> keys, int position) => position < keys.Count ? (int)(keys[position] >>> 32) : int.MaxValue;
    }
}

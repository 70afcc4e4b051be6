using System.Runtime.InteropServices;

namespace CityGraph.Graph.Embedded.Memory;

/// <summary>
/// The relationships of one type at each node, in one direction, in the order of the far node's id, then of their own.
/// That is the default order of a step, so most steps sort nothing.
/// </summary>
internal sealed class Adjacency
{
    private readonly PackedLinks _stored;
    private readonly PagedVector<Link[]> _changed;
    private readonly bool[] _nodeTypes;

    private Adjacency(PackedLinks stored, PagedVector<Link[]> changed, bool[] nodeTypes) => (_stored, _changed, _nodeTypes) = (stored, changed, nodeTypes);

    public static Adjacency Empty { get; } = Of([], []);

    public ReadOnlySpan<Link> this[int node] => _changed != PagedVector<Link[]>.Empty && _changed[node] is { } links ? links : _stored[node];

    /// <summary>How many relationships a node has here.</summary>
    public int CountAt(int node) => _changed[node] is { } links ? links.Length : _stored.CountAt(node);

    /// <summary>What a store is opened with.</summary>
    /// <param name="pages">The links.</param>
    /// <param name="nodeTypes">Whether they are at some node of a type, by its ordinal.</param>
    public static Adjacency Of(PackedLinks.Page?[] pages, bool[] nodeTypes) => new(new(pages), PagedVector<Link[]>.Empty, nodeTypes);

    /// <summary>Whether some node of a type has, or in an earlier version had, a relationship here.</summary>
    public bool MayBeAt(TypeLayout nodeType) => nodeType.Ordinal < _nodeTypes.Length && _nodeTypes[nodeType.Ordinal];

    /// <summary>Collects what changes. O(d) for each node that changes, with d its new degree.</summary>
    /// <param name="source">What it starts from.</param>
    /// <param name="link">Gives what is kept of a relationship.</param>
    /// <param name="compare">The order of the relationships at one node.</param>
    public sealed class Builder(Adjacency source, Func<int, Link> link, Comparison<Link> compare)
    {
        private readonly List<long> _added = [];
        private readonly List<long> _removed = [];
        private bool[] _nodeTypes = source._nodeTypes;

        public void Add(int node, TypeLayout nodeType, int relationship)
        {
            _added.Add(Key(node, relationship));
            if (nodeType.Ordinal < _nodeTypes.Length && _nodeTypes[nodeType.Ordinal]) return;
            var nodeTypes = new bool[Math.Max(_nodeTypes.Length, nodeType.Ordinal + 1)];
            _nodeTypes.CopyTo(nodeTypes, 0);
            nodeTypes[nodeType.Ordinal] = true;
            _nodeTypes = nodeTypes;
        }

        public void Remove(int node, int relationship) => _removed.Add(Key(node, relationship));

        public Adjacency ToAdjacency()
        {
            if (_added.Count == 0 && _removed.Count == 0) return source;
            _added.Sort();
            _removed.Sort();
            var lists = new PagedVector<Link[]>.Builder(source._changed);
            var (nextAdded, nextRemoved) = (0, 0);
            var list = new List<Link>();
            while (nextAdded < _added.Count || nextRemoved < _removed.Count)
            {
                var node = Math.Min(NodeAt(_added, nextAdded), NodeAt(_removed, nextRemoved));
                list.Clear();
                list.AddRange(source[node]);
                for (; NodeAt(_removed, nextRemoved) == node; nextRemoved++) list.RemoveAt(PositionOf((int)_removed[nextRemoved], list));
                if (NodeAt(_added, nextAdded) == node)
                {
                    for (; NodeAt(_added, nextAdded) == node; nextAdded++) list.Add(link((int)_added[nextAdded]));
                    if (list.Count > 1) list.Sort(compare);
                }

                lists[node] = [.. list];
            }

            return new(source._stored, lists.ToVector(), _nodeTypes);
        }

        private static int PositionOf(int relationship, List<Link> list)
        {
            var links = CollectionsMarshal.AsSpan(list);
            var at = 0;
            while (links[at].Relationship != relationship) at++;
            return at;
        }

        private static long Key(int node, int relationship) => ((long)node << 32) | (uint)relationship;

        private static int NodeAt(List<long> keys, int position) => position < keys.Count ? (int)(keys[position] >>> 32) : int.MaxValue;
    }
}

/// <summary>A relationship as one of its ends sees it, with what searches need, so that they read no other memory for most.</summary>
/// <param name="Relationship">Its index.</param>
/// <param name="Far">The index of the node at the other end.</param>
/// <param name="FarType">The ordinal of that node's type.</param>
internal readonly record struct Link(int Relationship, int Far, int FarType);

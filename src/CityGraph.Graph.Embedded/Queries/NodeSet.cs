namespace CityGraph.Graph.Embedded.Queries;

/// <summary>A set of nodes by index: a bit each, and a list to be cleared by.</summary>
/// <param name="end">Above most indexes.</param>
internal sealed class NodeSet(int end)
{
    private const int Shift = 6;

    private readonly List<int> _nodes = [];
    private ulong[] _words = new ulong[(end >> Shift) + 1];

    public int Count => _nodes.Count;

    public bool Contains(int node) => node >> Shift < _words.Length && (_words[node >> Shift] & Bit(node)) != 0;

    public void Add(int node)
    {
        if (Contains(node)) return;
        if (node >> Shift >= _words.Length) Array.Resize(ref _words, (node >> Shift) + 1);
        _words[node >> Shift] |= Bit(node);
        _nodes.Add(node);
    }

    /// <summary>O(nodes in it).</summary>
    public void Clear()
    {
        foreach (var node in _nodes) _words[node >> Shift] = 0;
        _nodes.Clear();
    }

    private static ulong Bit(int node) => 1UL << (node & ((1 << Shift) - 1));
}

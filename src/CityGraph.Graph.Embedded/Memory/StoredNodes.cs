using System.Runtime.InteropServices;
using CityGraph.Graph.Model;

namespace CityGraph.Graph.Embedded.Memory;

/// <summary>Collects the nodes that a store is opened with.</summary>
/// <param name="layout">The model.</param>
/// <param name="count">About how many there are.</param>
internal sealed class StoredNodes(ModelLayout layout, int count)
{
    private const ushort None = ushort.MaxValue;

    private readonly PagedVector<NodeRecord>.Builder _nodes = new(PagedVector<NodeRecord>.Empty);
    private readonly List<string> _ids = new(count);
    private readonly List<int> _indexes = new(count);
    private readonly List<ushort> _types = new(count);

    public IdMap Ids { get; } = new(count);

    /// <summary>Above all indexes.</summary>
    public int End => _types.Count;

    public bool Has(int index) => index < _types.Count && _types[index] != None;

    /// <summary>The ordinal of a node's type.</summary>
    public ushort TypeOf(int index) => _types[index];

    /// <summary>Adds a node, by ascending index. False where another node has its id.</summary>
    public bool TryAdd(NodeRecord node)
    {
        if (!Ids.TryAddAt(node.Index, node.Id)) return false;
        while (_types.Count < node.Index) _types.Add(None);
        _types.Add((ushort)node.Type.Ordinal);
        _ids.Add(node.Id);
        _indexes.Add(node.Index);
        _nodes[node.Index] = node;
        return true;
    }

    public PagedVector<NodeRecord> ToVector() => _nodes.ToVector();

    /// <summary>The indexes in the order of the ids. O(n) where they were added in it, else O(n log n).</summary>
    public int[] ById()
    {
        int[] byId = [.. _indexes];
        for (var i = 1; i < _ids.Count; i++)
        {
            if (CodePointComparer.Compare(_ids[i - 1], _ids[i]) < 0) continue;
            Array.Sort([.. _ids], byId, CodePointComparer.Instance);
            break;
        }

        return byId;
    }

    /// <summary>The nodes that carry each label, by its ordinal.</summary>
    public SortedNodes[] ByLabel(int[] byId)
    {
        var byLabel = Array.ConvertAll(layout.Labels, _ => new List<int>());
        foreach (var node in byId)
        {
            foreach (var label in layout.LabelsOfType[_types[node]]) byLabel[label.Ordinal].Add(node);
        }

        return Array.ConvertAll(byLabel, nodes => SortedNodes.Of(Ids, CollectionsMarshal.AsSpan(nodes)));
    }
}

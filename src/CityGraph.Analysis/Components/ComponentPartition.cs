namespace CityGraph.Analysis.Components;

/// <summary>The nodes of a network cut into components, which are numbered from 0 by their smallest node.</summary>
public sealed class ComponentPartition
{
    private readonly int[] _ofNode;
    private readonly int[] _sizes;

    /// <param name="ofNode">The component of each node, numbered by smallest node.</param>
    /// <param name="count">How many components there are.</param>
    internal ComponentPartition(int[] ofNode, int count)
    {
        (_ofNode, _sizes) = (ofNode, new int[count]);
        foreach (var component in ofNode) _sizes[component]++;
        for (var component = 0; component < count; component++)
        {
            if (Largest is null || _sizes[component] > _sizes[Largest.Value]) Largest = component;
        }
    }

    /// <summary>The number of components: 0 only where there is no node.</summary>
    public int Count => _sizes.Length;

    /// <summary>The component of each node.</summary>
    public ReadOnlySpan<int> OfNodes => _ofNode;

    /// <summary>The number of nodes of each component.</summary>
    public ReadOnlySpan<int> Sizes => _sizes;

    /// <summary>The component with the most nodes, of several the one with the smallest node; null where there is no node.</summary>
    public int? Largest { get; }

    /// <summary>The nodes of a component, by number, in O(n).</summary>
    public int[] NodesOf(int component)
    {
        var (nodes, at) = (new int[_sizes[component]], 0);
        for (var node = 0; node < _ofNode.Length; node++)
        {
            if (_ofNode[node] == component) nodes[at++] = node;
        }

        return nodes;
    }
}

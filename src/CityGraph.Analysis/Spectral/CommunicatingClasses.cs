using CityGraph.Analysis.Components;

namespace CityGraph.Analysis.Spectral;

/// <summary>
/// The classes of nodes that reach each other (strongly connected components; without direction, the components): the adjacency matrix restricted to one
/// is irreducible. Numbered so that edges between classes lead to lower numbers.
/// </summary>
/// <param name="Count">How many classes there are.</param>
/// <param name="Nodes">All nodes, class after class.</param>
/// <param name="Start">Where each class begins in <paramref name="Nodes"/>; one longer than there are classes.</param>
internal sealed record CommunicatingClasses(int Count, int[] Nodes, int[] Start)
{
    public ReadOnlySpan<int> this[int number] => Nodes.AsSpan(Start[number], Start[number + 1] - Start[number]);

    /// <summary>Finds them in O(n + m).</summary>
    public static CommunicatingClasses Of(Network network)
    {
        var (ofNode, count) = StrongComponents.Search(network);
        var start = new int[count + 1];
        foreach (var number in ofNode) start[number + 1]++;
        for (var number = 0; number < count; number++) start[number + 1] += start[number];
        var (next, nodes) = (start.AsSpan(0, count).ToArray(), new int[ofNode.Length]);
        for (var node = 0; node < nodes.Length; node++) nodes[next[ofNode[node]]++] = node;
        return new(count, nodes, start);
    }
}

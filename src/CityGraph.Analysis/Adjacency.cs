namespace CityGraph.Analysis;

/// <summary>The lists of neighbours of all nodes, one after the other (compressed sparse rows).</summary>
/// <param name="Start">Where the list of each node begins; one longer than there are nodes.</param>
/// <param name="Node">The neighbours.</param>
/// <param name="Edge">The edge to each.</param>
internal sealed record Adjacency(int[] Start, int[] Node, int[] Edge)
{
    public ReadOnlySpan<int> NodesOf(int node) => Node.AsSpan(Start[node], Start[node + 1] - Start[node]);

    public ReadOnlySpan<int> EdgesOf(int node) => Edge.AsSpan(Start[node], Start[node + 1] - Start[node]);
}

namespace CityGraph.Graph.Embedded.Memory;

/// <summary>
/// Where the nodes that a store was opened with come in the order of their ids: 4 bytes each. An id keeps its index, so this holds for all later
/// versions; nodes that were added since have no place.
/// </summary>
internal sealed class NodeOrder
{
    private readonly int[] _places;

    private NodeOrder(int[] places) => _places = places;

    public static NodeOrder None { get; } = new([]);

    /// <summary>The place of a node, or -1.</summary>
    public int this[int node] => node < _places.Length ? _places[node] : -1;

    /// <param name="byId">The indexes of nodes in the order of their ids.</param>
    /// <param name="end">Above all of these.</param>
    public static NodeOrder Of(ReadOnlySpan<int> byId, int end)
    {
        var places = new int[end];
        Array.Fill(places, -1);
        for (var place = 0; place < byId.Length; place++) places[byId[place]] = place;
        return new(places);
    }
}

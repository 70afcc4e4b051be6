namespace CityGraph.Explorer.Walks;

/// <summary>Relationships that a search has met: by the store's numbers where it gives any, so that their ids are not read.</summary>
internal sealed class MetRelationships
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<int> _numbers = [];

    /// <param name="level">What came.</param>
    /// <param name="position">The edge's among those that came.</param>
    public bool Contains(WalkedLevel level, int position)
    {
        var edges = level.Result.Edges;
        return level.Result.Numbers.IsDefault ? _ids.Contains(edges[position].RelationshipId) : _numbers.Contains(edges.Numbers[position].Relationship);
    }

    /// <param name="level">What came.</param>
    /// <param name="position">The edge's among those that came.</param>
    public void Add(WalkedLevel level, int position)
    {
        var edges = level.Result.Edges;
        if (level.Result.Numbers.IsDefault) _ids.Add(edges[position].RelationshipId);
        else _numbers.Add(edges.Numbers[position].Relationship);
    }
}

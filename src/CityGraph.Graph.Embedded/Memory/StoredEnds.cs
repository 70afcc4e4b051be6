namespace CityGraph.Graph.Embedded.Memory;

/// <summary>What links are made of when a store is opened: a relationship and the nodes that it joins, by index.</summary>
internal readonly record struct StoredEnds(int Relationship, int From, int To);

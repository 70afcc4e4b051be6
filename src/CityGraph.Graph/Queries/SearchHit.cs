namespace CityGraph.Graph.Queries;

/// <summary>A candidate of a full-text search; ranking is the caller's.</summary>
/// <param name="NodeId">The node that carries the text.</param>
/// <param name="Property">The full-text property that matched.</param>
/// <param name="Score">Larger is better; comparable only within one answer.</param>
public sealed record SearchHit(string NodeId, string Property, double Score);

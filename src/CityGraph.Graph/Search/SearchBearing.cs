using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Search;

/// <summary>From nodes that are names to what bears them.</summary>
/// <param name="Label">The type of the names.</param>
/// <param name="Step">From a name to its bearer; where there are several, the one with the first id is taken.</param>
public sealed record SearchBearing(string Label, Step.Along Step);

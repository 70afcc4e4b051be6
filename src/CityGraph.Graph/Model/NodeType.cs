using System.Collections.Immutable;

namespace CityGraph.Graph.Model;

/// <summary>A type of node.</summary>
/// <param name="Label">Its own label, unique among types and interfaces.</param>
/// <param name="Interfaces">Further labels that its nodes carry (<c>Place</c>, <c>Entity</c>); they hold no nodes of their own.</param>
/// <param name="Properties">In declared order.</param>
/// <param name="Validity">When its nodes are there; null: always.</param>
public sealed record NodeType(
    string Label,
    ImmutableArray<string> Interfaces,
    ImmutableArray<PropertyDefinition> Properties,
    Validity? Validity = null);

using System.Collections.Immutable;

namespace CityGraph.Graph.Model;

/// <summary>A type of directed relationship.</summary>
/// <param name="Type">Its name, for example <c>PARTY_TO</c>.</param>
/// <param name="From">Labels, own or of interfaces, at which it may start.</param>
/// <param name="To">Labels, own or of interfaces, at which it may end.</param>
/// <param name="Properties">In declared order.</param>
/// <param name="Validity">When its relationships hold; null: whenever both ends are there.</param>
public sealed record RelationshipType(
    string Type,
    ImmutableArray<string> From,
    ImmutableArray<string> To,
    ImmutableArray<PropertyDefinition> Properties,
    Validity? Validity = null);

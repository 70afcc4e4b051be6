using System.Collections.Immutable;

namespace CityGraph.Graph.Model;

/// <summary>One property of a node or relationship type.</summary>
/// <param name="Name">Unique within the type; <c>id</c> is never one: every element has an id of its own.</param>
/// <param name="Kind">What a value of it is.</param>
/// <param name="IsList">Whether the value is a list of that kind. An empty list is a value, not a missing one.</param>
/// <param name="IsRequired">Whether an element without it is refused.</param>
/// <param name="EnumValues">The allowed texts in their declared order, which is also their sort order; empty unless <see cref="PropertyKind.Enum"/>.</param>
/// <param name="IsFullText">Whether its text is found by full-text search.</param>
public sealed record PropertyDefinition(
    string Name,
    PropertyKind Kind,
    bool IsList = false,
    bool IsRequired = false,
    ImmutableArray<string> EnumValues = default,
    bool IsFullText = false)
{
    public ImmutableArray<string> EnumValues { get; } = EnumValues.IsDefault ? [] : EnumValues;
}

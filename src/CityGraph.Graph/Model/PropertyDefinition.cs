using System.Collections.Immutable;

namespace CityGraph.Graph.Model;

/// <summary>One property of a node or relationship type.</summary>
/// <param name="Name">Unique within the type; <c>id</c> is never one: every element has an id of its own.</param>
/// <param name="Kind">What a value of it is.</param>
/// <param name="IsList">Whether the value is a list of that kind. An empty list is a value, not a missing one.</param>
/// <param name="IsRequired">Whether an element without it is refused.</param>
/// <param name="EnumValues">The allowed texts in their declared order, which is also their sort order; empty unless <see cref="PropertyKind.Enum"/>.</param>
/// <param name="IsFullText">Whether its text is found by full-text search.</param>
/// <param name="IsLongText">Whether its text may hold sentences. Long texts are not kept in order: filters and sorting by them read all nodes of the type.</param>
public sealed record PropertyDefinition(
    string Name,
    PropertyKind Kind,
    bool IsList = false,
    bool IsRequired = false,
    ImmutableArray<string> EnumValues = default,
    bool IsFullText = false,
    bool IsLongText = false)
{
    /// <summary>The most characters of a text.</summary>
    public const int MaxTextLength = 2_000;

    /// <summary>The most characters of a long text.</summary>
    public const int MaxLongTextLength = 100_000;

    public ImmutableArray<string> EnumValues { get; } = EnumValues.IsDefault ? [] : EnumValues;

    /// <summary>The most characters of a text of it; of each one in a list.</summary>
    public int MaxLength => IsLongText ? MaxLongTextLength : MaxTextLength;
}

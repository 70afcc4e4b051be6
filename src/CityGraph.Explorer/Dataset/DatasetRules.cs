using System.Collections.Frozen;
using System.Collections.Immutable;
using CityGraph.Explorer.Description;

namespace CityGraph.Explorer.Dataset;

/// <summary>What the schema says beyond the <see cref="Graph.Model.GraphModel"/>, so that facts are checked as strictly as the API reads them.</summary>
/// <param name="Ends">
/// By relationship type, the pairs of labels (own or of interfaces) that it may join, from and to.
/// A type without entry is held to the model's sets of labels at either end.
/// </param>
/// <param name="References">Properties that hold the id of a node, by the name of the relationship or node type (for example <c>SIGNED</c>, <c>onBehalfOf</c>).</param>
public sealed record DatasetRules(
    FrozenDictionary<string, ImmutableArray<(string From, string To)>> Ends,
    FrozenSet<(string Type, string Property)> References)
{
    public static DatasetRules None { get; } = new(
        FrozenDictionary<string, ImmutableArray<(string From, string To)>>.Empty,
        FrozenSet<(string Type, string Property)>.Empty);

    /// <summary>The rules that follow from the description of the graph: a property of type <c>ID</c> holds the id of a node.</summary>
    public static DatasetRules Of(GraphDescription graph) => new(
        graph.Ends
            .GroupBy(ends => ends.Type, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(ends => (ends.From, ends.To)).ToImmutableArray(), StringComparer.Ordinal),
        graph.Relationships
            .SelectMany(kind => kind.Properties.Where(IsReference).Select(property => (kind.Type, property.Name)))
            .ToFrozenSet());

    private static bool IsReference(GraphField.Property property) => property.Definition.Type.Innermost.Name == "ID";
}

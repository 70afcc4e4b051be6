using System.Collections.Frozen;
using System.Collections.Immutable;

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
}

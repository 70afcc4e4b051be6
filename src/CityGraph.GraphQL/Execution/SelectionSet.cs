using System.Collections.Immutable;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Execution;

/// <summary>What is selected of one concrete type at one place of the operation, merged, in the order of first appearance.</summary>
internal sealed class SelectionSet(ObjectType type, ImmutableArray<Selection> selections)
{
    public ObjectType Type { get; } = type;

    public ImmutableArray<Selection> Selections { get; } = selections;

    /// <summary>False when every request of the operation includes all of them.</summary>
    public bool IsConditional { get; } = !selections.All(selection => selection.IsAlwaysIncluded);
}

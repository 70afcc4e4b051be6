using System.Collections.Immutable;
using System.Text;
using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Execution;

/// <summary>
/// Specification 6.3.2, field set: the selected fields of one response name at one place of the operation, in order. What follows from them
/// whatever the concrete type is worked out once, and shared by the types that see the same of them.
/// </summary>
internal sealed class FieldSet
{
    public FieldSet(ImmutableArray<ConditionalNode> nodes)
    {
        Nodes = nodes;
        ResponseName = nodes[0].Node.ResponseName;
        // A name of the grammar has no character that JSON escapes.
        PropertyName = Encoding.UTF8.GetBytes($",\"{ResponseName}\":");
        IsAlwaysIncluded = nodes.Any(node => node.Condition == Condition.Always);
        SelectionSets = SetsOf(nodes);
    }

    /// <summary>At least one.</summary>
    public ImmutableArray<ConditionalNode> Nodes { get; }

    public string ResponseName { get; }

    /// <summary>A comma, the quoted response name and a colon; the first property of an object has a brace for the comma.</summary>
    public byte[] PropertyName { get; }

    public bool IsAlwaysIncluded { get; }

    /// <summary>What is to be merged below the fields; empty for leaves.</summary>
    public ImmutableArray<(SelectionSetNode Node, Condition Condition)> SelectionSets { get; }

    private static ImmutableArray<(SelectionSetNode, Condition)> SetsOf(ImmutableArray<ConditionalNode> nodes)
    {
        // Validation has seen to it that all have one or none has.
        if (nodes[0].Node.SelectionSet is null) return [];

        // A condition that all nodes share decides about the field itself: nothing below needs to ask again.
        var isShared = nodes.All(node => node.Condition == nodes[0].Condition);
        var sets = ImmutableArray.CreateBuilder<(SelectionSetNode, Condition)>(nodes.Length);
        foreach (var (node, condition) in nodes)
        {
            if (node.SelectionSet is { } set) sets.Add((set, isShared ? Condition.Always : condition));
        }

        return sets.DrainToImmutable();
    }
}

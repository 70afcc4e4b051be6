using System.Collections.Immutable;

namespace CityGraph.GraphQL.Language;

/// <summary>Document : Definition+</summary>
public sealed class DocumentNode : SyntaxNode
{
    public required ImmutableArray<DefinitionNode> Definitions { get; init; }

    public IEnumerable<OperationDefinitionNode> Operations => Definitions.OfType<OperationDefinitionNode>();

    public IEnumerable<FragmentDefinitionNode> Fragments => Definitions.OfType<FragmentDefinitionNode>();
}

/// <summary>Definition : ExecutableDefinition | TypeSystemDefinitionOrExtension</summary>
public abstract class DefinitionNode : SyntaxNode
{
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];
}

/// <summary>ExecutableDefinition : OperationDefinition | FragmentDefinition</summary>
public abstract class ExecutableDefinitionNode : DefinitionNode
{
    public StringValueNode? Description { get; init; }

    public required SelectionSetNode SelectionSet { get; init; }
}

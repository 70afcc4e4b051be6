using System.Collections.Immutable;

namespace CityGraph.GraphQL.Language;

/// <summary>SelectionSet : { Selection+ }</summary>
public sealed class SelectionSetNode : SyntaxNode
{
    public required ImmutableArray<SelectionNode> Selections { get; init; }
}

/// <summary>Selection : Field | FragmentSpread | InlineFragment</summary>
public abstract class SelectionNode : SyntaxNode
{
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];
}

/// <summary>Field : Alias? Name Arguments? Directives? SelectionSet?</summary>
public sealed class FieldNode : SelectionNode
{
    public NameNode? Alias { get; init; }

    public required NameNode Name { get; init; }

    public ImmutableArray<ArgumentNode> Arguments { get; init; } = [];

    public SelectionSetNode? SelectionSet { get; init; }

    /// <summary>The key in the response: the alias, else the name.</summary>
    public string ResponseName => (Alias ?? Name).Value;
}

/// <summary>FragmentSpread : ... FragmentName Directives?</summary>
public sealed class FragmentSpreadNode : SelectionNode
{
    public required NameNode Name { get; init; }
}

/// <summary>InlineFragment : ... TypeCondition? Directives? SelectionSet</summary>
public sealed class InlineFragmentNode : SelectionNode
{
    public NamedTypeNode? TypeCondition { get; init; }

    public required SelectionSetNode SelectionSet { get; init; }
}

/// <summary>Argument : Name : Value</summary>
public sealed class ArgumentNode : SyntaxNode
{
    public required NameNode Name { get; init; }

    public required ValueNode Value { get; init; }
}

/// <summary>Directive : @ Name Arguments?</summary>
public sealed class DirectiveNode : SyntaxNode
{
    public required NameNode Name { get; init; }

    public ImmutableArray<ArgumentNode> Arguments { get; init; } = [];

    /// <summary>The value written for an argument, or null when it is not written.</summary>
    public ValueNode? FindArgument(string name)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Name.Value == name) return argument.Value;
        }

        return null;
    }
}

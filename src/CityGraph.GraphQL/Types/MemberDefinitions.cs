using System.Collections.Immutable;
using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Types;

/// <summary>A named part of a type or directive.</summary>
public abstract class MemberDefinition : INamed
{
    private protected MemberDefinition(string name) => Name = name;

    public string Name { get; }

    /// <summary>Null when there is none.</summary>
    public string? Description { get; internal init; }

    public ImmutableArray<DirectiveNode> AppliedDirectives { get; internal init; } = [];

    /// <summary>Of <c>@deprecated</c>; null when not deprecated.</summary>
    public string? DeprecationReason { get; internal init; }

    public bool IsDeprecated => DeprecationReason is not null;

    /// <summary>The last written directive of that name, or null.</summary>
    public DirectiveNode? FindAppliedDirective(string name) => AppliedDirectives.LastOrDefault(one => one.Name.Value == name);
}

/// <summary>A field of an object or interface type.</summary>
public sealed class FieldDefinition : MemberDefinition
{
    internal FieldDefinition(string name, GraphQLType type, NamedList<InputValueDefinition> arguments)
        : base(name)
    {
        Type = type;
        Arguments = arguments;
    }

    public GraphQLType Type { get; }

    public NamedList<InputValueDefinition> Arguments { get; }

    /// <summary>Null for the meta-fields <c>__typename</c>, <c>__schema</c> and <c>__type</c>.</summary>
    public FieldDefinitionNode? Definition { get; internal init; }
}

/// <summary>An argument of a field or directive, or a field of an input object.</summary>
public sealed class InputValueDefinition : MemberDefinition
{
    internal InputValueDefinition(string name, GraphQLType type, ValueNode? defaultValue)
        : base(name)
    {
        Type = type;
        DefaultValue = defaultValue;
    }

    public GraphQLType Type { get; }

    /// <summary>As written, a constant of <see cref="Type"/>; null when there is none (the literal null is a node).</summary>
    public ValueNode? DefaultValue { get; }

    /// <summary>Non-null and without default: it must be given (section 5.4.3, Required Arguments).</summary>
    public bool IsRequired => Type is NonNullType && DefaultValue is null;

    public InputValueDefinitionNode? Definition { get; internal init; }
}

/// <summary>A value of an enum.</summary>
public sealed class EnumValueDefinition : MemberDefinition
{
    internal EnumValueDefinition(string name)
        : base(name)
    {
    }

    public EnumValueDefinitionNode? Definition { get; internal init; }
}

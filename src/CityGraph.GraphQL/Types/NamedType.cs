using System.Collections.Immutable;
using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Types;

/// <summary>What a <see cref="NamedList{T}"/> can hold.</summary>
public interface INamed
{
    string Name { get; }
}

/// <summary>Section 3.4. A scalar, object, interface, union, enum or input object.</summary>
public abstract class NamedType : GraphQLType, INamed
{
    private protected NamedType(string name) => Name = name;

    public string Name { get; }

    /// <summary>Null when there is none.</summary>
    public string? Description { get; internal init; }

    /// <summary>The directives on the definition, then those on its extensions, as written.</summary>
    public ImmutableArray<DirectiveNode> AppliedDirectives { get; internal init; } = [];

    /// <summary>The definition; its extensions are in <see cref="Extensions"/>. Null for a built-in scalar.</summary>
    public TypeDefinitionNode? Definition { get; internal init; }

    public ImmutableArray<TypeDefinitionNode> Extensions { get; internal init; } = [];

    /// <summary>The definition and its extensions; nothing for a built-in scalar.</summary>
    internal ImmutableArray<TypeDefinitionNode> Parts => Definition is null ? [] : [Definition, .. Extensions];

    public override NamedType Innermost => this;

    /// <summary>Names that begin with <c>__</c> belong to the introspection system.</summary>
    public bool IsIntrospection => Name.StartsWith("__", StringComparison.Ordinal);

    public override string ToString() => Name;

    /// <summary>The last written directive of that name, or null.</summary>
    public DirectiveNode? FindAppliedDirective(string name) => AppliedDirectives.LastOrDefault(one => one.Name.Value == name);
}

using System.Collections.Immutable;

namespace CityGraph.GraphQL.Language;

/// <summary>TypeSystemDefinitionOrExtension : TypeSystemDefinition | TypeSystemExtension</summary>
public abstract class TypeSystemNode : DefinitionNode
{
    /// <summary>Always null on an extension.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>True for <c>extend ...</c>; the grammar is otherwise that of the definition with all parts optional.</summary>
    public bool IsExtension { get; init; }
}

/// <summary>
/// SchemaDefinition : Description? <c>schema</c> Directives[Const]? { RootOperationTypeDefinition+ };
/// SchemaExtension : <c>extend</c> <c>schema</c> ...
/// </summary>
public sealed class SchemaDefinitionNode : TypeSystemNode
{
    public ImmutableArray<RootOperationTypeNode> OperationTypes { get; init; } = [];
}

/// <summary>RootOperationTypeDefinition : OperationType : NamedType</summary>
public sealed class RootOperationTypeNode : SyntaxNode
{
    public required OperationType Operation { get; init; }

    public required NamedTypeNode Type { get; init; }
}

/// <summary>
/// DirectiveDefinition : Description? <c>directive</c> @ Name ArgumentsDefinition? <c>repeatable</c>? <c>on</c> DirectiveLocations
/// </summary>
public sealed class DirectiveDefinitionNode : TypeSystemNode
{
    public required NameNode Name { get; init; }

    public ImmutableArray<InputValueDefinitionNode> Arguments { get; init; } = [];

    public bool IsRepeatable { get; init; }

    public required ImmutableArray<DirectiveLocation> Locations { get; init; }
}

/// <summary>
/// TypeDefinition : ScalarTypeDefinition | ObjectTypeDefinition | InterfaceTypeDefinition | UnionTypeDefinition |
/// EnumTypeDefinition | InputObjectTypeDefinition; TypeExtension likewise.
/// </summary>
public abstract class TypeDefinitionNode : TypeSystemNode
{
    public required NameNode Name { get; init; }
}

/// <summary>ScalarTypeDefinition : Description? <c>scalar</c> Name Directives[Const]?</summary>
public sealed class ScalarTypeDefinitionNode : TypeDefinitionNode;

/// <summary>What object and interface types share: the interfaces they implement and their fields.</summary>
public abstract class FieldsTypeDefinitionNode : TypeDefinitionNode
{
    public ImmutableArray<NamedTypeNode> Interfaces { get; init; } = [];

    public ImmutableArray<FieldDefinitionNode> Fields { get; init; } = [];
}

/// <summary>ObjectTypeDefinition : Description? <c>type</c> Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?</summary>
public sealed class ObjectTypeDefinitionNode : FieldsTypeDefinitionNode;

/// <summary>
/// InterfaceTypeDefinition : Description? <c>interface</c> Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?
/// </summary>
public sealed class InterfaceTypeDefinitionNode : FieldsTypeDefinitionNode;

/// <summary>UnionTypeDefinition : Description? <c>union</c> Name Directives[Const]? UnionMemberTypes?</summary>
public sealed class UnionTypeDefinitionNode : TypeDefinitionNode
{
    public ImmutableArray<NamedTypeNode> Types { get; init; } = [];
}

/// <summary>EnumTypeDefinition : Description? <c>enum</c> Name Directives[Const]? EnumValuesDefinition?</summary>
public sealed class EnumTypeDefinitionNode : TypeDefinitionNode
{
    public ImmutableArray<EnumValueDefinitionNode> Values { get; init; } = [];
}

/// <summary>InputObjectTypeDefinition : Description? <c>input</c> Name Directives[Const]? InputFieldsDefinition?</summary>
public sealed class InputObjectTypeDefinitionNode : TypeDefinitionNode
{
    public ImmutableArray<InputValueDefinitionNode> Fields { get; init; } = [];
}

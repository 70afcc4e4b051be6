using System.Collections.Immutable;
using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Types;

/// <summary>
/// Writes a schema as one type-system document: extensions merged into what they extend, types and directives in their
/// order, descriptions as block strings, applied directives as written. What is built in is left out. A schema made of the
/// text prints as the same text.
/// </summary>
public static class SchemaPrinter
{
    /// <summary>The text, ending with a line break.</summary>
    public static string Print(Schema schema) => Printer.Print(ToDocument(schema)) + "\n";

    /// <summary>The same as a syntax tree, for a caller that goes on with it.</summary>
    public static DocumentNode ToDocument(Schema schema)
    {
        var types = schema.Types.Where(type => !type.IsIntrospection && !BuiltInScalars.All.Contains(type.Name));
        return new DocumentNode
        {
            Definitions =
            [
                .. SchemaDefinition(schema),
                .. schema.Directives.Where(directive => !directive.IsBuiltIn).Select(Directive),
                .. types.Select(Type),
            ],
        };
    }

    /// <summary>Nothing when the root types have their default names and there is nothing else to say.</summary>
    private static IEnumerable<DefinitionNode> SchemaDefinition(Schema schema)
    {
        var roots = Enum.GetValues<OperationType>()
            .Select(operation => (Operation: operation, Type: schema.RootType(operation)))
            .Where(root => root.Type is not null)
            .ToArray();
        var hasDefaultNames = roots.All(root => root.Type!.Name == root.Operation.ToString())
            && Enum.GetNames<OperationType>().All(name => !schema.Types.Contains(name) || roots.Any(root => root.Type!.Name == name));
        if (hasDefaultNames && schema.Description is null && schema.AppliedDirectives.IsEmpty) yield break;
        yield return new SchemaDefinitionNode
        {
            Description = Description(schema.Description),
            Directives = schema.AppliedDirectives,
            OperationTypes =
            [
                .. roots.Select(root => new RootOperationTypeNode { Operation = root.Operation, Type = Named(root.Type!) }),
            ],
        };
    }

    private static DirectiveDefinitionNode Directive(DirectiveDefinition directive) => new()
    {
        Description = Description(directive.Description),
        Name = Name(directive.Name),
        Arguments = InputValues(directive.Arguments),
        IsRepeatable = directive.IsRepeatable,
        Locations = directive.Locations,
    };

    private static TypeDefinitionNode Type(NamedType type)
    {
        var description = Description(type.Description);
        var name = Name(type.Name);
        return type switch
        {
            ObjectType one => new ObjectTypeDefinitionNode
            {
                Description = description,
                Name = name,
                Directives = type.AppliedDirectives,
                Interfaces = [.. one.Interfaces.Select(Named)],
                Fields = Fields(one),
            },
            InterfaceType one => new InterfaceTypeDefinitionNode
            {
                Description = description,
                Name = name,
                Directives = type.AppliedDirectives,
                Interfaces = [.. one.Interfaces.Select(Named)],
                Fields = Fields(one),
            },
            UnionType one => new UnionTypeDefinitionNode
            {
                Description = description,
                Name = name,
                Directives = type.AppliedDirectives,
                Types = [.. one.Members.Select(Named)],
            },
            EnumType one => new EnumTypeDefinitionNode
            {
                Description = description,
                Name = name,
                Directives = type.AppliedDirectives,
                Values = [.. one.Values.Select(EnumValue)],
            },
            InputObjectType one => new InputObjectTypeDefinitionNode
            {
                Description = description,
                Name = name,
                Directives = type.AppliedDirectives,
                Fields = InputValues(one.Fields),
            },
            _ => new ScalarTypeDefinitionNode { Description = description, Name = name, Directives = type.AppliedDirectives },
        };
    }

    private static ImmutableArray<FieldDefinitionNode> Fields(FieldsType type) =>
    [
        .. type.Fields.Select(field => new FieldDefinitionNode
        {
            Description = Description(field.Description),
            Name = Name(field.Name),
            Arguments = InputValues(field.Arguments),
            Type = Reference(field.Type),
            Directives = field.AppliedDirectives,
        }),
    ];

    private static ImmutableArray<InputValueDefinitionNode> InputValues(NamedList<InputValueDefinition> values) =>
    [
        .. values.Select(value => new InputValueDefinitionNode
        {
            Description = Description(value.Description),
            Name = Name(value.Name),
            Type = Reference(value.Type),
            DefaultValue = value.DefaultValue,
            Directives = value.AppliedDirectives,
        }),
    ];

    private static EnumValueDefinitionNode EnumValue(EnumValueDefinition value) => new()
    {
        Description = Description(value.Description),
        Name = Name(value.Name),
        Directives = value.AppliedDirectives,
    };

    private static TypeNode Reference(GraphQLType type) => type switch
    {
        ListType list => new ListTypeNode { Type = Reference(list.OfType) },
        NonNullType nonNull => new NonNullTypeNode { Type = Reference(nonNull.OfType) },
        _ => Named(type.Innermost),
    };

    private static NamedTypeNode Named(NamedType type) => new() { Name = Name(type.Name) };

    private static NameNode Name(string value) => new() { Value = value };

    private static StringValueNode? Description(string? text) =>
        text is null ? null : new StringValueNode { Value = text, IsBlock = true };
}

using System.Collections.Immutable;

namespace CityGraph.GraphQL.Language;

/// <content>The type-system half of the grammar.</content>
public sealed partial class Printer
{
    private void WriteTypeSystem(SyntaxNode node)
    {
        switch (node)
        {
            case SchemaDefinitionNode schema: SchemaDefinition(schema); break;
            case RootOperationTypeNode root: _text.Append(Keyword(root.Operation)).Append(": ").Append(root.Type.Name.Value); break;
            case DirectiveDefinitionNode directive: DirectiveDefinition(directive); break;
            case TypeDefinitionNode type: TypeDefinition(type); break;
            case FieldDefinitionNode field: FieldDefinition(field); break;
            case InputValueDefinitionNode input: InputValueDefinition(input); break;
            case EnumValueDefinitionNode value:
                Description(value.Description);
                _text.Append(value.Name.Value);
                Directives(value.Directives);
                break;
            default: throw new ArgumentException($"{node.GetType().Name} is not a node that can be printed.", nameof(node));
        }
    }

    private void SchemaDefinition(SchemaDefinitionNode node)
    {
        Description(node.Description);
        Extend(node);
        _text.Append("schema");
        Directives(node.Directives);
        Members(node.OperationTypes);
    }

    private void DirectiveDefinition(DirectiveDefinitionNode node)
    {
        Description(node.Description);
        _text.Append("directive @").Append(node.Name.Value);
        ArgumentDefinitions(node.Arguments);
        if (node.IsRepeatable) _text.Append(" repeatable");
        _text.Append(" on ").AppendJoin(" | ", node.Locations.Select(DirectiveLocations.NameOf));
    }

    private void TypeDefinition(TypeDefinitionNode node)
    {
        Description(node.Description);
        Extend(node);
        _text.Append(KeywordOf(node)).Append(' ').Append(node.Name.Value);
        if (node is FieldsTypeDefinitionNode { Interfaces: { IsEmpty: false } interfaces })
        {
            _text.Append(" implements ");
            Separated(interfaces, " & ");
        }

        Directives(node.Directives);
        switch (node)
        {
            case FieldsTypeDefinitionNode type: Members(type.Fields); break;
            case EnumTypeDefinitionNode type: Members(type.Values); break;
            case InputObjectTypeDefinitionNode type: Members(type.Fields); break;
            case UnionTypeDefinitionNode { Types: { IsEmpty: false } members }:
                _text.Append(" = ");
                Separated(members, " | ");
                break;
        }
    }

    private void FieldDefinition(FieldDefinitionNode node)
    {
        Description(node.Description);
        _text.Append(node.Name.Value);
        ArgumentDefinitions(node.Arguments);
        _text.Append(": ");
        Write(node.Type);
        Directives(node.Directives);
    }

    private void InputValueDefinition(InputValueDefinitionNode node)
    {
        Description(node.Description);
        _text.Append(node.Name.Value).Append(": ");
        Write(node.Type);
        Default(node.DefaultValue);
        Directives(node.Directives);
    }

    private void ArgumentDefinitions(ImmutableArray<InputValueDefinitionNode> arguments)
    {
        if (arguments.Any(one => one.Description is not null)) Lines(arguments, '(', ')');
        else Wrapped('(', arguments, ", ", ')');
    }

    private void Members<T>(ImmutableArray<T> members)
        where T : SyntaxNode
    {
        if (members.IsEmpty) return;
        _text.Append(' ');
        Block(members);
    }

    private void Extend(TypeSystemNode node)
    {
        if (node.IsExtension) _text.Append("extend ");
    }

    private static string KeywordOf(TypeDefinitionNode node) => node switch
    {
        ScalarTypeDefinitionNode => "scalar",
        ObjectTypeDefinitionNode => "type",
        InterfaceTypeDefinitionNode => "interface",
        UnionTypeDefinitionNode => "union",
        EnumTypeDefinitionNode => "enum",
        _ => "input",
    };
}

using System.Collections.Immutable;
using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Validation.Walk;

/// <content>Type-system definitions and extensions.</content>
internal sealed partial class DocumentWalk
{
    private void TypeSystemDefinition(TypeSystemNode node)
    {
        _use = null;
        switch (node)
        {
            case SchemaDefinitionNode schema: SchemaDefinition(schema); break;
            case DirectiveDefinitionNode directive:
                foreach (var rule in rules) rule.EnterDirectiveDefinition(directive);
                InputValues(directive.Arguments, DirectiveLocation.ArgumentDefinition);
                break;
            case TypeDefinitionNode type: TypeDefinition(type); break;
        }
    }

    private void SchemaDefinition(SchemaDefinitionNode node)
    {
        foreach (var rule in rules) rule.EnterSchemaDefinition(node);
        Directives(node, DirectiveLocation.Schema, node.Directives);
        foreach (var root in node.OperationTypes) NamedType(root.Type);
    }

    private void TypeDefinition(TypeDefinitionNode node)
    {
        foreach (var rule in rules) rule.EnterTypeDefinition(node);
        switch (node)
        {
            case ObjectTypeDefinitionNode type: FieldsType(type, DirectiveLocation.Object); break;
            case InterfaceTypeDefinitionNode type: FieldsType(type, DirectiveLocation.Interface); break;
            case UnionTypeDefinitionNode type:
                Directives(type, DirectiveLocation.Union, type.Directives);
                foreach (var member in type.Types) NamedType(member);
                break;
            case EnumTypeDefinitionNode type:
                Directives(type, DirectiveLocation.Enum, type.Directives);
                foreach (var value in type.Values) Directives(value, DirectiveLocation.EnumValue, value.Directives);
                break;
            case InputObjectTypeDefinitionNode type:
                Directives(type, DirectiveLocation.InputObject, type.Directives);
                InputValues(type.Fields, DirectiveLocation.InputFieldDefinition);
                break;
            default:
                Directives(node, DirectiveLocation.Scalar, node.Directives);
                break;
        }
    }

    private void FieldsType(FieldsTypeDefinitionNode node, DirectiveLocation location)
    {
        foreach (var one in node.Interfaces) NamedType(one);
        Directives(node, location, node.Directives);
        foreach (var field in node.Fields)
        {
            foreach (var rule in rules) rule.EnterFieldDefinition(field);
            InputValues(field.Arguments, DirectiveLocation.ArgumentDefinition);
            NamedType(field.Type.Innermost);
            Directives(field, DirectiveLocation.FieldDefinition, field.Directives);
        }
    }

    private void InputValues(ImmutableArray<InputValueDefinitionNode> nodes, DirectiveLocation location)
    {
        foreach (var node in nodes)
        {
            NamedType(node.Type.Innermost);
            if (node.DefaultValue is not null)
            {
                _at.InputType = context.Schema.FindType(node.Type) is { IsInputType: true } type ? type : null;
                RootValue(node.DefaultValue);
                _at.InputType = null;
            }

            Directives(node, location, node.Directives);
        }
    }
}

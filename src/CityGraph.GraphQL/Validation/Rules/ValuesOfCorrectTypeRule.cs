using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Validation.Rules;

/// <summary>
/// Sections 5.6.1, Values of Correct Type, 5.6.2, Input Object Field Names, and 5.6.4, Input Object Required Fields: a literal
/// must be coercible to the type that its place expects.
/// </summary>
internal sealed class ValuesOfCorrectTypeRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<string, VariableDefinitionNode> _variables = [];

    public override void EnterOperation(OperationDefinitionNode node)
    {
        _variables.Clear();
        foreach (var definition in node.VariableDefinitions) _variables[definition.Variable.Name.Value] = definition;
    }

    public override void LeaveOperation(OperationDefinitionNode node) => _variables.Clear();

    public override void EnterRootValue(ValueNode node)
    {
        if (Context.Position.InputType is { } type) Check(node, type);
    }

    private void Check(ValueNode node, GraphQLType type)
    {
        switch (node)
        {
            case VariableNode: break;
            case NullValueNode when type is NonNullType: Unexpected(node, type); break;
            case NullValueNode: break;
            case ListValueNode list when (type is NonNullType nonNull ? nonNull.OfType : type) is ListType listType:
                foreach (var item in list.Items)
                {
                    if (Context.IsFull) return;
                    Check(item, listType.OfType);
                }

                break;
            case ListValueNode: Leaf(node, type); break;
            case ObjectValueNode map when type.Innermost is InputObjectType inputType: InputObject(map, inputType); break;
            default: Leaf(node, type); break;
        }
    }

    private void InputObject(ObjectValueNode node, InputObjectType type)
    {
        var written = node.Fields.Select(field => field.Name.Value).ToHashSet();
        foreach (var field in type.Fields)
        {
            if (!field.IsRequired || written.Contains(field.Name)) continue;
            Context.Report($"Field \"{type}.{field.Name}\" of required type \"{field.Type}\" was not provided.", node);
        }

        if (type.IsOneOf) OneOf(node, type, written.Count);
        foreach (var field in node.Fields)
        {
            if (Context.IsFull) return;
            if (type.Fields.Find(field.Name.Value) is { } definition) Check(field.Value, definition.Type);
            else UnknownField(field, type);
        }
    }

    private void UnknownField(ObjectFieldNode field, InputObjectType type)
    {
        var suggestion = Suggestions.DidYouMean(field.Name.Value, type.Fields.Select(one => one.Name));
        Context.Report($"Field \"{field.Name.Value}\" is not defined by type \"{type}\".{suggestion}", field);
    }

    /// <summary>Section 3.10.1: exactly one key, whose value is not null nor a variable that may be left out.</summary>
    private void OneOf(ObjectValueNode node, InputObjectType type, int keys)
    {
        if (keys != 1)
        {
            Context.Report($"OneOf Input Object \"{type}\" must specify exactly one key.", node);
            return;
        }

        var field = node.Fields[0];
        if (field.Value is NullValueNode)
            Context.Report($"Field \"{type}.{field.Name.Value}\" must be non-null.", node);
        if (field.Value is VariableNode variable && _variables.TryGetValue(variable.Name.Value, out var definition)
            && definition is { Type: not NonNullTypeNode, DefaultValue: null or NullValueNode })
        {
            Context.Report(
                $"Variable \"${variable.Name.Value}\" must be non-nullable to be used for OneOf Input Object \"{type}\".", node);
        }
    }

    private void Leaf(ValueNode node, GraphQLType type)
    {
        switch (type.Innermost)
        {
            case EnumType enumType: EnumLiteral(node, enumType); break;
            case ScalarType scalar: ScalarLiteral(node, scalar, type); break;
            default: Unexpected(node, type); break;
        }
    }

    private void EnumLiteral(ValueNode node, EnumType type)
    {
        if (node is not EnumValueNode value)
        {
            var spelling = (node as StringValueNode)?.Value ?? CoercedText.Of(node);
            Context.Report(
                $"Enum \"{type}\" cannot represent non-enum value: {CoercedText.Of(node)}.{DidYouMean(spelling, type)}", node);
        }
        else if (!type.Values.Contains(value.Value))
        {
            Context.Report($"Value \"{value.Value}\" does not exist in \"{type}\" enum.{DidYouMean(value.Value, type)}", node);
        }
    }

    private static string DidYouMean(string name, EnumType type) =>
        Suggestions.DidYouMean(name, type.Values.Select(one => one.Name), "the enum value ");

    private void ScalarLiteral(ValueNode node, ScalarType scalar, GraphQLType type)
    {
        var result = scalar.Coercion.CoerceLiteral(node, variables: null);
        if (result.IsSuccess) return;
        var isBuiltIn = BuiltInScalars.All.Contains(scalar.Name);
        Context.Report(
            isBuiltIn ? result.Error : $"Expected value of type \"{type}\", found {CoercedText.Of(node)}; {result.Error}", node);
    }

    private void Unexpected(ValueNode node, GraphQLType type) =>
        Context.Report($"Expected value of type \"{type}\", found {CoercedText.Of(node)}.", node);
}

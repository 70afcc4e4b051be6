using System.Collections.Immutable;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Execution;

/// <summary>Specification 6.4.1, CoerceArgumentValues; messages as graphql-js 16 has them.</summary>
internal static class ArgumentCoercion
{
    /// <summary><see cref="ArgumentValues"/>, or a <see cref="GraphQLError"/> with the place of the first argument that does not fit.</summary>
    public static object Coerce(FieldDefinition field, FieldNode node, IReadOnlyDictionary<string, object?> variables)
    {
        if (field.Arguments.Count == 0) return ArgumentValues.Empty;
        var items = ImmutableArray.CreateBuilder<KeyValuePair<string, object?>>(field.Arguments.Count);
        foreach (var definition in field.Arguments)
        {
            var value = node.Arguments.FirstOrDefault(argument => argument.Name.Value == definition.Name)?.Value;
            var missing = value as VariableNode;
            if (missing is not null && variables.ContainsKey(missing.Name.Value)) missing = null;

            if (value is null || missing is not null)
            {
                if (definition.DefaultValue is not null) items.Add(new(definition.Name, LiteralCoercion.Default(definition)));
                else if (definition.Type is NonNullType) return NotProvided(definition, node, missing);
            }
            else if (IsNull(value, variables) && definition.Type is NonNullType)
            {
                return Error(value, $"Argument \"{definition.Name}\" of non-null type \"{definition.Type}\" must not be null.");
            }
            else if (LiteralCoercion.TryCoerce(value, definition.Type, variables, out var coerced))
            {
                items.Add(new(definition.Name, coerced));
            }
            else
            {
                return Error(value, $"Argument \"{definition.Name}\" has invalid value {value}.");
            }
        }

        return new ArgumentValues(items.DrainToImmutable());
    }

    /// <summary>Whether the arguments of a field are the same for every request.</summary>
    public static bool IsConstant(FieldNode node) => node.Arguments.All(argument => IsConstant(argument.Value));

    private static bool IsConstant(ValueNode value) => value switch
    {
        VariableNode => false,
        ListValueNode list => list.Items.All(IsConstant),
        ObjectValueNode map => map.Fields.All(field => IsConstant(field.Value)),
        _ => true,
    };

    private static bool IsNull(ValueNode value, IReadOnlyDictionary<string, object?> variables) =>
        value is NullValueNode || (value is VariableNode variable && variables[variable.Name.Value] is null);

    private static GraphQLError NotProvided(InputValueDefinition definition, FieldNode node, VariableNode? variable) => variable is null
        ? Error(node, $"Argument \"{definition.Name}\" of required type \"{definition.Type}\" was not provided.")
        : Error(
            variable,
            $"Argument \"{definition.Name}\" of required type \"{definition.Type}\" was provided the variable "
            + $"\"${variable.Name.Value}\" which was not provided a runtime value.");

    private static GraphQLError Error(SyntaxNode node, string message) => new(message, [node.Location], ExecutionErrorCodes.BadUserInput);
}

using System.Collections.Immutable;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Execution;

/// <summary>Input coercion of a value in a document (specification 3.4 to 3.12, "Input Coercion"), with the variables of the request.</summary>
internal static class LiteralCoercion
{
    /// <summary>
    /// False when the literal does not fit the type, or uses a variable without value where one is needed. A document that passed
    /// validation fails here only through a null in a variable.
    /// </summary>
    public static bool TryCoerce(ValueNode literal, GraphQLType type, IReadOnlyDictionary<string, object?>? variables, out object? value)
    {
        value = null;
        if (literal is VariableNode variable)
        {
            return variables is not null && variables.TryGetValue(variable.Name.Value, out value) && (value is not null || type is not NonNullType);
        }

        if (type is NonNullType nonNull) return literal is not NullValueNode && TryCoerce(literal, nonNull.OfType, variables, out value);
        if (literal is NullValueNode) return true;
        return type switch
        {
            ListType list => TryCoerceList(literal, list, variables, out value),
            InputObjectType input => TryCoerceObject(literal, input, variables, out value),
            EnumType @enum => TryCoerceEnum(literal, @enum, out value),
            ScalarType scalar => TryCoerceScalar(literal, scalar, variables, out value),
            _ => throw new ArgumentException($"{type} is not an input type.", nameof(type)),
        };
    }

    /// <summary>The default of an argument or input field. The schema was validated, so it fits.</summary>
    public static object? Default(InputValueDefinition definition) =>
        TryCoerce(definition.DefaultValue!, definition.Type, null, out var value)
            ? value
            : throw new InvalidOperationException(
                $"The default {definition.DefaultValue} of \"{definition.Name}\" does not fit its type {definition.Type}.");

    private static bool TryCoerceList(ValueNode literal, ListType type, IReadOnlyDictionary<string, object?>? variables, out object? value)
    {
        value = null;
        if (literal is not ListValueNode list)
        {
            if (!TryCoerce(literal, type.OfType, variables, out var only)) return false;
            value = (ImmutableArray<object?>)[only];
            return true;
        }

        var items = ImmutableArray.CreateBuilder<object?>(list.Items.Length);
        foreach (var node in list.Items)
        {
            var isMissing = node is VariableNode variable && variables?.ContainsKey(variable.Name.Value) != true;
            if (isMissing && type.OfType is not NonNullType) items.Add(null);
            else if (TryCoerce(node, type.OfType, variables, out var item)) items.Add(item);
            else return false;
        }

        value = items.MoveToImmutable();
        return true;
    }

    private static bool TryCoerceObject(ValueNode literal, InputObjectType type, IReadOnlyDictionary<string, object?>? variables, out object? value)
    {
        value = null;
        if (literal is not ObjectValueNode map) return false;
        if (map.Fields.Any(field => !type.Fields.Contains(field.Name.Value))) return false;

        var items = ImmutableArray.CreateBuilder<KeyValuePair<string, object?>>(type.Fields.Count);
        foreach (var field in type.Fields)
        {
            var node = map.Fields.FirstOrDefault(one => one.Name.Value == field.Name)?.Value;
            if (node is VariableNode variable && variables?.ContainsKey(variable.Name.Value) != true) node = null;
            if (node is null)
            {
                if (field.DefaultValue is not null) items.Add(new(field.Name, Default(field)));
                else if (field.Type is NonNullType) return false;
            }
            else if (TryCoerce(node, field.Type, variables, out var item))
            {
                items.Add(new(field.Name, item));
            }
            else
            {
                return false;
            }
        }

        if (type.IsOneOf && (items.Count != 1 || items[0].Value is null)) return false;
        value = new ArgumentValues(items.DrainToImmutable());
        return true;
    }

    private static bool TryCoerceEnum(ValueNode literal, EnumType type, out object? value)
    {
        value = literal is EnumValueNode name && type.Values.Contains(name.Value) ? name.Value : null;
        return value is not null;
    }

    private static bool TryCoerceScalar(ValueNode literal, ScalarType type, IReadOnlyDictionary<string, object?>? variables, out object? value)
    {
        var result = type.Coercion.CoerceLiteral(literal, variables);
        value = result.Value;
        return result.IsSuccess;
    }
}

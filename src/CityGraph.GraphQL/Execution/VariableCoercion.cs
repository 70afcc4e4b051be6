using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Execution;

/// <summary>Specification 6.1.2, CoerceVariableValues; messages as graphql-js 16 has them.</summary>
internal sealed class VariableCoercion
{
    // As graphql-js: who sends more wrong values than this is not helped by a longer list.
    private const int MaxErrors = 50;

    private readonly Schema _schema;
    private readonly ImmutableArray<VariableDefinitionNode> _definitions;
    private readonly InputValueCoercion _input;
    private readonly List<GraphQLError> _errors = [];

    private VariableCoercion(Schema schema, OperationDefinitionNode operation, ExecutorOptions options)
    {
        _schema = schema;
        _definitions = operation.VariableDefinitions;
        _input = new InputValueCoercion(options);
    }

    /// <summary>The coerced values by name; what was left out and has no default is absent. Errors end the request.</summary>
    public static IReadOnlyDictionary<string, object?> Coerce(
        Schema schema, OperationDefinitionNode operation, JsonElement? variables, ExecutorOptions options, out IReadOnlyList<GraphQLError> errors)
    {
        errors = [];
        if (operation.VariableDefinitions.IsEmpty) return ImmutableDictionary<string, object?>.Empty;
        if (variables is { ValueKind: not (JsonValueKind.Object or JsonValueKind.Null or JsonValueKind.Undefined) } other)
        {
            errors = [new GraphQLError($"Variables must be a JSON object, not {InspectedValue.Of(other)}.", ExecutionErrorCodes.BadUserInput)];
            return ImmutableDictionary<string, object?>.Empty;
        }

        if (variables is { ValueKind: JsonValueKind.Object } sent && JsonMarshal.GetRawUtf8Value(sent).Length is var bytes && bytes > options.MaxVariableBytes)
        {
            errors =
            [
                new GraphQLError(
                    $"The variables have {bytes} bytes; at most {options.MaxVariableBytes} are allowed (limit VariableBytes). Ask in parts.",
                    ExecutionErrorCodes.LimitExceeded),
            ];
            return ImmutableDictionary<string, object?>.Empty;
        }

        var coercion = new VariableCoercion(schema, operation, options);
        var values = coercion.Coerce(variables is { ValueKind: JsonValueKind.Object } given ? given : null);
        errors = coercion._errors;
        return values;
    }

    private Dictionary<string, object?> Coerce(JsonElement? variables)
    {
        var values = new Dictionary<string, object?>(_definitions.Length);
        foreach (var definition in _definitions)
        {
            if (_errors.Count >= MaxErrors)
            {
                _errors.Add(new GraphQLError($"Too many errors processing variables: more than {MaxErrors}. Execution aborted; correct these first.", ExecutionErrorCodes.BadUserInput));
                break;
            }

            var name = definition.Variable.Name.Value;
            if (_schema.FindType(definition.Type) is not { IsInputType: true } type)
            {
                Report(definition, $"Variable \"${name}\" expected value of type \"{definition.Type}\" which cannot be used as an input type.");
            }
            else if (variables is not { } map || !map.TryGetProperty(name, out var json))
            {
                UseDefault(definition, type, values);
            }
            else
            {
                Coerce(definition, type, json, values);
            }
        }

        return values;
    }

    private void UseDefault(VariableDefinitionNode definition, GraphQLType type, Dictionary<string, object?> values)
    {
        var name = definition.Variable.Name.Value;
        if (definition.DefaultValue is { } literal)
        {
            if (LiteralCoercion.TryCoerce(literal, type, null, out var value)) values[name] = value;
            else Report(definition, $"Variable \"${name}\" has invalid default value {literal}.");
        }
        else if (type is NonNullType)
        {
            Report(definition, $"Variable \"${name}\" of required type \"{type}\" was not provided.");
        }
    }

    private void Coerce(VariableDefinitionNode definition, GraphQLType type, JsonElement json, Dictionary<string, object?> values)
    {
        var name = definition.Variable.Name.Value;
        if (json.ValueKind == JsonValueKind.Null && type is NonNullType)
        {
            Report(definition, $"Variable \"${name}\" of non-null type \"{type}\" must not be null.");
            return;
        }

        values[name] = _input.Coerce(json, type);
        foreach (var problem in _input.TakeProblems())
        {
            if (_errors.Count >= MaxErrors) return;
            var place = problem.Path.Length == 0 ? "" : $" at \"{name}{problem.Path}\"";
            Report(definition, $"Variable \"${name}\" got invalid value {InspectedValue.Of(problem.Value)}{place}; {problem.Message}", problem.Code);
        }
    }

    private void Report(VariableDefinitionNode definition, string message, string code = ExecutionErrorCodes.BadUserInput) =>
        _errors.Add(new GraphQLError(message, [definition.Location], code));
}

using System.Collections.Immutable;
using System.Text.Json;
using CityGraph.GraphQL.Types;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Execution;

/// <summary>A part of a variable's value that does not fit its type.</summary>
/// <param name="Path">Such as <c>.filter.ids[2]</c>; empty for the value itself.</param>
/// <param name="Value">The part.</param>
/// <param name="Message">Why it does not fit.</param>
/// <param name="Code">See <see cref="ExecutionErrorCodes"/>.</param>
internal readonly record struct InputProblem(string Path, JsonElement Value, string Message, string Code);

/// <summary>Input coercion of JSON (specification 3.4 to 3.12, "Input Coercion"): goes on after a problem, to report all at once.</summary>
internal sealed class InputValueCoercion(ExecutorOptions options)
{
    private const int MaxProblems = 50;

    private readonly List<InputProblem> _problems = [];
    private readonly List<object> _path = [];
    private int _values;

    /// <summary>The problems since the last call.</summary>
    public InputProblem[] TakeProblems()
    {
        if (_problems.Count == 0) return [];
        var problems = _problems.ToArray();
        _problems.Clear();
        return problems;
    }

    /// <summary>The coerced value; null also where there was a problem.</summary>
    public object? Coerce(JsonElement json, GraphQLType type)
    {
        if (_problems.Count >= MaxProblems) return null;
        if (++_values > options.MaxVariableValues)
            return OverLimit(json, $"The variables hold more than {options.MaxVariableValues} values (limit VariableValues). Ask in parts.");
        if (_path.Count > options.MaxVariableDepth)
            return OverLimit(json, $"The value is nested deeper than {options.MaxVariableDepth} levels (limit VariableDepth).");
        if (type is NonNullType nonNull)
        {
            if (json.ValueKind == JsonValueKind.Null) return Problem(json, $"Expected non-nullable type \"{type}\" not to be null.");
            type = nonNull.OfType;
        }

        if (json.ValueKind == JsonValueKind.Null) return null;
        return type switch
        {
            ListType list => CoerceList(json, list),
            InputObjectType input => CoerceObject(json, input),
            EnumType @enum => CoerceEnum(json, @enum),
            ScalarType scalar => CoerceScalar(json, scalar),
            _ => throw new ArgumentException($"{type} is not an input type.", nameof(type)),
        };
    }

    private ImmutableArray<object?> CoerceList(JsonElement json, ListType type)
    {
        if (json.ValueKind != JsonValueKind.Array) return [Coerce(json, type.OfType)];

        var length = json.GetArrayLength();
        if (length > options.Document.MaxInputListLength)
        {
            OverLimit(
                json,
                $"The list has {length} items; at most {options.Document.MaxInputListLength} are allowed (limit InputListLength). Ask in parts.");
            return [];
        }

        var items = ImmutableArray.CreateBuilder<object?>(Math.Min(length, options.MaxVariableValues));
        foreach (var item in json.EnumerateArray())
        {
            if (_values > options.MaxVariableValues) break;
            _path.Add(items.Count);
            items.Add(Coerce(item, type.OfType));
            _path.RemoveAt(_path.Count - 1);
        }

        return items.DrainToImmutable();
    }

    private ArgumentValues? CoerceObject(JsonElement json, InputObjectType type)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            Problem(json, $"Expected type \"{type}\" to be an object.");
            return null;
        }

        var items = ImmutableArray.CreateBuilder<KeyValuePair<string, object?>>(type.Fields.Count);
        foreach (var field in type.Fields)
        {
            if (json.TryGetProperty(field.Name, out var value))
            {
                _path.Add(field.Name);
                items.Add(new(field.Name, Coerce(value, field.Type)));
                _path.RemoveAt(_path.Count - 1);
            }
            else if (field.DefaultValue is not null)
            {
                items.Add(new(field.Name, LiteralCoercion.Default(field)));
            }
            else if (field.Type is NonNullType)
            {
                Problem(json, $"Field \"{field.Name}\" of required type \"{field.Type}\" was not provided.");
            }
        }

        ReportUnknownFields(json, type);
        if (type.IsOneOf) RequireExactlyOne(json, type);
        return new ArgumentValues(items.DrainToImmutable());
    }

    private void ReportUnknownFields(JsonElement json, InputObjectType type)
    {
        foreach (var property in json.EnumerateObject())
        {
            if (type.Fields.Contains(property.Name)) continue;
            Problem(json, $"Field \"{property.Name}\" is not defined by type \"{type}\".{Suggestions.DidYouMean(property.Name, Names(type.Fields))}");
            if (_problems.Count >= MaxProblems) return;
        }
    }

    private void RequireExactlyOne(JsonElement json, InputObjectType type)
    {
        var given = json.EnumerateObject();
        var hasFirst = given.MoveNext();
        var first = given.Current;
        if (!hasFirst || given.MoveNext()) Problem(json, $"Exactly one key must be specified for OneOf type \"{type}\".");
        if (!hasFirst || first.Value.ValueKind != JsonValueKind.Null) return;
        _path.Add(first.Name);
        Problem(first.Value, $"Field \"{first.Name}\" must be non-null.");
        _path.RemoveAt(_path.Count - 1);
    }

    private object? CoerceEnum(JsonElement json, EnumType type)
    {
        if (json.ValueKind != JsonValueKind.String)
            return Problem(json, $"Enum \"{type}\" cannot represent non-string value: {InspectedValue.Of(json)}.");
        foreach (var value in type.Values)
        {
            if (json.ValueEquals(value.Name)) return value.Name;
        }

        var suggestion = json.TryGetText(out var text) ? Suggestions.DidYouMean(text, Names(type.Values), "the enum value ") : "";
        return Problem(json, $"Value {InspectedValue.Of(json)} does not exist in \"{type}\" enum.{suggestion}");
    }

    private static IEnumerable<string> Names(IEnumerable<INamed> definitions) => definitions.Select(one => one.Name);

    private object? CoerceScalar(JsonElement json, ScalarType type)
    {
        var result = type.Coercion.CoerceInput(json);
        return result.IsSuccess ? result.Value : Problem(json, result.Error);
    }

    private object? OverLimit(JsonElement value, string message) => Problem(value, message, ExecutionErrorCodes.LimitExceeded);

    private object? Problem(JsonElement value, string message, string code = ExecutionErrorCodes.BadUserInput)
    {
        _problems.Add(new InputProblem(string.Concat(_path.Select(step => step is int index ? $"[{index}]" : $".{step}")), value, message, code));
        return null;
    }
}

using System.Globalization;
using System.Text.Json;
using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Types;

/// <summary>
/// The coercion of a custom scalar that was given none: every value passes. Resolvers receive string, bool, long (else
/// double), null, and lists and dictionaries of these.
/// </summary>
internal sealed class PassThroughCoercion : IScalarCoercion
{
    public static PassThroughCoercion Instance { get; } = new();

    public CoercionResult CoerceResult(object value) => CoercionResult.Success(value);

    public CoercionResult CoerceInput(JsonElement value) => CoercionResult.Success(ValueOf(value));

    public CoercionResult CoerceLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) =>
        CoercionResult.Success(ValueOf(literal, variables));

    private static object? ValueOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.TryGetText(out var text) ? text : value.GetRawText(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => value.TryGetInt64(out var number) ? number : value.GetDouble(),
        JsonValueKind.Array => value.EnumerateArray().Select(ValueOf).ToArray(),
        JsonValueKind.Object => Fields(value.EnumerateObject().Select(field => (field.Name, ValueOf(field.Value)))),
        _ => null,
    };

    private static object? ValueOf(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) => literal switch
    {
        VariableNode variable => variables?.GetValueOrDefault(variable.Name.Value),
        StringValueNode text => text.Value,
        EnumValueNode name => name.Value,
        BooleanValueNode flag => flag.Value,
        IntValueNode number => NumberOf(number.Value),
        FloatValueNode number => NumberOf(number.Value),
        ListValueNode list => list.Items.Select(item => ValueOf(item, variables)).ToArray(),
        ObjectValueNode map => Fields(map.Fields.Select(field => (field.Name.Value, ValueOf(field.Value, variables)))),
        _ => null,
    };

    private static object NumberOf(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static Dictionary<string, object?> Fields(IEnumerable<(string Name, object? Value)> fields)
    {
        var result = new Dictionary<string, object?>();
        foreach (var (name, value) in fields) result[name] = value;
        return result;
    }
}

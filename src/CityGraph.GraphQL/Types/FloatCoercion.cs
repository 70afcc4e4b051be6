using System.Globalization;
using System.Text.Json;
using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Types;

/// <summary>Section 3.5.2. Resolvers receive <see cref="double"/>; what is not finite is refused both ways.</summary>
internal sealed class FloatCoercion : IScalarCoercion
{
    public CoercionResult CoerceResult(object value) => value switch
    {
        double number => double.IsFinite(number) ? CoercionResult.Success(value) : NotNumeric(CoercedText.Of(value)),
        int or long or decimal => CoercionResult.Success(value),
        float number => float.IsFinite(number) ? CoercionResult.Success((double)number) : NotNumeric(CoercedText.Of(value)),
        short or byte or sbyte or ushort or uint or ulong => CoercionResult.Success(
            Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        bool flag => CoercionResult.Success(flag ? 1.0 : 0.0),
        _ => NotNumeric(CoercedText.Of(value)),
    };

    public CoercionResult CoerceInput(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.GetDouble() is var number && double.IsFinite(number)
            ? CoercionResult.Success(number)
            : NotNumeric(CoercedText.Of(value));

    public CoercionResult CoerceLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables)
    {
        var text = (literal as IntValueNode)?.Value ?? (literal as FloatValueNode)?.Value;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? CoercionResult.Success(number)
            : NotNumeric(CoercedText.Of(literal));
    }

    private static CoercionResult NotNumeric(string value) =>
        CoercionResult.Failure($"Float cannot represent non numeric value: {value}");
}

using System.Globalization;
using System.Text.Json;
using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Types;

/// <summary>Section 3.5.1. 32-bit; resolvers receive <see cref="int"/>.</summary>
internal sealed class IntCoercion : IScalarCoercion
{
    public CoercionResult CoerceResult(object value) => value switch
    {
        int => CoercionResult.Success(value),
        bool flag => CoercionResult.Success(flag ? 1 : 0),
        long or short or byte or sbyte or ushort or uint or ulong or double or float or decimal => Narrow(
            Convert.ToDouble(value, CultureInfo.InvariantCulture), value),
        _ => CoercionResult.Failure($"Int cannot represent non-integer value: {CoercedText.Of(value)}"),
    };

    public CoercionResult CoerceInput(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number
            ? Narrow(value.GetDouble(), value.GetRawText())
            : CoercionResult.Failure($"Int cannot represent non-integer value: {CoercedText.Of(value)}");

    public CoercionResult CoerceLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables)
    {
        if (literal is not IntValueNode number)
            return CoercionResult.Failure($"Int cannot represent non-integer value: {CoercedText.Of(literal)}");
        return int.TryParse(number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? CoercionResult.Success(value)
            : CoercionResult.Failure($"Int cannot represent non 32-bit signed integer value: {CoercedText.Of(literal)}");
    }

    private static CoercionResult Narrow(double number, object original)
    {
        if (!double.IsInteger(number))
            return CoercionResult.Failure($"Int cannot represent non-integer value: {CoercedText.Of(original)}");
        return number is >= int.MinValue and <= int.MaxValue
            ? CoercionResult.Success((int)number)
            : CoercionResult.Failure($"Int cannot represent non 32-bit signed integer value: {CoercedText.Of(original)}");
    }
}

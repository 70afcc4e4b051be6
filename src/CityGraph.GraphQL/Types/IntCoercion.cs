using System.Globalization;
using System.Text.Json;
using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Types;

/// <summary>Section 3.5.1. 32-bit; resolvers receive <see cref="int"/>.</summary>
internal sealed class IntCoercion : IScalarCoercion
{
    private const string NotInteger = "Int cannot represent non-integer value";
    private const string TooLarge = "Int cannot represent non 32-bit signed integer value";

    public CoercionResult CoerceResult(object value) => value switch
    {
        int => CoercionResult.Success(value),
        bool flag => CoercionResult.Success(flag ? 1 : 0),
        long or short or byte or sbyte or ushort or uint or ulong or double or float or decimal =>
            Narrow(Convert.ToDouble(value, CultureInfo.InvariantCulture)) ?? Failure(value),
        _ => Failure(value),
    };

    public CoercionResult CoerceInput(JsonElement value) =>
        (value.ValueKind == JsonValueKind.Number ? Narrow(value.GetDouble()) : null) ?? Failure(value);

    public CoercionResult CoerceLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables)
    {
        if (literal is not IntValueNode number) return CoercionResult.Failure($"{NotInteger}: {CoercedText.Of(literal)}");
        return int.TryParse(number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? CoercionResult.Success(value)
            : CoercionResult.Failure($"{TooLarge}: {CoercedText.Of(literal)}");
    }

    private static CoercionResult? Narrow(double number) =>
        double.IsInteger(number) && number is >= int.MinValue and <= int.MaxValue ? CoercionResult.Success((int)number) : null;

    private static CoercionResult Failure(object value)
    {
        var text = CoercedText.Of(value);
        var isInteger = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsInteger(number);
        return CoercionResult.Failure($"{(isInteger ? TooLarge : NotInteger)}: {text}");
    }
}

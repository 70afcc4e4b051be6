using System.Globalization;
using System.Text.Json;
using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Types;

/// <summary>Section 3.5.5. Strings and integers come in; resolvers receive, and responses hold, <see cref="string"/>.</summary>
internal sealed class IdCoercion : IScalarCoercion
{
    public CoercionResult CoerceResult(object value) => value switch
    {
        string => CoercionResult.Success(value),
        int or long or short or byte or Guid => CoercionResult.Success(
            ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)),
        _ => CoercionResult.Failure($"ID cannot represent value: {CoercedText.Of(value)}"),
    };

    public CoercionResult CoerceInput(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String && value.TryGetText(out var text)) return CoercionResult.Success(text);
        return value.ValueKind == JsonValueKind.Number && value.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') < 0
            ? CoercionResult.Success(value.GetRawText())
            : CoercionResult.Failure($"ID cannot represent value: {CoercedText.Of(value)}");
    }

    public CoercionResult CoerceLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) => literal switch
    {
        StringValueNode text => CoercionResult.Success(text.Value),
        IntValueNode number => CoercionResult.Success(number.Value),
        _ => CoercionResult.Failure($"ID cannot represent a non-string and non-integer value: {CoercedText.Of(literal)}"),
    };
}

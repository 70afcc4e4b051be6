using System.Globalization;
using System.Text.Json;
using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Types;

/// <summary>Section 3.5.3. Resolvers receive <see cref="string"/>.</summary>
internal sealed class StringCoercion : IScalarCoercion
{
    public CoercionResult CoerceResult(object value) => value switch
    {
        string => CoercionResult.Success(value),
        bool flag => CoercionResult.Success(flag ? "true" : "false"),
        int or long or double or float or decimal or short or byte or Guid or DateOnly or Enum =>
            CoercionResult.Success(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)),
        _ => CoercionResult.Failure($"String cannot represent value: {CoercedText.Of(value)}"),
    };

    public CoercionResult CoerceInput(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.TryGetText(out var text)
            ? CoercionResult.Success(text)
            : CoercionResult.Failure($"String cannot represent a non string value: {CoercedText.Of(value)}");

    public CoercionResult CoerceLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) =>
        literal is StringValueNode text
            ? CoercionResult.Success(text.Value)
            : CoercionResult.Failure($"String cannot represent a non string value: {CoercedText.Of(literal)}");
}

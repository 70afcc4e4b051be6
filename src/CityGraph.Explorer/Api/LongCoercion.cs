using System.Globalization;
using System.Text.Json;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.Explorer.Api;

/// <summary>The scalar <c>Long</c>: a whole number of up to 64 bits.</summary>
internal sealed class LongCoercion : IScalarCoercion
{
    public CoercionResult CoerceResult(object value) => CoercionResult.Success(value);

    public CoercionResult CoerceInput(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? CoercionResult.Success(number) : NoLong(value.GetRawText());

    public CoercionResult CoerceLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) =>
        literal is IntValueNode text && long.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? CoercionResult.Success(number)
            : NoLong(Printer.Print(literal));

    private static CoercionResult NoLong(string value) =>
        CoercionResult.Failure($"Long cannot represent a value that is not a whole number of up to 64 bits: {value}");
}

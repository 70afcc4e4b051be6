using System.Globalization;
using System.Text.Json;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.Explorer.Api;

/// <summary>The scalar <c>DateTime</c>: RFC 3339 text outside, in UTC and to the millisecond; a <see cref="DateTimeOffset"/> inside.</summary>
internal sealed class DateTimeCoercion : IScalarCoercion
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public CoercionResult CoerceResult(object value) =>
        CoercionResult.Success(((DateTimeOffset)value).UtcDateTime.ToString(Format, CultureInfo.InvariantCulture));

    public CoercionResult CoerceInput(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.TryGetDateTimeOffset(out var time) ? CoercionResult.Success(time) : NoTime(value.GetRawText());

    public CoercionResult CoerceLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) =>
        literal is StringValueNode text ? CoerceInput(JsonSerializer.SerializeToElement(text.Value)) : NoTime(Printer.Print(literal));

    private static CoercionResult NoTime(string value) =>
        CoercionResult.Failure($"DateTime cannot represent {value}: write a moment as RFC 3339 does, for example \"2026-11-22T03:04:05Z\".");
}

using System.Text.Json;
using CityGraph.Graph.Dates;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.Explorer.Api;

/// <summary>The scalar <c>PartialDate</c>: EDTF text outside, a <see cref="PartialDate"/> inside.</summary>
internal sealed class PartialDateCoercion : IScalarCoercion
{
    public CoercionResult CoerceResult(object value) => CoercionResult.Success(((PartialDate)value).Text);

    public CoercionResult CoerceInput(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? Parse(value.GetString()!) : NoText(value.GetRawText());

    public CoercionResult CoerceLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) =>
        literal is StringValueNode text ? Parse(text.Value) : NoText(Printer.Print(literal));

    private static CoercionResult Parse(string text)
    {
        var result = PartialDate.Parse(text);
        return result.Date is { } date ? CoercionResult.Success(date) : CoercionResult.Failure($"PartialDate cannot represent this text. {result.Error}");
    }

    private static CoercionResult NoText(string value) =>
        CoercionResult.Failure($"PartialDate cannot represent a non-string value: {value}. Write EDTF as text, for example \"2016-11\".");
}

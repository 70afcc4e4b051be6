using System.Text.Json;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Tests.Types;

public sealed class ScalarCoercionTests
{
    [Theory]
    [InlineData("Int", "2147483647", 2147483647)]
    [InlineData("Int", "3.0", 3)]
    [InlineData("Float", "3", 3.0)]
    [InlineData("Float", "-1.5e3", -1500.0)]
    [InlineData("String", "\"\"", "")]
    [InlineData("Boolean", "true", true)]
    [InlineData("ID", "\"a\"", "a")]
    [InlineData("ID", "4", "4")]
    [InlineData("ID", "99999999999999999999", "99999999999999999999")]
    public void CoerceInput_AcceptedJson_IsTheValue(string scalar, string json, object expected)
    {
        Assert.Equal(expected, Coercion(scalar).CoerceInput(Json(json)).Value);
    }

    [Theory]
    [InlineData("Int", "2147483648", "Int cannot represent non 32-bit signed integer value: 2147483648")]
    [InlineData("Int", "1.5", "Int cannot represent non-integer value: 1.5")]
    [InlineData("Int", "\"1\"", "Int cannot represent non-integer value: \"1\"")]
    [InlineData("Int", "1e999", "Int cannot represent non-integer value: 1e999")]
    [InlineData("Float", "1e999", "Float cannot represent non numeric value: 1e999")]
    [InlineData("Float", "\"1\"", "Float cannot represent non numeric value: \"1\"")]
    [InlineData("String", "1", "String cannot represent a non string value: 1")]
    [InlineData("String", "\"\\ud800\"", "String cannot represent a non string value: \"\\ud800\"")]
    [InlineData("Boolean", "1", "Boolean cannot represent a non boolean value: 1")]
    [InlineData("ID", "1.5", "ID cannot represent value: 1.5")]
    [InlineData("ID", "[]", "ID cannot represent value: []")]
    public void CoerceInput_OtherJson_SaysWhy(string scalar, string json, string expected)
    {
        Assert.Equal(expected, Coercion(scalar).CoerceInput(Json(json)).Error);
    }

    [Theory]
    [InlineData("Int", 7L, 7)]
    [InlineData("Int", true, 1)]
    [InlineData("Float", 7, 7)]
    [InlineData("String", 1.5, "1.5")]
    [InlineData("String", true, "true")]
    [InlineData("ID", 12L, "12")]
    public void CoerceResult_AcceptedValue_IsWhatIsWritten(string scalar, object value, object expected)
    {
        Assert.Equal(expected, Coercion(scalar).CoerceResult(value).Value);
    }

    [Theory]
    [InlineData("Int", "x", "Int cannot represent non-integer value: \"x\"")]
    [InlineData("Int", 3_000_000_000L, "Int cannot represent non 32-bit signed integer value: 3000000000")]
    [InlineData("Float", double.NaN, "Float cannot represent non numeric value: NaN")]
    [InlineData("Boolean", "true", "Boolean cannot represent a non boolean value: \"true\"")]
    [InlineData("ID", 1.5, "ID cannot represent value: 1.5")]
    public void CoerceResult_OtherValue_SaysWhy(string scalar, object value, string expected)
    {
        Assert.Equal(expected, Coercion(scalar).CoerceResult(value).Error);
    }

    [Fact]
    public void PassThrough_LiteralWithVariables_IsListsAndDictionaries()
    {
        var document = Parser.Parse("{ a(b: {c: [1, 2.5, X, $v, null], d: true}) }").Document!;
        var literal = ((FieldNode)document.Operations.First().SelectionSet.Selections[0]).Arguments[0].Value;

        var value = PassThroughCoercion.Instance.CoerceLiteral(literal, new Dictionary<string, object?> { ["v"] = "w" }).Value;

        Assert.Equal("""{"c":[1,2.5,"X","w",null],"d":true}""", JsonSerializer.Serialize(value));
    }

    private static IScalarCoercion Coercion(string scalar) => BuiltInScalars.All.Find(scalar)!.Coercion;

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}

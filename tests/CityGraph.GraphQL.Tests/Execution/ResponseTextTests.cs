using System.Text.Json;
using CityGraph.GraphQL.Execution;
using static CityGraph.GraphQL.Tests.Execution.Service;

namespace CityGraph.GraphQL.Tests.Execution;

/// <summary>Leaf values as JSON (specification 7.2.1).</summary>
public class ResponseTextTests
{
    private readonly Service _service = new("type Query { text: String, texts: [String], number: Float, whole: Int, any: Any, id: ID, color: Color } scalar Any enum Color { RED }");

    [Theory]
    [InlineData("", "")]
    [InlineData("Gyeongju 경주 🏯", "Gyeongju 경주 🏯")]
    [InlineData("a\"b\\c/d", "a\\\"b\\\\c/d")]
    [InlineData("\b\f\n\r\t\u0001\u001f\u007f", "\\b\\f\\n\\r\\t\\u0001\\u001f\u007f")]
    public void String_Written_IsEscapedAsFarAsNeeded(string value, string json) =>
        Assert.Equal($$$"""{"data":{"text":"{{{json}}}"}}""", _service.Run("{ text }", Object(("text", value))));

    [Fact]
    public void String_LoneSurrogate_IsReplaced() =>
        Assert.Equal("{\"data\":{\"text\":\"a\ufffdb\"}}", _service.Run("{ text }", Object(("text", "a\ud800b"))));

    [Theory]
    [InlineData(100)]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(200_000)]
    public void String_LongerThanBuffer_IsWhole(int length)
    {
        var values = new[] { new string('é', length), string.Concat(Enumerable.Repeat("🏯\n", length)), new string('x', length) };

        using var response = JsonDocument.Parse(_service.Run("{ texts }", Object(("texts", values))));

        Assert.Equal(values, response.RootElement.GetProperty("data").GetProperty("texts").EnumerateArray().Select(item => item.GetString()));
    }

    [Theory]
    [InlineData("é")]
    [InlineData("\"")]
    [InlineData("\n")]
    [InlineData("🏯")]
    public void String_OneOddCharacterAnywhere_ReadsBackTheSame(string odd)
    {
        var values = Enumerable.Range(0, 40).SelectMany(length => Enumerable.Range(0, length + 1), (length, place) => new string('x', length).Insert(place, odd)).ToArray();

        using var response = JsonDocument.Parse(_service.Run("{ texts }", Object(("texts", values))));

        Assert.Equal(values, response.RootElement.GetProperty("data").GetProperty("texts").EnumerateArray().Select(item => item.GetString()));
    }

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(-1.0, "-1")]
    [InlineData(1e21, "1E+21")]
    [InlineData(1.7976931348623157E+308, "1.7976931348623157E+308")]
    public void Float_Written_ReadsBackTheSame(double value, string json)
    {
        Assert.Equal($$$"""{"data":{"number":{{{json}}}}}""", _service.Run("{ number }", Object(("number", value))));
        Assert.Equal(value, JsonSerializer.Deserialize<double>(json));
    }

    [Fact]
    public void CustomScalar_AnyJson_IsWritten()
    {
        var value = new Dictionary<string, object?>
        {
            ["list"] = new object?[] { 1L, 2.5m, null, true, "x", Array.Empty<object>() },
            ["empty"] = new Dictionary<string, object?>(),
            ["raw"] = JsonSerializer.SerializeToElement(new { a = 1 }),
        };

        Assert.Equal(
            """{"data":{"any":{"list":[1,2.5,null,true,"x",[]],"empty":{},"raw":{"a":1}}}}""",
            _service.Run("{ any }", Object(("any", value))));
    }

    [Fact]
    public void CustomScalar_NoJson_IsErrorOfTheField() => Assert.Equal(
        """{"errors":[{"message":"Any cannot represent value: [DateTime]","locations":[{"line":1,"column":3}],"path":["any"],"extensions":{"code":"INTERNAL_ERROR"}}],"data":{"any":null}}""",
        _service.Run("{ any }", Object(("any", DateTime.UnixEpoch))));

    [Fact]
    public void Leaves_OfEachKind_AreCoerced() => Assert.Equal(
        """{"data":{"whole":3,"id":"4","color":"RED"}}""",
        _service.Run("{ whole id color }", Object(("whole", 3L), ("id", 4), ("color", "RED"))));

    [Fact]
    public void Enum_UnknownValue_IsErrorOfTheField() => Assert.Equal(
        """{"errors":[{"message":"Enum \"Color\" cannot represent value: \"BLUE\"","locations":[{"line":1,"column":3}],"path":["color"]}],"data":{"color":null}}""",
        _service.Run("{ color }", Object(("color", "BLUE"))));

    [Fact]
    public void FieldError_InResult_CarriesItsCode() => Assert.Equal(
        """{"errors":[{"message":"No \"x\"","locations":[{"line":1,"column":10}],"path":["called"],"extensions":{"code":"NOT_FOUND"}}],"data":{"called":null}}""",
        _service.Run("query A{ called: text }", Object(("text", new FieldError("No \"x\"", "NOT_FOUND")))));
}

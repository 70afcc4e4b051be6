using System.Text;
using System.Text.Json;
using CityGraph.Graph.Neo4j.Client.Http;

namespace CityGraph.Graph.Neo4j.Tests.Client.Http;

public sealed class AnswerReaderTests
{
    private const string Whole =
        """
        {"data":{"fields":["a","b"],"values":[["Zürich \ud83d\ude00",[1,[2.5,null]]],[{"k":true},false]]},"counters":{"containsUpdates":true,"nodesCreated":2,
        "relationshipsDeleted":9007199254740993,"labelsAdded":4},"notifications":[{"code":"n"}],"transaction":{"id":"833b4c","expires":"2026-11-22T05:32:42Z"},
        "bookmarks":["FB:1","FB:2"]}
        """;

    [Fact]
    public void Read_WholeAnswer_GivesEachPart()
    {
        var answer = Read(Whole);

        Assert.Equal([["Zürich 😀", new object?[] { 1L, new object?[] { 2.5, null } }], [new Dictionary<string, object?> { ["k"] = true }, false]], answer.Answer.Rows);
        Assert.Equal(new(2, 0, 0, 9007199254740993, 0, 0, 0), answer.Answer.Counters);
        Assert.Equal(["FB:1", "FB:2"], answer.Bookmarks);
        Assert.Equal("833b4c", answer.Transaction);
        Assert.Null(answer.Error);
    }

    [Theory]
    [InlineData("1", 1L)]
    [InlineData("9007199254740993", 9007199254740993L)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("1.0", 1.0)]
    [InlineData("1.0E300", 1e300)]
    [InlineData("5e-324", 5e-324)]
    [InlineData("-0.0", -0.0)]
    [InlineData("\"NaN\"", "NaN")]
    [InlineData("null", null)]
    public void Read_Value_KeepsItsKind(string json, object? expected)
    {
        var value = Assert.Single(Assert.Single(Read(Rows(json)).Answer.Rows));

        Assert.Equal(expected, value);
        if (expected is double number) Assert.Equal(double.IsNegative(number), double.IsNegative((double)value!));
    }

    [Fact]
    public void Read_ErrorsAfterRows_GivesTheFirst()
    {
        var answer = Read("""{"data":{"fields":["x"],"values":[[0],[-1]]},"errors":[{"code":"A","message":"first","cause":{}},{"code":"B","message":"second"}]}""");

        Assert.Equal(new QueryApiError("A", "first"), answer.Error);
    }

    [Fact]
    public void Read_CutAnywhere_Throws()
    {
        var body = Encoding.UTF8.GetBytes(Whole);

        for (var length = 0; length < body.Length; length++) Assert.ThrowsAny<JsonException>(() => AnswerReader.Read(body.AsSpan(0, length)));
    }

    [Theory]
    [InlineData("<html>Bad gateway</html>")]
    [InlineData("[]")]
    [InlineData("{}{}")]
    [InlineData("""{"data":[]}""")]
    [InlineData("""{"data":{"values":[1]}}""")]
    [InlineData("""{"data":{"values":[[9223372036854775808]]}}""")]
    [InlineData("""{"data":{"values":[["\ud83d"]]}}""")]
    [InlineData("""{"bookmarks":[1]}""")]
    [InlineData("""{"errors":["no"]}""")]
    [InlineData("""{"counters":{"nodesCreated":1.5}}""")]
    public void Read_NotAnAnswer_Throws(string body) => Assert.ThrowsAny<JsonException>(() => Read(body));

    [Fact]
    public void Read_BytesThatAreNoText_Throws() =>
        Assert.ThrowsAny<JsonException>(() => AnswerReader.Read([.. "{\"data\":{\"values\":[[\""u8, 0xff, 0xfe, .. "\"]]}}"u8]));

    [Fact]
    public void Read_ListsInOneAnother_UpToTheBound()
    {
        Assert.Single(Read(Nested(200)).Answer.Rows);
        Assert.ThrowsAny<JsonException>(() => Read(Nested(300)));
    }

    private static string Nested(int depth) => Rows(new string('[', depth) + new string(']', depth));

    private static string Rows(string value) => "{\"data\":{\"fields\":[\"x\"],\"values\":[[" + value + "]]}}";

    private static QueryApiAnswer Read(string body) => AnswerReader.Read(Encoding.UTF8.GetBytes(body));
}

using CityGraph.Graph.Neo4j.Client.Http;
using static CityGraph.Graph.Neo4j.Tests.Client.Statements;

namespace CityGraph.Graph.Neo4j.Tests.Client.Http;

public sealed class RequestContentTests
{
    [Fact]
    public async Task Statement_OfEveryKindOfValue_IsPlainJson()
    {
        var statement = Write(
            "RETURN $a", ("text", "Ü\"\\\n"), ("none", null), ("flag", true), ("long", 9007199254740993L), ("int", 3), ("whole", 2.0), ("large", 1e300), ("zero", -0.0),
            ("tiny", double.Epsilon), ("texts", new[] { "a" }), ("longs", new[] { 1L }), ("list", new object?[] { 1L, null, new object?[] { "b" } }),
            ("map", new Dictionary<string, object?> { ["k"] = 1L }));

        Assert.Equal(
            """
            {"statement":"CYPHER 5 RETURN $a","parameters":{"text":"Ü\"\\\n","none":null,"flag":true,"long":9007199254740993,"int":3,"whole":2.0,"large":1E+300,"zero":-0.0,"tiny":5E-324,"texts":["a"],"longs":[1],"list":[1,null,["b"]],"map":{"k":1},"citygraph_request":"r1"},"includeCounters":true,"accessMode":"WRITE","bookmarks":["b1","b2"]}
            """,
            await Text(RequestContent.Statement(statement, "r1", ["b1", "b2"])));
    }

    [Fact]
    public async Task Statement_ThatReads_AsksForNoCounters() =>
        Assert.Equal("""{"statement":"CYPHER 5 RETURN 1","parameters":{},"accessMode":"READ"}""", await Text(RequestContent.Statement(Read("RETURN 1"), null, [])));

    [Fact]
    public async Task Begin_HasModeTimeAndBookmarks() =>
        Assert.Equal("""{"accessMode":"WRITE","maxExecutionTime":3,"bookmarks":["b"]}""", await Text(RequestContent.Begin(["b"], TimeSpan.FromSeconds(2.5))));

    [Theory]
    [InlineData(double.NaN, "NaN is no value of a parameter. (Parameter 'number')")]
    [InlineData(double.NegativeInfinity, "-Infinity is no value of a parameter. (Parameter 'number')")]
    [InlineData('c', "A Char is no value of a parameter. (Parameter 'value')")]
    public void Statement_WithOtherValue_Throws(object value, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => RequestContent.Statement(Read("RETURN $x", ("x", value)), "r")).Message);

    [Fact]
    public void RequestNames_AreOfOneWidthAndDiffer()
    {
        var names = new RequestNames();
        string[] all = [names.Next(), names.Next(), new RequestNames().Next()];

        Assert.Equal(3, all.Distinct(StringComparer.Ordinal).Count());
        Assert.All(all, name => Assert.Equal(49, name.Length));
    }

    private static Task<string> Text(RequestContent content) => content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}

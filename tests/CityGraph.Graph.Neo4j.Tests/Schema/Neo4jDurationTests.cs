using CityGraph.Graph.Neo4j.Schema;

namespace CityGraph.Graph.Neo4j.Tests.Schema;

public sealed class Neo4jDurationTests
{
    [Theory]
    [InlineData("0s", 0.0)]
    [InlineData("1d2h3m4s500ms", 93_784.5)]
    [InlineData("20μs", 0.00002)]
    [InlineData("5ns", 0.000000005)]
    [InlineData("300", null)]
    [InlineData("1.5s", null)]
    [InlineData("-1s", null)]
    [InlineData("", null)]
    public void Seconds_OfWhatNeo4jWrites_AreItsSum(string text, double? seconds)
    {
        var actual = Neo4jDuration.Seconds(text);

        Assert.Equal(seconds is null, actual is null);
        Assert.Equal(seconds ?? 0, actual ?? 0, 12);
    }
}

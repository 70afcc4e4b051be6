namespace CityGraph.Graph.Neo4j.Tests;

public sealed class Neo4jStoreOptionsTests
{
    private static readonly Neo4jStoreOptions Options = new(new("http://graph.example:7474/"), "ada", "secret-word");

    [Fact]
    public void WatchInterval_ByDefault_IsASecond() => Assert.Equal(TimeSpan.FromSeconds(1), Options.WatchInterval);

    [Fact]
    public void WatchInterval_ShorterThanASecond_IsRefused()
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => Options with { WatchInterval = TimeSpan.FromMilliseconds(999) });

        Assert.StartsWith("WatchInterval ('00:00:00.9990000') must be greater than or equal to '00:00:01'.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TripsBeforeSharing_LessThanOne_IsRefused()
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => Options with { TripsBeforeSharing = 0 });

        Assert.StartsWith("TripsBeforeSharing ('0') must be greater than or equal to '1'.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_HasNoPassword() => Assert.Equal("http://graph.example:7474/ as ada, database neo4j", Options.ToString());
}

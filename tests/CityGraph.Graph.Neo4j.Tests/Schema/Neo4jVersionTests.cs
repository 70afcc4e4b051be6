using CityGraph.Graph.Neo4j.Schema;

namespace CityGraph.Graph.Neo4j.Tests.Schema;

public sealed class Neo4jVersionTests
{
    [Theory]
    [InlineData("5.26.0", true)]
    [InlineData("5.26.30", true)]
    [InlineData("5.26", true)]
    [InlineData("5.27-aura", true)]
    [InlineData("6.0.0", true)]
    [InlineData("2025.01.0", true)]
    [InlineData("2026.11.1+4", true)]
    [InlineData("5.25.1", false)]
    [InlineData("5.3.0", false)]
    [InlineData("4.4.40", false)]
    [InlineData("", false)]
    [InlineData("five.26", false)]
    [InlineData("-5.26", false)]
    public void IsSupported_Version_IsFrom526On(string version, bool isSupported) => Assert.Equal(isSupported, Neo4jVersion.IsSupported(version));
}

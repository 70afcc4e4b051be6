using static CityGraph.Explorer.Tests.Dataset.DatasetText;

namespace CityGraph.Explorer.Tests.Dataset;

public class SupersedingTests
{
    [Theory]
    [InlineData("", ", supersedes: true")]
    [InlineData(", supersedes: true", "")]
    public void Values_InConflict_AreTakenFromTheStatementThatSupersedes(string first, string second)
    {
        var graph = GraphOf(OwnHeader + Declared + $$"""
            - { says: It has 300.{{first}}, facts: [{ Organisation: owhc, memberCount: {{(first == "" ? 250 : 300)}} }] }
            - { says: It has 250.{{second}}, facts: [{ Organisation: owhc, memberCount: {{(first == "" ? 300 : 250)}} }] }
            """);

        Assert.Equal(300L, graph.Node("owhc").Properties["memberCount"]);
        Assert.Equal(2, graph.Nodes.Count(node => node.Id.StartsWith("own.owhc.memberCount", StringComparison.Ordinal)));
    }
}

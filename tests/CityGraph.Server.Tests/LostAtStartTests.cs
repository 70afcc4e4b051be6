using CityGraph.Graph;

namespace CityGraph.Server.Tests;

public sealed class LostAtStartTests
{
    [Theory]
    [InlineData(
        "Neo4j at http://localhost:7474 cannot be reached: Connection refused (localhost:7474)", true,
        "Neo4j at http://localhost:7474 cannot be reached: Connection refused (localhost:7474). The load of the dataset was given up, and nothing of an unfinished change set is kept. Start again once Neo4j answers (setting CityGraph:Neo4j:Uri).")]
    [InlineData(
        "Neo4j at http://localhost:7474 cannot be reached: no connection within 5 s.", false,
        "Neo4j at http://localhost:7474 cannot be reached: no connection within 5 s. Start again once Neo4j answers (setting CityGraph:Neo4j:Uri).")]
    public void Describe_OfALostNeo4j_SaysWhatToDo(string message, bool isLoading, string line) =>
        Assert.Equal(line, LostAtStart.Describe(new StoreUnavailableException(message), isLoading));
}

using CityGraph.GraphQL.Interop.Tests.Node;
using CityGraph.Testing;

namespace CityGraph.GraphQL.Interop.Tests.Clients;

/// <summary>The schema as tools of npm see it.</summary>
public sealed class IntrospectionTests(CityServer server, NodeScripts node) : IClassFixture<CityServer>
{
    [Fact]
    public async Task Schema_RebuiltFromIntrospection_EqualsTheFileAndTakesTheShippedOperations()
    {
        var answer = Assert.Single(await JsonLinesProcess.AskAsync(
            node.Command("clients/introspect.mjs", server.Endpoint), [], TestContext.Current.CancellationToken));

        Assert.Null(answer.GetProperty("difference").GetString());
        Assert.True(answer.GetProperty("lines").GetBoolean(), "The served schema has more or fewer lines than the file.");
        Assert.Equal("[]", answer.GetProperty("invalid").GetRawText());
        Assert.Equal(Directory.GetFiles(Repository.Path("schema/operations"), "*.graphql", SearchOption.AllDirectories).Length, answer.GetProperty("operations").GetInt32());
    }
}

using CityGraph.Explorer.Description;
using CityGraph.GraphQL.Language;
using CityGraph.Server.Web;

namespace CityGraph.Server.Tests.Web;

public sealed class ExplorerAddressesTests
{
    [Fact]
    public void Entities_AreThoseOfTheGraph()
    {
        var description = GraphDescriptionReader.Read(
            new SourceText("citygraph.graphql", File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "schema/citygraph.graphql"))));
        var entities = description.Model.NodeTypes.Where(type => type.Interfaces.Contains("Entity")).Select(type => type.Label);

        Assert.Equal(entities.Order(StringComparer.Ordinal), ExplorerAddresses.Entities.Select(entity => entity.Type).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("City", "denpasar", "/cities/denpasar")]
    [InlineData("Instrument", "bogor-kisarazu-letter-of-intent", "/papers/bogor-kisarazu-letter-of-intent")]
    [InlineData("Source", "a b/ç?", "/sources/a%20b%2F%C3%A7%3F")]
    public void Of_AnEntity_IsItsAddress(string type, string id, string expected) => Assert.Equal(expected, ExplorerAddresses.Of(type, id));
}

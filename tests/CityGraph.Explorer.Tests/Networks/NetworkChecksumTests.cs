using System.Security.Cryptography;
using System.Text;
using CityGraph.Explorer.Tests.Ties;

namespace CityGraph.Explorer.Tests.Networks;

/// <summary>The checksum can be worked out from what the API gives, as its description says.</summary>
public sealed class NetworkChecksumTests(SeedGraph seed)
{
    private const string Document = """
        query($selection: NetworkSelectionInput!) {
          network(selection: $selection) { checksum changeNumber edgeCount selection { text } edges(first: 500) { source { id } target { id } weight } }
        }
        """;

    [Theory]
    [InlineData("""{"places":["bali","west-java"],"weight":"SOURCES"}""")]
    [InlineData("""{"boundary":"INDUCED","kinds":["EVENT"],"direction":"VISITS"}""")]
    [InlineData("""{"boundary":"INDUCED","kinds":["AGREEMENT","MEMBERSHIP"],"weight":"REASONS"}""")]
    public async Task Checksum_MadeOfWhatTheApiGives_IsThatOfTheNetwork(string selection)
    {
        using var given = System.Text.Json.JsonDocument.Parse(selection);
        var network = (await new ExplorerClient(seed.Store).DataAsync(Document, new { selection = given.RootElement })).GetProperty("network");
        var edges = network.GetProperty("edges").EnumerateArray().Select(edge => $"{edge.Id("source")}\t{edge.Id("target")}\t{edge.GetProperty("weight")}\n").ToArray();
        Assert.NotEmpty(edges);
        Assert.Equal(network.GetProperty("edgeCount").GetInt32(), edges.Length);
        var text = $"{network.GetProperty("selection").GetProperty("text").GetString()}\n{network.GetProperty("changeNumber")}\n{string.Concat(edges.Order(StringComparer.Ordinal))}";

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), network.GetProperty("checksum").GetString());
    }

    [Fact]
    public async Task Checksum_SamePlacesInAnotherOrder_IsTheSame()
    {
        var data = await new ExplorerClient(seed.Store).DataAsync("""
            {
              one: network(selection: { places: ["bali", "west-java"] }) { checksum }
              other: network(selection: { places: ["west-java", "bali", "bali"] }) { checksum }
              wider: network(selection: { places: ["bali"] }) { checksum }
            }
            """);

        Assert.Equal(data.GetProperty("one").GetRawText(), data.GetProperty("other").GetRawText());
        Assert.NotEqual(data.GetProperty("one").GetRawText(), data.GetProperty("wider").GetRawText());
    }
}

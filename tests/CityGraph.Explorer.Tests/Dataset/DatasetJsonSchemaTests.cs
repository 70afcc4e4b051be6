using System.Text.Json;
using CityGraph.Explorer.Dataset.Format;
using CityGraph.Testing;

namespace CityGraph.Explorer.Tests.Dataset;

public class DatasetJsonSchemaTests
{
    [Fact]
    public async Task Write_TheDescription_GivesTheCheckedInSchema()
    {
        var path = Repository.Path("schema/dataset.schema.json");
        var written = DatasetJsonSchema.Write(SeedGraph.Description);
        if (Environment.GetEnvironmentVariable("CITYGRAPH_RENEW") == "1") await File.WriteAllTextAsync(path, written, TestContext.Current.CancellationToken);
        var checkedIn = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        Assert.True(checkedIn == written, "schema/dataset.schema.json is not what the format and schema/citygraph.graphql give: run the tests with CITYGRAPH_RENEW=1 and read the difference.");
    }

    [Fact]
    public void Facts_OfEachType_AreAnAlternativeWithItsProperties()
    {
        using var schema = JsonDocument.Parse(DatasetJsonSchema.Write(SeedGraph.Description));

        var alternatives = schema.RootElement.GetProperty("$defs").GetProperty("fact").GetProperty("anyOf").EnumerateArray()
            .ToDictionary(fact => fact.GetProperty("required")[0].GetString()!, fact => fact.GetProperty("properties").EnumerateObject().Select(property => property.Name));

        Assert.Equal(["MEMBER_OF", "id", "role", "since"], alternatives["MEMBER_OF"]);
        Assert.Equal(["Agreement", "name", "kind", "description", "openEnded"], alternatives["Agreement"]);
        Assert.Equal(["NAMED", "language", "kind"], alternatives["NAMED"]);
        Assert.DoesNotContain("Claim", alternatives.Keys);
        Assert.DoesNotContain("FROM", alternatives.Keys);
    }

    [Fact]
    public void Files_OfTheDataset_NameTheSchema() => Assert.All(
        Directory.GetFiles(Repository.Path("schema/dataset"), "*.yaml", SearchOption.AllDirectories),
        path => Assert.StartsWith("# yaml-language-server: $schema=../../dataset.schema.json\n", File.ReadAllText(path), StringComparison.Ordinal));
}

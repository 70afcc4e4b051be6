using CityGraph.Explorer.Api;
using CityGraph.Testing;

namespace CityGraph.Explorer.Tests.Api;

public sealed class ApiSchemaWriterTests
{
    [Fact]
    public async Task Write_TheDescription_GivesTheCheckedInApi()
    {
        var path = Repository.Path("schema/api.graphql");
        var written = ApiSchemaWriter.Write(SeedGraph.Description);
        if (Environment.GetEnvironmentVariable("CITYGRAPH_RENEW") == "1") await File.WriteAllTextAsync(path, written, TestContext.Current.CancellationToken);
        var checkedIn = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        Assert.True(checkedIn == written, "schema/api.graphql is not what schema/citygraph.graphql gives: run the tests with CITYGRAPH_RENEW=1 and read the difference.");
    }
}

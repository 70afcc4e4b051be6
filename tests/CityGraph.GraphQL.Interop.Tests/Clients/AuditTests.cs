using CityGraph.GraphQL.Interop.Tests.Node;

namespace CityGraph.GraphQL.Interop.Tests.Clients;

/// <summary>The audits that <c>graphql-http</c> makes of a server.</summary>
public sealed class AuditTests(CityServer server, NodeScripts node) : IClassFixture<CityServer>
{
    [Fact]
    public async Task Audits_OfGraphQLOverHttp_PassButForThoseListed()
    {
        var audits = await JsonLinesProcess.AskAsync(
            node.Command("clients/audits.mjs", server.Endpoint), [], TestContext.Current.CancellationToken);

        Assert.True(audits.Count > 60, $"Only {audits.Count} audits were made.");
        var failed = audits.Where(audit => audit.GetProperty("status").GetString() != "ok").ToDictionary(
            audit => audit.GetProperty("id").GetString()!, audit => $"{audit.GetProperty("name")}: {audit.GetProperty("reason")}");
        Assert.DoesNotContain(failed.Values, reason => reason.StartsWith("MUST", StringComparison.Ordinal));
        Assert.Equal(Audits.NotFollowed.Keys.Order(), failed.Keys.Order());
    }
}

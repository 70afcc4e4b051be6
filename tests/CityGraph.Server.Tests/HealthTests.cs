using Microsoft.AspNetCore.Http;

namespace CityGraph.Server.Tests;

public sealed class HealthTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Theory]
    [InlineData("/health/live", """{"status":"live"}""")]
    [InlineData("/health/ready", """{"status":"ready"}""")]
    public async Task Health_OfARunningServer_IsGood(string path, string body)
    {
        using var response = await server.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(body, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Ready_BeforeTheGraphIsOpen_Is503()
    {
        await using var state = new ServingState();

        Assert.Equal((503, """{"status":"starting"}"""), await AskAsync(state));
    }

    [Fact]
    public async Task Ready_WhileTheServerStops_Is503()
    {
        await using var state = new ServingState();
        state.Stop();

        Assert.Equal((503, """{"status":"stopping"}"""), await AskAsync(state));
    }

    [Fact]
    public async Task Ready_WhileTheStoreAnswersNothing_Is503WithTheReason()
    {
        await using var state = new ServingState();
        state.Serve(new StoreWithOutage("Neo4j does not answer.").Served());

        Assert.Equal((503, """{"status":"outage","reason":"Neo4j does not answer."}"""), await AskAsync(state));
    }

    private static async Task<(int Status, string Body)> AskAsync(ServingState state)
    {
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { Response = { Body = body } };
        await Health.WriteReadyAsync(context, state);
        return (context.Response.StatusCode, System.Text.Encoding.UTF8.GetString(body.ToArray()));
    }
}

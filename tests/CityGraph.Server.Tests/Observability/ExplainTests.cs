using System.Net.Http.Json;
using System.Text.Json;
using CityGraph.Server.Settings;
using CityGraph.Server.Web;
using Microsoft.Extensions.Configuration;

namespace CityGraph.Server.Tests.Observability;

/// <summary>What a request is told of itself when it asks, and may.</summary>
public sealed class ExplainTests : IAsyncLifetime
{
    private const string Query = """{ city(id: "denpasar") { name partOf(first: 1) { nodes { name } } } }""";

    private readonly TemporaryFolder _folder = new();
    private readonly List<ServerHost> _hosts = [];

    public ValueTask InitializeAsync() => default;

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts) await host.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Tracing_Allowed_IsServerTiming()
    {
        using var response = await AskAsync(isAllowed: true, ("GraphQL-Tracing", "1"));

        Assert.Matches(@"\Aprepare;dur=[0-9.]+, resolve;dur=[0-9.]+, write;dur=[0-9.]+\z", Assert.Single(response.Headers.GetValues("Server-Timing")));
    }

    [Fact]
    public async Task QueryPlan_Allowed_TellsWhatTheStoreWasAsked()
    {
        using var response = await AskAsync(isAllowed: true, ("GraphQL-Query-Plan", "1"));
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal("Denpasar", answer.RootElement.GetProperty("data").GetProperty("city").GetProperty("name").GetString());
        var trip = Assert.Single(answer.RootElement.GetProperty("extensions").GetProperty("queryPlan").GetProperty("trips").EnumerateArray());
        Assert.True(trip.GetProperty("milliseconds").GetDouble() >= 0);
        Assert.Equal(1, trip.GetProperty("changeNumber").GetInt64());
        Assert.Equal(
            """[{"from":["denpasar","merged.denpasar"],"along":["","-[MERGED_INTO]->(City)"],"label":"City","read":"name","follow":[{"step":"-[PART_OF]->(Place)","first":1,"read":"name"}],"nodes":1}]""",
            trip.GetProperty("queries").GetRawText());
    }

    [Fact]
    public async Task QueryPlan_OfASearchInTheStore_TellsItsEnds()
    {
        using var response = await AskAsync("""{ paths(from: "denpasar", to: "darwin", maxHops: 3, allShortest: true) { paths { length } } }""", isAllowed: true, ("GraphQL-Query-Plan", "1"));
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        var length = answer.RootElement.GetProperty("data").GetProperty("paths").GetProperty("paths")[0].GetProperty("length").GetInt32();
        var search = Assert.Single(
            answer.RootElement.GetProperty("extensions").GetProperty("queryPlan").GetProperty("trips").EnumerateArray(), trip => trip.TryGetProperty("shortestWays", out _))
            .GetProperty("shortestWays");
        Assert.Equal("""["denpasar","darwin"]""", search.GetProperty("from").GetRawText());
        Assert.Equal(3, search.GetProperty("maxHops").GetInt32());
        Assert.True(search.GetProperty("edges").GetInt32() >= length);
    }

    [Fact]
    public async Task Cost_AskedFor_IsInTheResponse()
    {
        using var response = await AskAsync(isAllowed: false, ("GraphQL-Cost", "report"));
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.True(answer.RootElement.GetProperty("extensions").GetProperty("operationCost").GetProperty("fieldCost").GetDouble() > 0);
    }

    [Fact]
    public async Task Cost_Validated_RunsNothing()
    {
        using var response = await AskAsync(isAllowed: false, ("GraphQL-Cost", "validate"));

        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
        Assert.Matches(@"\A\{""extensions"":\{""operationCost"":\{""fieldCost"":[0-9]+,""typeCost"":[0-9]+\}\}\}\z", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Cost_AskedForWrongly_IsRefused()
    {
        using var response = await AskAsync(isAllowed: false, ("GraphQL-Cost", "repot"));

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(
            """{"errors":[{"message":"The header \"GraphQL-Cost: repot\" is not known; send \"report\" to be told the cost beside the answer, or \"validate\" to be told it alone.","extensions":{"code":"BAD_REQUEST"}}]}""",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Headers_NotAllowed_ChangeNothing()
    {
        using var response = await AskAsync(isAllowed: false, ("GraphQL-Tracing", "1"), ("GraphQL-Query-Plan", "1"));

        Assert.False(response.Headers.Contains("Server-Timing"));
        Assert.DoesNotContain("extensions", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> AskAsync(bool isAllowed, params (string Name, string Value)[] headers) => AskAsync(Query, isAllowed, headers);

    private async Task<HttpResponseMessage> AskAsync(string query, bool isAllowed, params (string Name, string Value)[] headers)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
            [
                new("Urls", "http://127.0.0.1:0"),
                new("CityGraph:DataFolder", _folder.Join("data")),
                new("CityGraph:Explain", isAllowed ? "true" : null),
                new("Logging:LogLevel:Default", "None"),
            ])
            .Build();
        var host = ServerHost.Create(configuration, SettingsReader.Read(configuration).Settings!, WebFiles.Shipped);
        _hosts.Add(host);
        var ready = Assert.IsType<StartResult.Ready>(await host.StartAsync());
        using var client = new HttpClient { BaseAddress = new(ready.Urls.Single()) };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}

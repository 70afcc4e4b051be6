using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace CityGraph.Server.Tests.Hostile;

/// <summary>Requests that are made to hurt: each has its status and its error, and the server serves on.</summary>
public sealed class HostileRequestTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task InvalidUtf8_IsRefused() => await AssertRefusedAsync(
        [.. "{\"query\":\""u8, 0xFF, 0xFE, .. "\"}"u8], HttpStatusCode.BadRequest, "BAD_REQUEST", "The body is not UTF-8: see byte 11.");

    [Fact]
    public async Task BracesWithoutEnd_InTheBody_AreRefused() => await AssertRefusedAsync(
        Fill('{', 1024 * 1024), HttpStatusCode.BadRequest, "BAD_REQUEST", "The body is not valid JSON, or is nested deeper than 1024 levels: see line 1, byte 2.");

    [Fact]
    public async Task BracketsWithoutEnd_InAMember_AreRefused() => await AssertRefusedAsync(
        [.. "{\"variables\":{\"a\":"u8, .. Fill('[', 2000)], HttpStatusCode.BadRequest, "BAD_REQUEST",
        "The body is not valid JSON, or is nested deeper than 1024 levels: see line 1, byte 1041.");

    [Fact]
    public async Task BracesWithoutEnd_InTheDocument_AreRefused() => await AssertRefusedAsync(
        Query(new string('{', 1_000_000)), HttpStatusCode.BadRequest, "GRAPHQL_PARSE_FAILED", null);

    [Fact]
    public async Task DeepNesting_IsRefused()
    {
        var nested = string.Concat(Enumerable.Repeat("partOf { ", 150)) + "id" + string.Concat(Enumerable.Repeat(" }", 150));

        await AssertRefusedAsync(Query($"{{ cities {{ nodes {{ {nested} }} }} }}"), null, null, null);
    }

    [Fact]
    public async Task ManyAliases_AreRefused()
    {
        var aliases = string.Join(' ', Enumerable.Range(0, 100_000).Select(number => string.Create(CultureInfo.InvariantCulture, $"a{number}:id")));

        await AssertRefusedAsync(
            Query($$"""{ city(id: "denpasar") { {{aliases}} } }"""), HttpStatusCode.BadRequest, "LIMIT_EXCEEDED",
            "Syntax Error: Document contains more than 15000 tokens (limit Tokens). Parsing aborted.");
    }

    [Fact]
    public async Task BodyOverTheLimit_IsRefused() => await AssertRefusedAsync(
        Query(new string(' ', 1024 * 1024)), HttpStatusCode.RequestEntityTooLarge, "PAYLOAD_TOO_LARGE",
        "The body is larger than the 1048576 bytes that this server reads; send less, or fetch in pages.");

    [Fact]
    public async Task UnknownField_IsRefused() => await AssertRefusedAsync(
        Query("{ nonsense }"), HttpStatusCode.UnprocessableEntity, "GRAPHQL_VALIDATION_FAILED", "Cannot query field \"nonsense\" on type \"Query\". Did you mean \"nodes\"?");

    [Fact]
    public async Task VariableOfTheWrongType_IsRefused() => await AssertRefusedAsync(
        """{"query":"query ($id: ID!) { node(id: $id) { id } }","variables":{"id":{"a":1}}}"""u8.ToArray(),
        HttpStatusCode.UnprocessableEntity, "BAD_USER_INPUT", null);

    [Fact]
    public async Task VariableNestedTooDeep_IsRefused() => await AssertRefusedAsync(
        [.. "{\"query\":\"query ($id: ID!) { node(id: $id) { id } }\",\"variables\":{\"id\":"u8, .. Fill('[', 500), .. Fill(']', 500), .. "}}"u8],
        HttpStatusCode.UnprocessableEntity, "BAD_USER_INPUT", null);

    [Fact]
    public async Task FilterNestedTooDeep_IsRefused()
    {
        var filter = string.Concat(Enumerable.Repeat("{\"not\":", 100)) + "{}" + new string('}', 100);

        await AssertRefusedAsync(
            Encoding.UTF8.GetBytes($$$"""{"query":"query ($where: CityFilterInput) { cities(where: $where) { totalCount } }","variables":{"where":{{{filter}}}}}"""),
            HttpStatusCode.UnprocessableEntity, "LIMIT_EXCEEDED", null);
    }

    [Fact]
    public async Task FragmentThatHoldsItself_IsRefused() => await AssertRefusedAsync(
        Query("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }"), HttpStatusCode.UnprocessableEntity, "GRAPHQL_VALIDATION_FAILED", null);

    [Fact]
    public async Task FragmentsThatDoubleEachOther_AreRefused()
    {
        var fragments = string.Concat(Enumerable.Range(0, 40).Select(number =>
            string.Create(CultureInfo.InvariantCulture, $"fragment F{number} on City {{ partOf {{ a: id ...F{number + 1} }} id ...F{number + 1} }} ")));

        await AssertRefusedAsync(Query("{ city(id: \"denpasar\") { ...F0 } } " + fragments + "fragment F40 on City { id }"), null, null, null);
    }

    private static byte[] Fill(char value, int count) => Encoding.ASCII.GetBytes(new string(value, count));

    private static byte[] Query(string query) => JsonSerializer.SerializeToUtf8Bytes(new { query });

    /// <summary>A null is not looked at, apart from a status of 400 to 499.</summary>
    private async Task AssertRefusedAsync(byte[] body, HttpStatusCode? status, string? code, string? message)
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var response = await server.Client.PostAsync(new Uri("/graphql", UriKind.Relative), content, TestContext.Current.CancellationToken);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var error = answer.RootElement.GetProperty("errors")[0];

        Assert.Equal(message ?? error.GetProperty("message").GetString(), error.GetProperty("message").GetString());
        Assert.Equal(code ?? error.GetProperty("extensions").GetProperty("code").GetString(), error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(status ?? response.StatusCode, response.StatusCode);
        Assert.InRange((int)response.StatusCode, 400, 499);
        Assert.False(answer.RootElement.TryGetProperty("data", out _));
        Assert.Equal("""{"status":"live"}""", await server.Client.GetStringAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken));
    }
}

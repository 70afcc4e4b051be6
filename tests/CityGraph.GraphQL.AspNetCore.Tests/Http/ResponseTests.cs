using System.Net;

namespace CityGraph.GraphQL.AspNetCore.Tests.Http;

public sealed class ResponseTests(LibraryServer server) : IClassFixture<LibraryServer>
{
    private const string Preferred = "application/graphql-response+json; charset=utf-8";
    private const string Json = "application/json; charset=utf-8";

    [Theory]
    [InlineData(null, Json)]
    [InlineData("", Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData("application/graphql-response+json", Preferred)]
    [InlineData("application/graphql-response+json, application/json;q=0.9", Preferred)]
    [InlineData("application/graphql-response+json, */*", Preferred)]
    [InlineData("*/*;q=0.5, application/graphql-response+json;q=0.5", Preferred)]
    [InlineData("application/json, application/graphql-response+json", Preferred)]
    [InlineData("application/graphql-response+json; charset=utf-8, application/json; charset=utf-8", Preferred)]
    [InlineData("text/html, */*;q=0.1", Json)]
    [InlineData("application/json", Json)]
    [InlineData("application/json; charset=utf-8", Json)]
    [InlineData("APPLICATION/JSON", Json)]
    [InlineData("application/json, application/graphql-response+json;q=0.5", Json)]
    [InlineData("application/json, */*;q=0.5", Json)]
    [InlineData("*/*, application/graphql-response+json;q=0", Json)]
    public async Task Accept_OfAClient_DecidesTheMediaType(string? accept, string expected)
    {
        using var response = await server.PostAsync("""{"query":"{ __typename }"}""", accept);

        await response.ShouldBeAsync(HttpStatusCode.OK, """{"data":{"__typename":"Query"}}""");
        Assert.Equal(expected, response.Content.Headers.ContentType?.ToString());
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json;q=0")]
    [InlineData("nonsense")]
    public async Task Accept_OfNothingThatCanBeServed_IsRefusedWith406(string accept)
    {
        using var response = await server.PostAsync("""{"query":"{ __typename }"}""", accept);

        await response.ShouldBeErrorAsync(
            HttpStatusCode.NotAcceptable,
            "NOT_ACCEPTABLE",
            $"Nothing in \"Accept: {accept}\" can be served; accept \"application/graphql-response+json\" or \"application/json\".");
    }

    [Fact]
    public async Task Accept_LongAndOfNothingThatCanBeServed_IsNotRepeatedWhole()
    {
        using var response = await server.PostAsync("""{"query":"{ __typename }"}""", $"text/{new string('x', 1000)}");

        await response.ShouldBeErrorAsync(
            HttpStatusCode.NotAcceptable,
            "NOT_ACCEPTABLE",
            $"Nothing in \"Accept: text/{new string('x', 187)}...\" can be served; accept \"application/graphql-response+json\" or \"application/json\".");
    }

    [Theory]
    [InlineData("{ book(id: 1) { id }", HttpStatusCode.BadRequest)]
    [InlineData("query A { __typename } query B { __typename }", HttpStatusCode.UnprocessableEntity)]
    [InlineData("query ($id: ID!) { book(id: $id) { id } }", HttpStatusCode.UnprocessableEntity)]
    public async Task RequestError_HasItsStatusAndNoData(string query, HttpStatusCode status)
    {
        using var response = await server.PostAsync($$"""{"query":"{{query}}"}""", "application/json");

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(Preferred, response.Content.Headers.ContentType?.ToString());
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("""{"errors":[{"message":""", body, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/graphql-response+json", 294)]
    [InlineData(null, 200)]
    [InlineData("application/json", 200)]
    public async Task FieldError_BesideData_IsPartialSuccess(string? accept, int status)
    {
        using var response = await server.PostAsync("""{"query":"{ secret book(id: 1) { id } }"}""", accept);

        await response.ShouldBeAsync(
            (HttpStatusCode)status,
            """{"errors":[{"message":"Not for you.","locations":[{"line":1,"column":3}],"path":["secret"],"extensions":{"code":"FORBIDDEN"}}],"data":{"secret":null,"book":{"id":"1"}}}""");
    }

    [Fact]
    public async Task ResolverThatThrows_IsLogged_AndItsTextIsNotShown()
    {
        using var response = await server.PostAsync("""{"query":"{ broken }"}""", "application/graphql-response+json");

        await response.ShouldBeAsync(
            (HttpStatusCode)294,
            """{"errors":[{"message":"Internal error: the field could not be resolved.","locations":[{"line":1,"column":3}],"path":["broken"],"extensions":{"code":"INTERNAL_ERROR"}}],"data":{"broken":null}}""");
        Assert.Contains("Error: Resolving Query.broken failed: the database password is 1234", server.Log.Entries);
    }

    [Fact]
    public async Task LargeResponse_ComesWhole()
    {
        using var response = await server.PostAsync(
            """{"query":"{ books(first: 5) { similar { similar { similar { similar { similar { title } } } } } } }"}""");

        var body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(body.Length > 300_000);
        Assert.Equal(body.Length, response.Content.Headers.ContentLength);
        using var parsed = System.Text.Json.JsonDocument.Parse(body);
    }
}

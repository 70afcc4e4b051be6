using System.Net;

namespace CityGraph.GraphQL.AspNetCore.Tests.Http;

public sealed class BatchTests
{
    [Fact]
    public async Task Batch_OfSeveralRequests_IsAnsweredInOrder()
    {
        await using var server = await StartAsync();

        using var response = await server.PostAsync(
            """
            [
              {"query":"{ book(id: 1) { title } }"},
              {"query":"{ bok }"},
              {"query":"query B($id: ID!) { book(id: $id) { title } }","variables":{"id":2}},
              {"documentId":"None"}
            ]
            """,
            "application/graphql-response+json");

        await response.ShouldBeAsync(
            HttpStatusCode.OK,
            """[{"data":{"book":{"title":"Volume 1"}}},"""
            + """{"errors":[{"message":"Cannot query field \"bok\" on type \"Query\". Did you mean \"book\" or \"books\"?","locations":[{"line":1,"column":3}],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]},"""
            + """{"data":{"book":{"title":"Volume 2"}}},"""
            + """{"errors":[{"message":"There is no persisted operation \"None\"; send the name of one, or \"sha256:\" and the SHA-256 of its text in lower-case hexadecimal digits.","extensions":{"code":"PERSISTED_QUERY_NOT_FOUND"}}]}]""");
    }

    [Theory]
    [InlineData("[]", HttpStatusCode.UnprocessableEntity, "The body is an empty array; send one request at least.")]
    [InlineData("[{\"query\":\"{a}\"},{\"query\":\"{a}\"},{\"query\":\"{a}\"},{\"query\":\"{a}\"},{\"query\":\"{a}\"}]", HttpStatusCode.UnprocessableEntity, "The body has more than the 4 requests that this server takes in one batch; send fewer at once.")]
    [InlineData("[{\"query\":\"{a}\"},7]", HttpStatusCode.UnprocessableEntity, "Request 2 of the batch must be a JSON object, not a number.")]
    [InlineData("[{\"query\":\"{a}\"},{\"query\":7}]", HttpStatusCode.UnprocessableEntity, "Request 2 of the batch: The member \"query\" must be a JSON string, not a number.")]
    [InlineData("[{\"query\":\"{a}\"}", HttpStatusCode.BadRequest, "The body is not valid JSON, or is nested deeper than 1024 levels: see line 1, byte 17.")]
    [InlineData("[{\"query\":\"{a}\"}] 7", HttpStatusCode.BadRequest, "The body is not valid JSON, or is nested deeper than 1024 levels: see line 1, byte 19.")]
    public async Task Batch_ThatIsNotWellFormed_IsRefused(string body, HttpStatusCode status, string message)
    {
        await using var server = await StartAsync();

        using var response = await server.PostAsync(body);

        await response.ShouldBeErrorAsync(status, "BAD_REQUEST", message);
    }

    private static Task<LibraryServer> StartAsync() => LibraryServer.StartAsync(new() { BatchSize = 4 });
}

using System.Net;
using System.Text;

namespace CityGraph.GraphQL.AspNetCore.Tests.Http;

public sealed class PostTests(LibraryServer server) : IClassFixture<LibraryServer>
{
    [Fact]
    public async Task Post_Query_AnswersWithDataAndHeaders()
    {
        using var response = await server.PostAsync("""{"query":"{ book(id: 2) { title } }"}""");

        await response.ShouldBeAsync(HttpStatusCode.OK, """{"data":{"book":{"title":"Volume 2"}}}""");
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(38, response.Content.Headers.ContentLength);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task Post_AllParameters_AreUsed()
    {
        using var response = await server.PostAsync(
            """
            {
              "query": "query A { book(id: 1) { id } } query B($id: ID!) { book(id: $id) { title } }",
              "operationName": "B",
              "variables": { "id": "3" },
              "extensions": { "trace": true },
              "somethingNew": [{}]
            }
            """);

        await response.ShouldBeAsync(HttpStatusCode.OK, """{"data":{"book":{"title":"Volume 3"}}}""");
    }

    [Fact]
    public async Task Post_OptionalParametersNull_AreAbsent()
    {
        using var response = await server.PostAsync("""{"query":"{ book(id: 1) { id } }","operationName":null,"variables":null,"extensions":null}""");

        await response.ShouldBeAsync(HttpStatusCode.OK, """{"data":{"book":{"id":"1"}}}""");
    }

    [Theory]
    [InlineData("\\u007b book(id: \\\"2\\\") {\\n title\\t} }")]
    [InlineData("# \\ud83d\\ude00 é\\n{ book(id: 2) { title } }")]
    public async Task Post_EscapesInTheQuery_AreResolved(string query)
    {
        using var response = await server.PostAsync($$"""{"\u0071uery":"{{query}}"}""");

        await response.ShouldBeAsync(HttpStatusCode.OK, """{"data":{"book":{"title":"Volume 2"}}}""");
    }

    [Fact]
    public async Task Post_ByteOrderMark_IsPassedOver()
    {
        byte[] body = [.. Encoding.UTF8.Preamble, .. """{"query":"{ book(id: 1) { id } }"}"""u8];

        using var response = await server.PostAsync(body);

        await response.ShouldBeAsync(HttpStatusCode.OK, """{"data":{"book":{"id":"1"}}}""");
    }

    [Fact]
    public async Task Post_Mutation_Runs()
    {
        using var response = await server.PostAsync("""{"query":"mutation { rename(id: 1, title: \"New\") { title } }"}""");

        await response.ShouldBeAsync(HttpStatusCode.OK, """{"data":{"rename":{"title":"New"}}}""");
    }

    [Fact]
    public async Task Post_BodyInManyPieces_IsReadWhole()
    {
        var padding = new string(' ', 60_000);
        using var content = new StreamContent(new SlowStream(Encoding.UTF8.GetBytes($$"""{"query":"{ book(id: 1) {{padding}}{ id } }"}"""), pieceLength: 7_000));
        content.Headers.ContentType = new("application/json");

        using var response = await server.Client.PostAsync(server.Endpoint, content, TestContext.Current.CancellationToken);

        await response.ShouldBeAsync(HttpStatusCode.OK, """{"data":{"book":{"id":"1"}}}""");
    }

    [Theory]
    [InlineData("", "The body is empty; send a JSON object with the member \"query\".")]
    [InlineData("NONSENSE", "The body is not valid JSON, or is nested deeper than 1024 levels: see line 1, byte 1.")]
    [InlineData("{\"query\":", "The body is not valid JSON, or is nested deeper than 1024 levels: see line 1, byte 10.")]
    [InlineData("{\"query\":\"{ __typename }\"}\n{}", "The body is not valid JSON, or is nested deeper than 1024 levels: see line 2, byte 1.")]
    [InlineData("{\"query\":\"\\ud83d\"}", "The body has a string with half of a surrogate pair, after byte 9; escape both halves, as in \\ud83d\\ude00.")]
    [InlineData("{\"query\":\"{a}\",\"variables\":{\"\\udc00\":1}}", "The body has a string with half of a surrogate pair, after byte 28; escape both halves, as in \\ud83d\\ude00.")]
    public async Task Post_BodyThatIsNoJson_IsRefusedWith400(string body, string message)
    {
        using var response = await server.PostAsync(body);

        await response.ShouldBeErrorAsync(HttpStatusCode.BadRequest, "BAD_REQUEST", message);
    }

    [Fact]
    public async Task Post_BodyThatIsNotUtf8_IsRefusedWith400()
    {
        byte[] body = [.. "{\"query\":\"é "u8, 0xC3, 0x28, .. "\"}"u8];

        using var response = await server.PostAsync(body);

        await response.ShouldBeErrorAsync(HttpStatusCode.BadRequest, "BAD_REQUEST", "The body is not UTF-8: see byte 14.");
    }

    [Theory]
    [InlineData("[]", "The body is a JSON array; this server takes one request at a time: send one JSON object.")]
    [InlineData("\"{ a }\"", "The body must be a JSON object, not a string.")]
    [InlineData("{}", "The member \"query\" is missing: the GraphQL document, as a string.")]
    [InlineData("{\"qeury\":\"{ a }\"}", "The member \"query\" is missing: the GraphQL document, as a string.")]
    [InlineData("{\"query\":null}", "The member \"query\" must be a JSON string, not null.")]
    [InlineData("{\"query\":7}", "The member \"query\" must be a JSON string, not a number.")]
    [InlineData("{\"query\":\"{a}\",\"operationName\":true}", "The member \"operationName\" must be a JSON string or null, not a boolean.")]
    [InlineData("{\"query\":\"{a}\",\"variables\":[7]}", "The member \"variables\" must be a JSON object or null, not an array.")]
    [InlineData("{\"query\":\"{a}\",\"variables\":\"{}\"}", "The member \"variables\" must be a JSON object or null, not a string.")]
    [InlineData("{\"query\":\"{a}\",\"extensions\":0}", "The member \"extensions\" must be a JSON object or null, not a number.")]
    [InlineData("{\"query\":\"{a}\",\"query\":\"{b}\"}", "The member \"query\" stands twice.")]
    [InlineData("{\"query\":\"{a}\",\"variables\":{},\"variables\":{}}", "The member \"variables\" stands twice.")]
    public async Task Post_RequestThatIsNotWellFormed_IsRefusedWith422(string body, string message)
    {
        using var response = await server.PostAsync(body);

        await response.ShouldBeErrorAsync(HttpStatusCode.UnprocessableEntity, "BAD_REQUEST", message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_BodyOverTheLimit_IsRefusedWith413(bool lengthIsKnown)
    {
        var body = Encoding.UTF8.GetBytes($$"""{"query":"{{new string('x', 150_000)}}"}""");
        using HttpContent content = lengthIsKnown ? new ByteArrayContent(body) : new StreamContent(new SlowStream(body, pieceLength: 10_000));
        content.Headers.ContentType = new("application/json");

        using var response = await server.Client.PostAsync(server.Endpoint, content, TestContext.Current.CancellationToken);

        await response.ShouldBeErrorAsync(
            HttpStatusCode.RequestEntityTooLarge,
            "PAYLOAD_TOO_LARGE",
            "The body is larger than the 100000 bytes that this server reads; send less, or fetch in pages.");
    }

    [Theory]
    [InlineData("", "The header Content-Type is missing; send \"Content-Type: application/json\".")]
    [InlineData("text/plain", "The Content-Type \"text/plain\" is not supported; send \"application/json\".")]
    [InlineData("application/x-www-form-urlencoded", "The Content-Type \"application/x-www-form-urlencoded\" is not supported; send \"application/json\".")]
    [InlineData("application/graphql", "The Content-Type \"application/graphql\" is not supported; send \"application/json\".")]
    [InlineData("multipart/form-data; boundary=x", "The Content-Type \"multipart/form-data; boundary=x\" is not supported; send \"application/json\".")]
    [InlineData("nonsense", "The Content-Type \"nonsense\" is not supported; send \"application/json\".")]
    [InlineData("application/json; charset=utf-16", "The charset \"utf-16\" is not supported; send the body as UTF-8.")]
    public async Task Post_OtherMediaType_IsRefusedWith415(string contentType, string message)
    {
        using var response = await server.PostAsync("""{"query":"{ __typename }"}"""u8.ToArray(), contentType: contentType);

        await response.ShouldBeErrorAsync(HttpStatusCode.UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE", message);
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json;charset=\"UTF-8\"")]
    [InlineData("Application/JSON")]
    public async Task Post_JsonMediaTypeInAnySpelling_IsRead(string contentType)
    {
        using var response = await server.PostAsync("""{"query":"{ __typename }"}"""u8.ToArray(), contentType: contentType);

        await response.ShouldBeAsync(HttpStatusCode.OK, """{"data":{"__typename":"Query"}}""");
    }

    [Fact]
    public async Task Post_CompressedBody_IsRefusedWith415()
    {
        using var content = new ByteArrayContent([1, 2, 3]);
        content.Headers.ContentType = new("application/json");
        content.Headers.ContentEncoding.Add("gzip");

        using var response = await server.Client.PostAsync(server.Endpoint, content, TestContext.Current.CancellationToken);

        await response.ShouldBeErrorAsync(
            HttpStatusCode.UnsupportedMediaType,
            "UNSUPPORTED_MEDIA_TYPE",
            "The Content-Encoding \"gzip\" is not supported; send the body as it is.");
    }
}

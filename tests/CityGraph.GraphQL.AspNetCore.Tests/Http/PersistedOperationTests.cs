using System.Net;
using System.Security.Cryptography;
using System.Text;
using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.AspNetCore.Tests.Http;

public sealed class PersistedOperationTests
{
    private const string BookText = "query Book($id: ID!) { book(id: $id) { title } }\n";
    private const string RenameText = "mutation Rename { rename(id: 1, title: \"New\") { title } }";
    private const string Answer = """{"data":{"book":{"title":"Volume 2"}}}""";

    private static readonly string BookHash = Hash(BookText);
    private static readonly string TrimmedHash = Hash(BookText.TrimEnd());

    [Fact]
    public async Task Get_NameOfAnOperationOrItsFile_IsRun()
    {
        await using var server = await StartAsync();

        using var byOperation = await server.GetAsync("?documentId=Book&variables={\"id\":2}");
        using var byFile = await server.GetAsync("?documentId=book-by-id&variables={\"id\":2}&operationName=Book");

        await byOperation.ShouldBeAsync(HttpStatusCode.OK, Answer);
        await byFile.ShouldBeAsync(HttpStatusCode.OK, Answer);
    }

    [Fact]
    public async Task Hash_OfTheText_IsRunInEveryForm()
    {
        await using var server = await StartAsync();
        foreach (var hash in new[] { BookHash, TrimmedHash })
        {
            using var get = await server.GetAsync($"?documentId=sha256:{hash}&variables={{\"id\":2}}");
            using var post = await server.PostAsync($$"""{"documentId":"sha256:{{hash}}","variables":{"id":2} }""");
            using var apollo = await server.PostAsync($$"""{"operationName":"Book","variables":{"id":2},"extensions":{{Extension(hash)}} }""");
            using var apolloGet = await server.GetAsync($"?variables={{\"id\":2}}&extensions={Extension(hash)}");

            await get.ShouldBeAsync(HttpStatusCode.OK, Answer);
            await post.ShouldBeAsync(HttpStatusCode.OK, Answer);
            await apollo.ShouldBeAsync(HttpStatusCode.OK, Answer);
            await apolloGet.ShouldBeAsync(HttpStatusCode.OK, Answer);
        }
    }

    [Fact]
    public async Task Get_PersistedMutation_IsRefusedWith405()
    {
        await using var server = await StartAsync();

        using var response = await server.GetAsync("?documentId=Rename");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("Boks")]
    [InlineData("sha256:0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("x-other:1")]
    public async Task DocumentId_OfNothing_IsRefusedWith422(string id)
    {
        await using var server = await StartAsync();

        using var response = await server.PostAsync($$"""{"documentId":"{{id}}"}""");

        await response.ShouldBeErrorAsync(
            HttpStatusCode.UnprocessableEntity,
            "PERSISTED_QUERY_NOT_FOUND",
            $"There is no persisted operation \"{id}\"; send the name of one, or \"sha256:\" and the SHA-256 of its text in lower-case hexadecimal digits.");
    }

    [Fact]
    public async Task PersistedQuery_OfAnUnknownHash_AsksForTheText_AndThatIsRun()
    {
        await using var server = await StartAsync();
        const string text = "{ book(id: 2) { title } }";

        using var asked = await server.PostAsync($$"""{"extensions":{{Extension(Hash(text))}} }""");
        using var answered = await server.PostAsync($$"""{"query":"{{text}}","extensions":{{Extension(Hash(text))}} }""");
        using var wrong = await server.PostAsync($$"""{"query":"{ book(id: 3) { title } }","extensions":{{Extension(Hash(text))}} }""");

        await asked.ShouldBeErrorAsync(HttpStatusCode.UnprocessableEntity, "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound");
        await answered.ShouldBeAsync(HttpStatusCode.OK, Answer);
        await wrong.ShouldBeErrorAsync(
            HttpStatusCode.UnprocessableEntity,
            "BAD_REQUEST",
            "The \"sha256Hash\" of the extension \"persistedQuery\" is not the SHA-256 of \"query\"; hash the text that is sent.");
    }

    [Fact]
    public async Task PersistedQuery_WhereThereAreNone_IsNotSupported()
    {
        await using var server = await LibraryServer.StartAsync(new());

        using var response = await server.PostAsync($$"""{"extensions":{{Extension(BookHash)}} }""");

        await response.ShouldBeErrorAsync(HttpStatusCode.UnprocessableEntity, "PERSISTED_QUERY_NOT_SUPPORTED", "PersistedQueryNotSupported");
    }

    [Theory]
    [InlineData("""{"documentId":7}""", "The member \"documentId\" must be a JSON string or null, not a number.")]
    [InlineData("""{"documentId":null}""", "The member \"query\" is missing: the GraphQL document, as a string.")]
    [InlineData("""{"documentId":"Book","query":"{ a }"}""", "The request names its document twice; send one of \"documentId\", \"query\" and the extension \"persistedQuery\".")]
    [InlineData("""{"extensions":{"persistedQuery":1}}""", "The extension \"persistedQuery\" must be a JSON object or null, not a number.")]
    [InlineData("""{"extensions":{"persistedQuery":{"sha256Hash":1}}}""", "The member \"sha256Hash\" of the extension \"persistedQuery\" must be a JSON string, not a number.")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1}}}""", "The extension \"persistedQuery\" has no member \"sha256Hash\": the SHA-256 of the document in lower-case hexadecimal digits.")]
    public async Task Request_NamingItsDocumentWrongly_IsRefusedWith422(string body, string message)
    {
        await using var server = await StartAsync();

        using var response = await server.PostAsync(body);

        await response.ShouldBeErrorAsync(HttpStatusCode.UnprocessableEntity, "BAD_REQUEST", message);
    }

    [Fact]
    public async Task OnlyPersisted_OtherText_IsRefusedWith403()
    {
        await using var server = await StartAsync(onlyPersisted: true);

        using var other = await server.PostAsync("""{"query":"{ book(id: 2) { title } }"}""");
        using var named = await server.GetAsync("?documentId=Book&variables={\"id\":2}");
        using var sent = await server.GetAsync($"?query={Uri.EscapeDataString(BookText)}&variables={{\"id\":2}}");

        await other.ShouldBeErrorAsync(
            HttpStatusCode.Forbidden,
            "PERSISTED_OPERATION_REQUIRED",
            "This server runs persisted operations only; send the \"documentId\" of one of them in place of \"query\".");
        await named.ShouldBeAsync(HttpStatusCode.OK, Answer);
        await sent.ShouldBeAsync(HttpStatusCode.OK, Answer);
    }

    [Fact]
    public void Read_BadFiles_TellsEverythingAtOnce()
    {
        var result = PersistedOperations.Read(
            [
                SourceText.From("query A { book(id: 1) { id } }", "ops/A.graphql"),
                SourceText.From("# again\nquery A { book(id: 2) { id } }", "ops/B.graphql"),
                SourceText.From("query B { book(id: 3) { id } }", "ops/C.graphql"),
                SourceText.From("query {", "ops/D.graphql"),
                SourceText.From("query E {\n  bok { id }\n}", "ops/E.graphql"),
                SourceText.From("{ book(id: 4) { id } }", "ops/F.graphql"),
                SourceText.From("query G { book(id: 1) { id } }\nquery H { book(id: 1) { id } }", "ops/G.graphql"),
                SourceText.From("type T { a: Int }", "ops/I.graphql"),
            ],
            LibraryServer.Schema);

        Assert.Null(result.Operations);
        Assert.Equal(
            [
                "ops/B.graphql:2:1: The name \"A\" is also that of the operation at ops/A.graphql:1:1; rename one of the operations or files.",
                "ops/C.graphql:1:1: The name \"B\" is also that of the operation at ops/B.graphql:2:1; rename one of the operations or files.",
                "ops/D.graphql:1:8: Syntax Error: Expected Name, found <EOF>.",
                "ops/E.graphql:2:3: Cannot query field \"bok\" on type \"Query\". Did you mean \"book\" or \"books\"?",
                "ops/F.graphql:1:1: The operation has no name; give it one, as in \"query Name { ... }\".",
                "ops/G.graphql:2:1: The file has a second operation; put it into a file of its own.",
                "ops/I.graphql:1:1: The \"T\" definition is not executable.",
                "ops/I.graphql:1:1: The file has no operation; write one, such as \"query Name { ... }\".",
            ],
            result.Problems);
    }

    private static Task<LibraryServer> StartAsync(bool onlyPersisted = false) => LibraryServer.StartAsync(
        new() { OnlyPersistedOperations = onlyPersisted }, ("operations/book-by-id.graphql", BookText), ("operations/Rename.graphql", RenameText));

    private static string Extension(string hash) => $$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{hash}}}" } }""";

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

using System.Buffers;
using System.Text;
using System.Text.Json;
using CityGraph.Explorer.Fetching;
using CityGraph.Explorer.Tests.Dataset;
using CityGraph.Graph;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Model;
using CityGraph.GraphQL;
using CityGraph.GraphQL.Execution;
using CityGraph.Testing;

namespace CityGraph.Explorer.Tests.History;

/// <summary><c>subscription { changes }</c> over a store of each test's own.</summary>
public sealed class ChangesTests : IAsyncLifetime
{
    public const string Operation = "Changes";

    private static readonly GraphQLExecutor Executor = ExplorerApi.CreateExecutor(SeedGraph.Description, new ThrowingDiagnostics());

    private TemporaryStore? _temporary;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IGraphStore Store => _temporary!.Store;

    public async ValueTask InitializeAsync() => _temporary = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);

    public ValueTask DisposeAsync() => _temporary!.DisposeAsync();

    [Fact]
    public async Task Changes_AfterZero_TellTheLogThenWhatIsCommitted()
    {
        await CommitAsync("one", Sector("culture"), Sector("heritage"), Broader("heritage", "culture"));
        await using var stream = (await SubscribeAsync("subscription { changes(after: 0) { number author reason size elements { id kind type change } } }")).Stream;

        Assert.Equal(
            """{"data":{"changes":{"number":1,"author":"curator","reason":"one","size":3,"elements":[{"id":"broader","kind":"RELATIONSHIP","type":"BROADER","change":"PUT"},{"id":"culture","kind":"NODE","type":"Sector","change":"PUT"},{"id":"heritage","kind":"NODE","type":"Sector","change":"PUT"}]}}}""",
            await NextAsync(stream));

        var next = NextAsync(stream);
        await CommitAsync("two", new Change.DeleteRelationship("broader"), new Change.DeleteNode("heritage"));
        Assert.Equal(
            """{"data":{"changes":{"number":2,"author":"curator","reason":"two","size":2,"elements":[{"id":"broader","kind":"RELATIONSHIP","type":null,"change":"DELETED"},{"id":"heritage","kind":"NODE","type":null,"change":"DELETED"}]}}}""",
            await next);
    }

    [Fact]
    public async Task Operation_InTheFolder_TellsWhatWasCommitted()
    {
        await CommitAsync("one", Sector("culture"));
        var document = await File.ReadAllTextAsync(Repository.Path($"schema/operations/{Operation}.graphql"), Cancel);
        await using var stream = (await SubscribeAsync(document, new { after = 0 })).Stream;

        using var response = JsonDocument.Parse((await NextAsync(stream))!);
        var changes = response.RootElement.GetProperty("data").GetProperty("changes");

        Assert.Equal(1, changes.GetProperty("number").GetInt64());
        Assert.Equal("""[{"id":"culture","kind":"NODE","type":"Sector","change":"PUT"}]""", changes.GetProperty("elements").GetRawText());
    }

    [Fact]
    public async Task Changes_WithoutNumber_TellWhatComesFromNowOn()
    {
        await CommitAsync("one", Sector("culture"));
        await using var stream = (await SubscribeAsync("subscription { changes { number elements(first: 0) { id } } }")).Stream;
        await CommitAsync("two", Sector("health"));

        Assert.Equal("""{"data":{"changes":{"number":2,"elements":[]}}}""", await NextAsync(stream));
    }

    [Fact]
    public async Task RecordedAt_IsUtcToTheMillisecond()
    {
        await CommitAsync("one", Sector("culture"));
        var recorded = (await Store.ReadLogAsync(0, 1, Cancel))[0].RecordedAt;
        await using var stream = (await SubscribeAsync("subscription { changes(after: 0) { recordedAt } }")).Stream;

        using var response = JsonDocument.Parse((await NextAsync(stream))!);
        var text = response.RootElement.GetProperty("data").GetProperty("changes").GetProperty("recordedAt").GetString()!;

        Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$", text);
        Assert.Equal(recorded, DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromMilliseconds(1));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("-1")]
    public async Task After_NumberThatIsNotThere_IsRefused(string after)
    {
        var (stream, response) = await SubscribeAsync($"subscription {{ changes(after: {after}) {{ number }} }}");

        Assert.Null(stream);
        Assert.Equal(
            $$$"""{"errors":[{"message":"There is no change {{{after}}}: give a number from 0 to 0, the newest, or none for what comes from now on.","locations":[{"line":1,"column":16}],"path":["changes"],"extensions":{"code":"NO_SUCH_CHANGE"}}]}""",
            response);
    }

    [Fact]
    public async Task Elements_MoreThanAPage_AreRefusedInTheResponse()
    {
        await CommitAsync("one", Sector("culture"));
        await using var stream = (await SubscribeAsync("subscription { changes(after: 0) { elements(first: 501) { id } } }")).Stream;

        Assert.Equal(
            """{"errors":[{"message":"'first' is 501; it must be from 0 to 500.","locations":[{"line":1,"column":36}],"path":["changes","elements"],"extensions":{"code":"BAD_PAGE"}}],"data":null}""",
            await NextAsync(stream));
    }

    private async Task<(ResponseStream? Stream, string Response)> SubscribeAsync(string document, object? variables = null)
    {
        var output = new ArrayBufferWriter<byte>();
        var request = new GraphQLRequest(document) { Variables = variables is null ? null : JsonSerializer.SerializeToElement(variables) };
        var start = await Executor.ExecuteOrSubscribeAsync(request, NewState(), output, Cancel);
        return (start.Stream, Encoding.UTF8.GetString(output.WrittenSpan));
    }

    private async Task<string?> NextAsync(ResponseStream? stream)
    {
        var output = new ArrayBufferWriter<byte>();
        Assert.Equal(ResponseStreamStep.Response, await stream!.WriteNextAsync(NewState(), output));
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private RequestState NewState() => new GraphReader(Store).NewRequest();

    private async Task CommitAsync(string id, params Change[] changes) =>
        Assert.IsType<CommitResult.Committed>(await Store.CommitAsync(new(id, "curator", id, [.. changes]), Cancel));

    private static Change.PutNode Sector(string id) => new(new(id, "Sector", PropertySet.From(("name", id))));

    private static Change.PutRelationship Broader(string from, string to) => new(new("broader", "BROADER", from, to, PropertySet.Empty));
}

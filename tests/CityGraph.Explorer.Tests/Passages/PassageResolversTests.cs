using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CityGraph.Explorer.Tests.Dataset;
using CityGraph.Explorer.Texts;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Model;
using CityGraph.Testing;

namespace CityGraph.Explorer.Tests.Passages;

/// <summary>Passages of claims, with texts that are there and without.</summary>
public sealed class PassageResolversTests(SeedGraph seed)
{
    private const string Hostile = "\u202E<img src=x onerror=alert(1)>";

    private static readonly byte[] Article = Encoding.UTF8.GetBytes($"Title\n\nfirst\n{Hostile}\nthird\n");

    [Fact]
    public async Task Passage_OfAClaimWithALine_HasItAndThoseBesideIt_InOneTrip()
    {
        await using var temporary = await StoreAsync();

        var (response, trips) = await Client(temporary, Article).RunAsync(
            """{ claims(order: [{ position: ASC }]) { nodes { id passage { marked lines { number text } } } } }""");

        Assert.Equal(2, trips);
        var passages = response.GetProperty("data").GetProperty("claims").GetProperty("nodes").EnumerateArray().Select(claim => claim.GetProperty("passage")).ToArray();
        Assert.Equal($$"""{"marked":2,"lines":[{"number":1,"text":"first"},{"number":2,"text":"{{Hostile}}"},{"number":3,"text":"third"}]}""", Written(passages[0]));
        Assert.Equal("""{"marked":0,"lines":[{"number":0,"text":"Title"},{"number":1,"text":"first"}]}""", Written(passages[1]));
        // A line beyond the text; no line; a source without a hash.
        Assert.All(passages[2..], passage => Assert.Equal(JsonValueKind.Null, passage.ValueKind));
        Assert.Equal(5, passages.Length);
    }

    [Fact]
    public async Task HasText_TellsWhichSourcesHaveTheirs()
    {
        await using var temporary = await StoreAsync();

        var (response, trips) = await Client(temporary, Article).RunAsync("{ sources { nodes { id hasText } } }");

        Assert.Equal(2, trips);
        Assert.Equal("""[{"id":"article","hasText":true},{"id":"list","hasText":false}]""", Written(response.GetProperty("data").GetProperty("sources").GetProperty("nodes")));
    }

    [Fact]
    public async Task Texts_WhereThereAreNone_TakeNoTrip()
    {
        await using var temporary = await StoreAsync();

        var (response, trips) = await new ExplorerClient(temporary.Store).RunAsync("{ claims { nodes { passage { marked } source { hasText } } } }");

        Assert.Equal(1, trips);
        Assert.All(response.GetProperty("data").GetProperty("claims").GetProperty("nodes").EnumerateArray(), claim =>
            Assert.Equal("""{"passage":null,"source":{"hasText":false}}""", Written(claim)));
    }

    [Fact]
    public async Task FindKnown_GivesThoseOfSources()
    {
        await using var temporary = await StoreAsync();
        var texts = Texts(Article, "of no source"u8.ToArray(), Article);

        Assert.Equal(2, texts.Count);
        Assert.Equal([HashOf(Article)], await texts.FindKnownAsync(temporary.Store, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Passage_OfEveryClaimOfTheSeed_IsFoundInItsText()
    {
        var folder = Repository.Shared("seeds");
        if (folder is null) Assert.Skip("skipped: ../shared/seeds is not there.");
        var texts = Texts([.. Directory.GetFiles(folder, "*.txt").Select(File.ReadAllBytes)]);

        var (response, _) = await new ExplorerClient(seed.Store) { Texts = texts }.RunAsync(
            """{ sources(where: { kind: { eq: ARTICLE } }) { nodes { id hasText claims(first: 500) { nodes { line passage { marked } } } } } }""");

        var sources = response.GetProperty("data").GetProperty("sources").GetProperty("nodes").EnumerateArray().ToArray();
        Assert.Equal(5, sources.Length);
        Assert.All(sources, source =>
        {
            Assert.True(source.GetProperty("hasText").GetBoolean(), source.GetProperty("id").GetString());
            Assert.All(source.GetProperty("claims").GetProperty("nodes").EnumerateArray(), claim =>
            {
                if (claim.GetProperty("line").ValueKind == JsonValueKind.Null) Assert.Equal(JsonValueKind.Null, claim.GetProperty("passage").ValueKind);
                else Assert.Equal(claim.GetProperty("line").GetInt32(), claim.GetProperty("passage").GetProperty("marked").GetInt32());
            });
        });
    }

    private static ExplorerClient Client(TemporaryStore temporary, params byte[][] texts) => new(temporary.Store) { Texts = Texts(texts) };

    private static HeldTexts Texts(params byte[][] texts) => HeldTexts.Of(texts.Select(bytes => HeldText.Read(bytes).Text!));

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static string Written(JsonElement json) => json.GetRawText();

    private static async Task<TemporaryStore> StoreAsync()
    {
        var temporary = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);
        Change[] changes =
        [
            SmallGraph.Node("article", "Source", ("kind", "ARTICLE"), ("title", "Title"), ("sha256", HashOf(Article))),
            SmallGraph.Node("list", "Source", ("kind", "OWN")),
            .. Claim(1, "article", 2),
            .. Claim(2, "article", 0),
            .. Claim(3, "article", 4),
            .. Claim(4, "article", null),
            .. Claim(5, "list", 1),
        ];
        Assert.IsType<CommitResult.Committed>(await temporary.Store.CommitAsync(new("texts", "tests", "Claims of two sources.", [.. changes]), CancellationToken.None));
        return temporary;
    }

    private static IEnumerable<Change> Claim(long position, string source, long? line)
    {
        (string, object)[] said =
        [
            ("subject", source), ("subjectType", "Source"), ("stance", "SUPPORTS"), ("certainty", "STATED"), ("statement", "So it is."),
            ("position", position), ("recorded", PartialDate.Parse("2026").Date!),
        ];
        yield return new Change.PutNode(new($"claim-{position}", "Claim", PropertySet.From(line is { } number ? [.. said, ("line", number)] : said)));
        yield return SmallGraph.Along($"claim-{position}", "FROM", source);
    }
}

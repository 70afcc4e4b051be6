using System.Text;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Contract;
using CityGraph.Graph.Embedded;
using CityGraph.Graph.Folding;
using CityGraph.Graph.Neo4j.Tests.Contract;
using CityGraph.Graph.Search;

namespace CityGraph.Graph.Neo4j.Tests.Search;

/// <summary>The same texts in both stores, asked for by random parts of them: the same candidates.</summary>
[Collection(OnNeo4j.Name)]
public sealed class SearchAgreementTests(Neo4jFixture neo4j)
{
    private static readonly string[] Pieces =
    [
        "Den", "pasar", "Kota ", "DPS", "’", "'", "-", "_", ".", " ", " ", "1", "２", "½", "Đà Nẵng", "e\u0301", "ß", "ﬁ", "İ", "ı", "Ø", "Σ", "ς", "Ё", "和", "経済", "の", "タワー", "ﾊﾞ", "경주", "\u1100\u1161",
        "हिन्दी", "ไทย", "مُ", "ـ", "\U00020B9F", "\U0001F30D", "\u200D", "\u00AD", "\uFEFF", "AND", "OR ", "*", "\"", "\\", ":", "~", "\0", "\u3000", "\u2028", "x\u0338",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Search_RandomTexts_BothStoresGiveTheSame()
    {
        var random = new Random(5);
        var texts = Enumerable.Range(0, 150).Select(_ => Text(random, 12)).ToArray();
        var set = TestGraph.Set("texts", [.. texts.Select((text, i) => TestGraph.City($"c{i}", ("name", text), ("aliases", TestGraph.List(Text(random, 4), Text(random, 4)))))]);
        var folder = Directory.CreateTempSubdirectory("citygraph-");
        await using var onNeo4j = await new Neo4jSource(neo4j).OpenEmptyAsync(Cancel);
        try
        {
            var opened = await EmbeddedGraphStore.OpenAsync(TestGraph.Model, new(folder.FullName), TimeProvider.System, Cancel);
            await using var embedded = Assert.IsType<OpenResult.Opened>(opened).Store;
            Assert.IsType<CommitResult.Committed>(await embedded.CommitAsync(set, Cancel));
            Assert.IsType<CommitResult.Committed>(await onNeo4j.CommitAsync(set, Cancel));
            var found = 0;
            for (var i = 0; i < 300; i++)
            {
                var question = Part(random, texts[random.Next(texts.Length)]);
                var expected = await HitsAsync(embedded, question);
                var given = await HitsAsync(onNeo4j, question);
                Assert.True(expected.SequenceEqual(given), $"Seed 5, question {i}, \"{question}\": {string.Join(' ', expected)}, but {string.Join(' ', given)}.");
                found += expected.Length;
                Assert.Equal(await NearlyAsync(embedded, question), await NearlyAsync(onNeo4j, question));
            }

            Assert.InRange(found, 1_000, int.MaxValue);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Text(Random random, int most)
    {
        var text = new StringBuilder();
        for (var left = random.Next(1, most); left > 0; left--) text.Append(Pieces[random.Next(Pieces.Length)]);
        return text.ToString();
    }

    private static string Part(Random random, string text)
    {
        var start = random.Next(text.Length);
        return text.Substring(start, Math.Min(random.Next(1, 12), text.Length - start));
    }

    /// <summary>Half of the words are enough, each with an error.</summary>
    private static async Task<string[]> NearlyAsync(IGraphStore store, string question)
    {
        var words = TextFolding.FoldQuestion(question).Take(SearchRequest.MaxTolerantWords).Where(word => word.Length <= SearchWord.MaxTolerantLength).ToArray();
        if (words.Length == 0) return [];
        var request = new SearchRequest([.. words.Select(word => new SearchWord(word, word.Length < 4 ? 0 : 1, MayBeJoined: words.Length < 3))], (words.Length + 1) / 2, 1000);
        var result = await store.SearchAsync(request, Cancel);
        Assert.False(result.IsCut);
        return [.. result.Hits.Select(hit => $"{hit.Node.Id}.{hit.Property} {hit.Text}").Order(StringComparer.Ordinal)];
    }

    private static async Task<string[]> HitsAsync(IGraphStore store, string question) =>
        [.. (await store.SearchAsync(question, 1000, Cancel)).Select(hit => $"{hit.Node.Id}.{hit.Property}").Order(StringComparer.Ordinal)];
}

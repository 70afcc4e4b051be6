using CityGraph.Graph.Changes;
using static CityGraph.Graph.Contract.TestGraph;

namespace CityGraph.Graph.Contract;

/// <summary>Candidates of full-text search: which nodes, not in which order.</summary>
public abstract class SearchContract(IStoreSource source) : StoreContract(source)
{
    [Theory]
    [InlineData("denpasar", "a.name a.aliases")]
    [InlineData("DENP", "a.name a.aliases")]
    [InlineData("kota", "a.aliases b.aliases")]
    [InlineData("kota bog", "b.aliases")]
    [InlineData("bog kota", "b.aliases")]
    [InlineData("sao paulo", "c.name")]
    [InlineData("SÃO", "c.name")]
    [InlineData("sa\u0303o", "c.name")]
    [InlineData("enpasar", "")]
    [InlineData("", "")]
    [InlineData("  -*\"' ", "")]
    [InlineData("denpasar bogor", "")]
    public async Task Search_Words_ArePrefixesAndAllRequired(string text, string expected)
    {
        await CommitAsync(
            City("a", ("name", "Denpasar"), ("aliases", List("Kota Denpasar", "DPS"))),
            City("b", ("name", "Bogor"), ("aliases", List("Kota Bogor"))),
            City("c", ("name", "São Paulo")),
            Region("r", "Denpasar is not full text here"));

        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), await SearchAsync(text));
    }

    [Theory]
    [InlineData("gyeongju-si", "hyphen")]
    [InlineData("gyeongju si", "hyphen")]
    [InlineData("unesco_creative", "hyphen")]
    [InlineData("1.5", "digits")]
    [InlineData("12/2016", "digits")]
    [InlineData("sh", "")]
    [InlineData("s.h.", "digits")]
    [InlineData("maruf", "apostrophe")]
    [InlineData("ma’ruf", "apostrophe")]
    [InlineData("ruf", "apostrophe")]
    [InlineData("ivoire", "apostrophe")]
    [InlineData("da nang", "vietnam")]
    [InlineData("ĐÀ NẴNG", "vietnam")]
    [InlineData("d\u0061\u0300 na\u0306\u0303ng", "vietnam")]
    [InlineData("ho\u0302\u0300", "vietnam")]
    [InlineData("京都", "china")]
    [InlineData("東京都", "china")]
    [InlineData("都", "china")]
    [InlineData("東京 タワー", "china")]
    [InlineData("東都", "")]
    [InlineData("バリ", "japan")]
    [InlineData("ハリ", "")]
    [InlineData("ﾊﾞﾘ", "japan")]
    [InlineData("경주", "korea")]
    [InlineData("\u1100\u1167\u11BC\u110C\u116E", "korea")]
    [InlineData("경상북도 경주", "korea")]
    [InlineData("\U00020B9F野", "rare")]
    [InlineData("\U00010400", "rare")]
    [InlineData("\U00010428", "rare")]
    [InlineData("strasse", "german")]
    [InlineData("STRAßE", "german")]
    [InlineData("\u202Estra\u00ADsse\u202C", "german")]
    public async Task Search_WordsOfManyWritings_AreFound(string text, string expected)
    {
        await CommitAsync(
            City("hyphen", ("name", "Gyeongju-si, UNESCO_Creative")),
            City("digits", ("name", "No. 1.5/12/2016, S.H.")),
            City("apostrophe", ("name", "Ma'ruf d’Ivoire")),
            City("vietnam", ("name", "Đà Nẵng, Hồ Chí Minh")),
            City("china", ("name", "東京都のタワー")),
            City("japan", ("name", "バリ島")),
            City("korea", ("name", "경상북도 경주시")),
            City("rare", ("name", "\U00020B9F野 \U00010400\U00010401")),
            City("german", ("name", "Straße")));

        Assert.Equal(expected.Length == 0 ? [] : [$"{expected}.name"], await SearchAsync(text));
    }

    [Fact]
    public async Task Search_ManyOrLongWords_AreWithinTheBounds()
    {
        var letters = string.Join(' ', Enumerable.Range(0, 100).Select(i => (char)('\u3400' + (2 * i))));
        var words = string.Join(' ', "abcdefghijklmnopqrstuvwxyz0123456789".Select(c => $"{c}x"));
        await CommitAsync(
            City("letters", ("name", letters), ("aliases", List(letters[..50], letters[50..]))),
            City("words", ("name", words)),
            City("long", ("name", new string('x', 1_999) + "y")),
            Claim("k", "long", ("note", string.Concat(Enumerable.Repeat("déjà ", 19_999)) + "last")));

        Assert.Equal(["letters.aliases", "letters.name"], await SearchAsync(letters));
        Assert.Equal(["letters.aliases", "letters.name"], await SearchAsync("\u3402 \u3400"));
        Assert.Equal(["words.name"], await SearchAsync(string.Join(' ', "abcdefghijklmnopqrstuvwxyz0123456789".ToCharArray())));
        Assert.Equal(["long.name"], await SearchAsync(new string('X', 200)));
        Assert.Empty(await SearchAsync(new string('x', 199) + "y"));
        Assert.Equal(["k.note"], await SearchAsync("LAST deja"));
    }

    [Fact]
    public async Task Search_WordsOfSeveralProperties_AreNotTakenTogether()
    {
        await CommitAsync(City("a", ("name", "Denpasar"), ("aliases", List("Kota", "Badung"))), Claim("k", "a", ("note", "Denpasar Kota")));

        Assert.Equal(["k.note"], await SearchAsync("denpasar kota"));
        Assert.Equal(["a.aliases"], await SearchAsync("badung kota"));
    }

    [Theory]
    [InlineData("den OR bogor")]
    [InlineData("NOT denpasar")]
    [InlineData("name:denpasar")]
    [InlineData("\"denpasar")]
    [InlineData("den* ) OR (")]
    [InlineData("den^2 +x -y ~1 [a TO b] \\")]
    [InlineData("a\0b")]
    public async Task Search_Operators_AreOnlyWordsOrNothing(string text)
    {
        await CommitAsync(City("a", ("name", "Denpasar")), City("b", ("name", "Bogor")));

        Assert.Equal(text == "\"denpasar" ? ["a.name"] : [], await SearchAsync(text));
    }

    [Fact]
    public async Task Search_AfterChanges_SeesOnlyWhatIs()
    {
        await CommitAsync(City("a", ("name", "Denpasar")), City("b", ("name", "Bogor")), Claim("k", "a", ("note", "Denpasar signed")));
        Assert.Equal(["a.name", "k.note"], await SearchAsync("denpasar"));

        await CommitAsync(City("a", ("name", "Badung")), new Change.DeleteNode("k"), City("b", ("name", "Bogor"), ("aliases", List("Denpasar"))));

        Assert.Equal(["b.aliases"], await SearchAsync("denpasar"));
        Assert.Equal(["a.name"], await SearchAsync("badung"));
    }

    [Fact]
    public async Task Search_Limit_BoundsTheHits()
    {
        await CommitAsync([.. Enumerable.Range(0, 20).Select(i => City($"c{i}", ("name", "same")))]);

        Assert.Equal(5, (await Store.SearchAsync("same", 5, Cancel)).Length);
        Assert.Equal(20, (await Store.SearchAsync("same", 1000, Cancel)).Length);
    }

    [Fact]
    public async Task Search_LongText_IsABugOfTheCaller()
    {
        Assert.Empty(await Store.SearchAsync(new string('x', 200), 10, Cancel));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Store.SearchAsync(new string('x', 201), 10, Cancel));
    }

    private async Task<IEnumerable<string>> SearchAsync(string text) =>
        (await Store.SearchAsync(text, 1000, Cancel)).Select(hit => $"{hit.NodeId}.{hit.Property}").Order();
}

using CityGraph.Graph.Changes;
using CityGraph.Graph.Queries;
using CityGraph.Graph.Search;
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

    [Theory]
    [InlineData("denpsar", 1, "denpasar")]
    [InlineData("denpasra", 1, "denpasar")]
    [InlineData("enpasar", 1, "denpasar")]
    [InlineData("dempasa", 1, "")]
    [InlineData("dempasa", 2, "denpasar")]
    [InlineData("dempasi", 2, "")]
    [InlineData("kisarasu", 2, "kisarazu")]
    [InlineData("gyeonju", 1, "gyeongju")]
    [InlineData("danag", 1, "")]
    [InlineData("경수", 1, "korea")]
    public async Task Search_MisspeltWord_IsFoundWithinTheEdits(string word, int edits, string expected)
    {
        await CommitAsync([.. Named("denpasar", "kisarazu", "gyeongju"), City("korea", ("name", "경주")), City("nang", ("name", "Da Nang"))]);

        Assert.Equal(expected, await FindAsync(new([new(word, edits)], 1, 1000)));
    }

    [Fact]
    public async Task Search_WordsWrittenTogether_AreFoundByTheFirst()
    {
        await CommitAsync(City("coast", ("name", "Gold Coast")), City("go", ("name", "Go")), City("denpasar", ("name", "Denpasar")));

        Assert.Equal("coast", await FindAsync(new([new("goldcoast", MayBeJoined: true)], 1, 1000)));
        Assert.Equal("", await FindAsync(new([new("goldcoast")], 1, 1000)));
    }

    [Theory]
    [InlineData(1, "ab abc abcd b c d")]
    [InlineData(2, "ab abc abcd")]
    [InlineData(3, "abc abcd")]
    [InlineData(4, "abcd")]
    public async Task Search_Minimum_IsHowManyWordsATextMustHold(int minimum, string expected)
    {
        await CommitAsync(
            City("ab", ("name", "alpha bravo")), City("abc", ("name", "charlie alpha bravo")), City("abcd", ("name", "alpha bravo charlie delta")),
            City("b", ("name", "bravo")), City("c", ("name", "charlie charlie")), City("d", ("name", "delta echo foxtrot")), City("none", ("name", "echo")));

        Assert.Equal(expected, await FindAsync(new([new("alpha", 1), new("bravo"), new("charlie"), new("delta", 2)], minimum, 1000)));
    }

    [Fact]
    public async Task Search_LongText_MustHoldAllWordsAsTheyAre()
    {
        await CommitAsync(Claim("k", "a", ("note", "Denpasar signed a letter of intent")), City("city", ("name", "Denpasar signed")));

        Assert.Equal("city k", await FindAsync(new([new("denpasar", 2), new("signed", 2)], 1, 1000)));
        Assert.Equal("city", await FindAsync(new([new("denpsar", 2), new("signed", 2)], 2, 1000)));
        Assert.Equal("city", await FindAsync(new([new("denpasar", 2), new("darwin", 2)], 1, 1000)));
    }

    [Fact]
    public async Task Search_Misspelt_SeesWhatWasCommittedBeforeAndAfterTheFirstSearch()
    {
        await CommitAsync(City("a", ("name", "Denpasar")));
        Assert.Equal("a", await FindAsync(new([new("dempasar", 1)], 1, 1000)));

        await CommitAsync(City("a", ("name", "Kisarazu")), City("b", ("name", "Dempasir")));

        Assert.Equal("b", await FindAsync(new([new("dempasar", 1)], 1, 1000)));
        Assert.Equal("a", await FindAsync(new([new("kisarasu", 1)], 1, 1000)));
    }

    [Fact]
    public async Task Search_Hit_GivesNodeTextAndBearer()
    {
        await CommitAsync(
            City("b", ("name", "Kota"), ("aliases", List("Kota Denpasar", "DPS"))), City("a", ("name", "City")), Region("r"),
            Claim("k", "b", ("note", new string('x', 1_999) + "\U0001F30D denpasar")), Twinned("t1", "b", "a"), Twinned("t2", "r2", "a"), City("r2", ("name", "Denpasar")));
        var request = new SearchRequest([new("denpasar")], 1, 1000, new("City", new("TWINNED", Direction.Outgoing)));

        var result = await Store.SearchAsync(request, Cancel);

        Assert.False(result.IsCut);
        Assert.Equal(
            [
                new(new("b", "City"), "aliases", "Kota Denpasar\nDPS", new("a", "City")),
                new(new("k", "Claim"), "note", new('x', 1_999)),
                new(new("r2", "City"), "name", "Denpasar", new("a", "City")),
            ],
            result.Hits.OrderBy(hit => hit.Node.Id, StringComparer.Ordinal));

        var incoming = await Store.SearchAsync(new([new("city")], 1, 1000, new("City", new("TWINNED", Direction.Incoming))), Cancel);

        Assert.Equal(new SearchHit(new("a", "City"), "name", "City", new("b", "City")), Assert.Single(incoming.Hits));
    }

    [Fact]
    public async Task Search_MoreThanTheLimit_IsCut()
    {
        await CommitAsync([.. Enumerable.Range(0, 20).Select(i => City($"c{i}", ("name", "same"), ("aliases", List("same"))))]);

        Assert.Equal((40, false), await CountAsync(40));
        Assert.Equal((39, true), await CountAsync(39));
        Assert.Equal((1, true), await CountAsync(1));

        async Task<(int, bool)> CountAsync(int limit)
        {
            var result = await Store.SearchAsync(new([new("same", 1)], 1, limit), Cancel);
            return (result.Hits.Length, result.IsCut);
        }
    }

    [Fact]
    public async Task Search_BrokenBounds_AreBugsOfTheCaller()
    {
        await RefusesAsync(new([], 1, 1));
        await RefusesAsync(new([new("a")], 2, 1));
        await RefusesAsync(new([new("a")], 0, 1));
        await RefusesAsync(new([new("a")], 1, 1001));
        await RefusesAsync(new([new("a", 3)], 1, 1));
        await RefusesAsync(new([new("")], 1, 1));
        await RefusesAsync(new([new(new string('a', 33), 1)], 1, 1));
        await RefusesAsync(new([.. Enumerable.Repeat(new SearchWord("a"), 101)], 1, 1));
        await RefusesAsync(new([.. Enumerable.Repeat(new SearchWord("a", 1), 9)], 1, 1));
        await RefusesAsync(new([.. Enumerable.Repeat(new SearchWord("a", MayBeJoined: true), 5)], 1, 1));

        Task RefusesAsync(SearchRequest request) => Assert.ThrowsAnyAsync<ArgumentException>(async () => await Store.SearchAsync(request, Cancel));
    }

    private static IEnumerable<Change> Named(params string[] names) => names.Select(name => City(name, ("name", name)));

    private async Task<string> FindAsync(SearchRequest request) =>
        string.Join(' ', (await Store.SearchAsync(request, Cancel)).Hits.Select(hit => hit.Node.Id).Order(StringComparer.Ordinal));

    private async Task<IEnumerable<string>> SearchAsync(string text) =>
        (await Store.SearchAsync(text, 1000, Cancel)).Select(hit => $"{hit.Node.Id}.{hit.Property}").Order();
}

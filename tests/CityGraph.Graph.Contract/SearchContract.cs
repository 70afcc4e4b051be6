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

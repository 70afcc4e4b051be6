using CityGraph.Explorer.Dataset;
using CityGraph.Explorer.Tests.Dataset;

namespace CityGraph.Explorer.Tests.Ties;

/// <summary>Questions about regions and countries, answered from the articles by hand first.</summary>
public sealed class TiesOfArticlesTests : IAsyncLifetime
{
    private TemporaryStore? _temporary;

    public async ValueTask InitializeAsync()
    {
        var dataset = DatasetReader.Read(SeedGraph.Files("reference", "seed", "articles"), SeedGraph.Description.Model, DatasetRules.Of(SeedGraph.Description));
        Assert.True(dataset.Graph is not null, string.Join('\n', dataset.Problems));
        _temporary = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);
        Assert.IsType<DatasetLoadResult.Loaded>(await DatasetLoader.LoadAsync(_temporary.Store, dataset.Graph, CancellationToken.None));
    }

    public ValueTask DisposeAsync() => _temporary?.DisposeAsync() ?? default;

    [Fact]
    public async Task WestJava_IsTiedItself_ToItsSisterProvinces() =>
        Assert.Equal(["chongqing", "guangxi", "heilongjiang", "sichuan"], await AskAsync("west-java", "region", direct: true));

    [Fact]
    public async Task WestJava_IsTiedByItsCities_ToTheCountriesOfTheirPartners() =>
        Assert.Contains("bandung–cuenca", await AskAsync("west-java", "region", direct: false));

    [Fact]
    public async Task Bali_IsTiedItselfToKumamoto_AndByItsCitiesElsewhere()
    {
        Assert.Equal(["kumamoto-prefecture"], await AskAsync("bali", "region", direct: true));
        Assert.Superset(
            new HashSet<string> { "denpasar–darwin", "denpasar–gyeongju", "denpasar–mossel-bay", "badung–fujisawa" },
            (await AskAsync("bali", "region", direct: false)).ToHashSet());
    }

    /// <summary>Who is party and what was signed is stated; which fields it is about is only reported.</summary>
    [Theory]
    [InlineData("minCertainty: STATED", """{"totalCount":1,"matching":[{"city":{"id":"hebron"},"certainty":"STATED"}]}""")]
    [InlineData("sector: \"health\"", """{"totalCount":1,"matching":[{"city":{"id":"hebron"},"certainty":"REPORTED"}]}""")]
    [InlineData("sector: \"health\", minCertainty: STATED", """{"totalCount":0,"matching":[]}""")]
    public async Task Malang_IsTiedForCertain_AndByASectorForLess(string arguments, string ties)
    {
        var data = await new ExplorerClient(_temporary!.Store).DataAsync(
            $$"""{ city(id: "malang") { ties({{arguments}}) { totalCount matching { city { id } certainty } } } }""");
        Assert.Equal(ties, data.GetProperty("city").GetProperty("ties").GetRawText());
    }

    /// <summary>Of agreements: the places tied directly, or the pairs of places by which others are.</summary>
    private async Task<string[]> AskAsync(string id, string field, bool direct)
    {
        var data = await new ExplorerClient(_temporary!.Store).DataAsync(
            $$"""{ {{field}}(id: "{{id}}") { ties(kinds: [AGREEMENT]) { matching { place { id } reasons { direct one { id } other { id } } } } } }""");
        return [.. data.GetProperty(field).GetProperty("ties").GetProperty("matching").EnumerateArray()
            .SelectMany(tie => tie.GetProperty("reasons").EnumerateArray()
                .Where(reason => reason.GetProperty("direct").GetBoolean() == direct)
                .Select(reason => direct
                    ? tie.Id("place")
                    : $"{SmallGraph.Ids(reason.GetProperty("one"))}–{SmallGraph.Ids(reason.GetProperty("other"))}"))
            .Distinct()
            .Order(StringComparer.Ordinal)];
    }
}

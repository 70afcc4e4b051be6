using System.Globalization;
using CityGraph.Explorer.Dataset;
using CityGraph.Explorer.Tests.Dataset;
using CityGraph.Testing;

namespace CityGraph.Explorer.Tests.Search;

/// <summary>
/// How often a search finds what is meant, on the whole dataset: spellings from the articles, the registers of places and what people type, drawn up
/// before there was a search. Those that it does not find stay in the list.
/// </summary>
public sealed class SpellingTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const string Document = "query($text: String!) { search(text: $text) { hits { how node { id } } } }";

    private TemporaryStore? _temporary;

    public async ValueTask InitializeAsync()
    {
        var dataset = DatasetReader.Read(SeedGraph.Files("reference", "seed", "articles"), SeedGraph.Description.Model, DatasetRules.Of(SeedGraph.Description));
        if (dataset.Graph is not { } graph) throw new InvalidOperationException(string.Join('\n', dataset.Problems));
        _temporary = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);
        Assert.IsType<DatasetLoadResult.Loaded>(await DatasetLoader.LoadAsync(_temporary.Store, graph, TestContext.Current.CancellationToken));
    }

    public ValueTask DisposeAsync() => _temporary?.DisposeAsync() ?? default;

    [Fact]
    public async Task Search_ListedSpellings_FindsWhatIsMeantFirst()
    {
        var client = new ExplorerClient(_temporary!.Store);
        var asked = new List<(string Part, bool IsFirst, string Told)>();
        foreach (var line in (await File.ReadAllLinesAsync(Repository.Path("tests/CityGraph.Explorer.Tests/Search/spellings.tsv"), TestContext.Current.CancellationToken)).Skip(1))
        {
            var (part, spelling, expected) = line.Split('\t') is [var first, var second, var third] ? (first, second, third) : throw new InvalidDataException(line);
            var (response, _) = await client.RunAsync(Document, new { text = spelling });
            var hits = response.GetProperty("data").GetProperty("search").GetProperty("hits").EnumerateArray()
                .Select(hit => $"{hit.GetProperty("node").GetProperty("id").GetString()} {hit.GetProperty("how").GetString()}").ToArray();
            var place = Array.FindIndex(hits, hit => hit.StartsWith($"{expected} ", StringComparison.Ordinal));
            asked.Add((part, place == 0, $"{part}: '{spelling}' means {expected}, {(place < 0 ? "not found" : $"found as {place + 1}")}; first {string.Join(", ", hits.Take(3))}"));
        }

        foreach (var (_, _, told) in asked.Where(one => !one.IsFirst)) output.WriteLine(told);
        foreach (var part in asked.Select(one => one.Part).Distinct().Append("all")) output.WriteLine($"{part}: {Told(part)}");
        Assert.True(asked.Count >= 150);
        Assert.True(ShareOf("all") >= 0.95, $"right first: {Told("all")}");
        Assert.True(ShareOf("misspelt") >= 0.9, $"misspelt, right first: {Told("misspelt")}");

        IEnumerable<bool> Of(string part) => asked.Where(one => part == "all" || one.Part == part).Select(one => one.IsFirst);

        double ShareOf(string part) => (double)Of(part).Count(isFirst => isFirst) / Of(part).Count();

        string Told(string part) => string.Create(CultureInfo.InvariantCulture, $"{Of(part).Count(isFirst => isFirst)} of {Of(part).Count()} ({ShareOf(part):P1})");
    }
}

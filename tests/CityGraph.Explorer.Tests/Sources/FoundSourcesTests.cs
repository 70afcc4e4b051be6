using System.Globalization;
using CityGraph.Explorer.Dataset;
using CityGraph.Explorer.Tests.Dataset;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Model;
using static CityGraph.Explorer.Tests.Dataset.DatasetText;

namespace CityGraph.Explorer.Tests.Sources;

/// <summary>What questions about independent sources read of a store with many sources: those of the claims found and what these repeat.</summary>
public sealed class FoundSourcesTests : IAsyncLifetime
{
    private const string Presses = """
        - says: There are two presses.
          facts:
            - { Organisation: press-a, name: Press A, kind: PUBLISHER }
            - { Organisation: press-z, name: Press Z, kind: PUBLISHER }

        """;

    private const string First = """
        - { line: 1, says: Denpasar is party to the pact., facts: [{ PARTY_TO: [denpasar, pact] }] }
        - { line: 2, says: Gyeongju is party to the pact., facts: [{ PARTY_TO: [gyeongju, pact] }] }
        - { line: 3, says: OWHC has 100 members., facts: [{ Organisation: owhc, memberCount: 100 }] }
        """;

    private const string Last = """
        - { line: 1, says: Denpasar is party to the pact., facts: [{ PARTY_TO: [denpasar, pact] }] }
        - { line: 2, says: Gyeongju is party to the pact., facts: [{ PARTY_TO: [gyeongju, pact] }] }
        - { line: 3, says: OWHC has 250 members., accepted: false, facts: [{ Organisation: owhc, memberCount: 250 }] }
        """;

    private TemporaryStore _temporary = null!;

    /// <summary>Six sources, each of which repeats the one before; the first and the last tell the same, and both have a publisher.</summary>
    public async ValueTask InitializeAsync()
    {
        _temporary = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);
        var between = Enumerable.Range(1, 5).Select(i =>
            Article($"x{i}", "{ unknown: It names none. }", i == 1 ? "a" : $"x{i - 1}") + "- { line: 1, says: There is Gyeongju., facts: [City: gyeongju] }");
        var graph = GraphOf([OwnHeader + Declared + Presses, Article("a", "press-a", null) + First, Article("z", "press-z", "x5") + Last, .. between]);
        Assert.IsType<DatasetLoadResult.Loaded>(await DatasetLoader.LoadAsync(_temporary.Store, graph, CancellationToken.None));
    }

    public ValueTask DisposeAsync() => _temporary.DisposeAsync();

    /// <summary>First of a store with few sources, then of 300, then of 3,000 that come before those by their ids, each repeating one more.</summary>
    [Theory]
    [InlineData("city(id: \"denpasar\") { ties { matching { city { id } strength { sources independentSources } reasons { independentSources } } } }", "\"sources\":3,\"independentSources\":2", 2)]
    [InlineData("contradictions { nodes { subject sides { value sources independentSources } } }", "\"value\":\"100\",\"sources\":1,\"independentSources\":1", 2)]
    [InlineData("coverage(of: [\"denpasar\"]) { whole { facts factsOnOneSource factsOnOneIndependentSource } }", "\"facts\":2,\"factsOnOneSource\":1,\"factsOnOneIndependentSource\":2", 2)]
    [InlineData("agreement(id: \"pact\") { parties { edges { evidenceSummary { sources independentSources publishers } } } }", "\"sources\":2,\"independentSources\":1,\"publishers\":2", 1)]
    [InlineData("neighbourhood(of: [\"denpasar\"], hops: 1) { edges { id independentSources } }", "\"id\":\"denpasar.PARTY_TO.pact\",\"independentSources\":1", 2)]
    public async Task Question_OfAStoreWithMoreSources_ReadsTheSameRowsAndSaysTheSame(string question, string part, int fetchesMore)
    {
        var few = await AskAsync(question);
        await AddSourcesAsync(0, 300);
        var many = await AskAsync(question);
        await AddSourcesAsync(300, 3_000);
        var more = await AskAsync(question);

        Assert.Contains(part, few.Data, StringComparison.Ordinal);
        Assert.Equal(few.Data, many.Data);
        Assert.Equal(few.Data, more.Data);
        Assert.Equal(many.Rows, more.Rows);
        // What comes beside the claims, 200 sources with one that each repeats; then the six of the row, in two steps.
        Assert.InRange(more.Rows, few.Rows, few.Rows + 450);
        Assert.InRange(more.Trips - few.Trips, 0, fetchesMore);
        Assert.Equal(many.Trips, more.Trips);
    }

    private static string Article(string id, string publisher, string? earlier) => ArticleHeader(id)
        .Replace("{ unknown: It names none. }", publisher, StringComparison.Ordinal)
        .Replace("statements:", earlier is null ? "statements:" : $"  derived-from: [{earlier}]\nstatements:", StringComparison.Ordinal);

    private async Task<(string Data, int Trips, long Rows)> AskAsync(string question)
    {
        var counted = new StoreBetweenTrips(_temporary.Store, _ => Task.CompletedTask) { IsOfOthersToo = true };
        var (response, trips) = await new ExplorerClient(counted).RunAsync($"{{ {question} }}");
        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        return (response.GetProperty("data").GetRawText(), trips, counted.Rows);
    }

    private async Task AddSourcesAsync(int from, int to)
    {
        static string Id(int i) => string.Create(CultureInfo.InvariantCulture, $"a-{i:0000}");
        var sources = Enumerable.Range(from, to - from).Select(Change (i) => new Change.PutNode(new(Id(i), "Source", PropertySet.From(("name", Id(i)), ("kind", "OWN")))));
        var repeats = Enumerable.Range(from, to - from).Where(i => i > 0).Select(Change (i) => new Change.PutRelationship(
            new($"{Id(i)}.DERIVED_FROM.{Id(i - 1)}", "DERIVED_FROM", Id(i), Id(i - 1), PropertySet.Empty)));
        var result = await _temporary.Store.CommitAsync(new($"sources to {to}", "ana", "More sources.", [.. sources, .. repeats]), CancellationToken.None);
        Assert.IsType<CommitResult.Committed>(result);
    }
}

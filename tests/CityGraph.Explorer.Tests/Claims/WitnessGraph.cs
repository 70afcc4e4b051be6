using System.Text.Json;
using CityGraph.Explorer.Dataset;
using CityGraph.Explorer.Tests.Claims;
using CityGraph.Explorer.Tests.Dataset;
using static CityGraph.Explorer.Tests.Dataset.DatasetText;

[assembly: AssemblyFixture(typeof(WitnessGraph))]

namespace CityGraph.Explorer.Tests.Claims;

/// <summary>
/// Four sources on one membership and one agreement: a list of our own, <c>a</c>, <c>b</c> who denies what <c>a</c> says, and <c>c</c> who repeats
/// <c>a</c>. Tests only read it.
/// </summary>
public sealed class WitnessGraph : IAsyncLifetime
{
    private const string Presses = """
        - says: There are two presses.
          facts:
            - { Organisation: press-a, name: Press A, kind: PUBLISHER }
            - { Organisation: press-c, name: Press C, kind: PUBLISHER }

        """;

    private const string A = """
        - { line: 1, says: Denpasar is a member since 2013., facts: [{ MEMBER_OF: [denpasar, owhc], since: 2013 }] }
        - { line: 2, says: OWHC has 100 members., facts: [{ Organisation: owhc, memberCount: 100 }] }
        - { line: 3, says: Denpasar is party to the pact., facts: [{ PARTY_TO: [denpasar, pact] }] }
        """;

    private const string B = """
        - { line: 1, says: Denpasar is no member., stance: REFUTES, facts: [{ MEMBER_OF: [denpasar, owhc] }] }
        - { line: 2, says: OWHC has 250 members., accepted: false, facts: [{ Organisation: owhc, memberCount: 250 }] }
        - { line: 3, says: OWHC is a world of its own., accepted: false, facts: [{ Organisation: owhc, description: A world of its own. }] }
        """;

    private const string C = """
        - { line: 1, says: Denpasar is a member since May 2013., accepted: false, facts: [{ MEMBER_OF: [denpasar, owhc], since: 2013-05 }] }
        - { line: 2, says: Gyeongju is party to the pact., certainty: REPORTED, facts: [{ PARTY_TO: [gyeongju, pact] }] }
        """;

    private TemporaryStore? _temporary;

    public async ValueTask InitializeAsync()
    {
        var graph = GraphOf(
            OwnHeader + Declared + Presses,
            Article("a", "press-a", "2016-11-19", "id") + A,
            Article("b", "{ unknown: It names none. }", "2016", null) + B,
            Article("c", "press-c", "2017-01", "en", "derived-from: [a]") + C);
        _temporary = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);
        Assert.IsType<DatasetLoadResult.Loaded>(await DatasetLoader.LoadAsync(_temporary.Store, graph, CancellationToken.None));
    }

    public ValueTask DisposeAsync() => _temporary?.DisposeAsync() ?? default;

    /// <summary>The data as text, and the trips that it took.</summary>
    public async Task<(string Data, int Trips)> AskAsync(string document, object? variables = null)
    {
        var (response, trips) = await new ExplorerClient(_temporary!.Store).RunAsync(document, variables);
        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        return (response.GetProperty("data").GetRawText(), trips);
    }

    /// <summary>The one error, as <c>code at path: message</c>.</summary>
    public async Task<string> ErrorAsync(string document)
    {
        var (response, _) = await new ExplorerClient(_temporary!.Store).RunAsync(document);
        var error = Assert.Single(response.GetProperty("errors").EnumerateArray());
        var path = string.Join('/', error.GetProperty("path").EnumerateArray().Select(part => part.ValueKind == JsonValueKind.Number ? part.GetRawText() : part.GetString()));
        return $"{error.GetProperty("extensions").GetProperty("code").GetString()} at {path}: {error.GetProperty("message").GetString()}";
    }

    private static string Article(string id, string publisher, string published, string? language, string more = "") => $$"""
        source:
          id: {{id}}
          name: Article {{id}}
          kind: ARTICLE
          title: A title
          publisher: {{publisher}}
          published: {{published}}
          address: { unknown: It carries none. }
          sha256: 0000000000000000000000000000000000000000000000000000000000000000
          recorded: 2026-11-21
        {{(language is null ? "" : $"  language: {language}\n")}}{{(more.Length == 0 ? "" : $"  {more}\n")}}statements:

        """;
}

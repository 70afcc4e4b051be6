using CityGraph.Explorer.Dataset;
using static CityGraph.Explorer.Tests.Dataset.DatasetText;

namespace CityGraph.Explorer.Tests.Dataset;

public sealed class MergesTests
{
    /// <summary>A list of our own that says that `kota-denpasar` is `denpasar`; a further decision may follow.</summary>
    private const string Decision = """
        source:
          id: decisions
          name: What we decided
          kind: OWN
          recorded: 2026-11-22
        merges:
          - { id: kota-denpasar, into: denpasar, because: Kota is no part of the name. }

        """;

    /// <summary>A source that knows Denpasar by another id, and what it has part in.</summary>
    private const string Other = """
        source:
          id: other
          name: Another list
          kind: OWN
          recorded: 2026-11-21
        statements:
        - says: There is Kota Denpasar, in the network.
          facts:
            - { City: kota-denpasar, name: Kota Denpasar, kind: REGENCY, wikidata: Q11506 }
            - { MEMBER_OF: [kota-denpasar, owhc], since: 2013 }
            - { NAMED: [kota-denpasar, Kota Denpasar], kind: ALIAS }
            - { Official: rai, name: Rai }
            - { Instrument: letter, name: Letter, kind: LETTER_OF_INTENT, status: SIGNED }
            - { SIGNED: [rai, letter], status: DONE, onBehalfOf: kota-denpasar }
        - says: It says so itself.
          said-by: kota-denpasar
          facts:
            - { City: kota-denpasar, description: A city. }

        """;

    [Fact]
    public void Read_AMergedId_IsRecordedWithItsReason()
    {
        var graph = GraphOf(OwnHeader + Declared, Other, Decision);

        var node = graph.Node("merged.kota-denpasar");
        Assert.Equal("MergedId", node.Label);
        Assert.Equal("because: Kota is no part of the name.\nformer: kota-denpasar\nrecorded: 2026-11-22", GraphText.Of(node.Properties));
        Assert.Equal("denpasar", graph.Relationship("merged.kota-denpasar.MERGED_INTO.denpasar").To);
        Assert.Equal("decisions", graph.Relationship("merged.kota-denpasar.DECIDED_IN.decisions").To);
    }

    [Fact]
    public void Read_WhatIsSaidOfAMergedId_IsSaidOfItsSuccessor()
    {
        var graph = GraphOf(OwnHeader + Declared, Other, Decision);

        Assert.DoesNotContain(graph.Nodes, node => node.Id == "kota-denpasar");
        Assert.Equal("description: A city.\nkind: CITY\nname: Denpasar\nwikidata: Q11506", GraphText.Of(graph.Node("denpasar").Properties));
        Assert.Equal("since: 2013", GraphText.Of(graph.Relationship("denpasar.MEMBER_OF.owhc").Properties));
        Assert.Equal("denpasar", graph.Relationship("denpasar.NAMED.name.denpasar.Kota-Denpasar").From);
        Assert.Equal("denpasar", graph.Relationship("rai.SIGNED.letter").Properties["onBehalfOf"]);
        Assert.Contains(graph.Relationships, edge => edge is { Type: "SAID_BY", To: "denpasar" });
        Assert.Equal("denpasar", graph.Node("other.denpasar.wikidata").Properties["subject"]);
    }

    [Fact]
    public void Read_DecisionsThatFollowOneAnother_LeadToTheLast()
    {
        var graph = GraphOf(OwnHeader + Declared, Other, Decision + "  - { id: denpasar-city, into: kota-denpasar, because: The same in English. }\n");

        Assert.Equal("denpasar", graph.Relationship("merged.denpasar-city.MERGED_INTO.denpasar").To);
    }

    [Theory]
    [InlineData(
        "  - { id: a, into: b, because: x }\n  - { id: b, into: c, because: x }\n  - { id: c, into: a, because: x }",
        "m.yaml:8:20: Merging 'a' leads round in a circle: a, b, c, a. Take one of the decisions out.\n"
        + "m.yaml:9:20: Merging 'b' leads round in a circle: b, c, a, b. Take one of the decisions out.\n"
        + "m.yaml:10:20: Merging 'c' leads round in a circle: c, a, b, c. Take one of the decisions out.")]
    [InlineData("  - { id: a, into: a, because: x }", "m.yaml:8:20: Merging 'a' leads round in a circle: a, a. Take one of the decisions out.")]
    [InlineData("  - { id: a, into: nowhere, because: x }", "m.yaml:8:20: No fact declares 'nowhere'. Give it a `name` in the fact that introduces it.")]
    [InlineData("  - { id: kota-denpasar, into: gyeongju, because: x }", "m.yaml:8:11: 'kota-denpasar' is merged twice: first at m.yaml:7:11. Keep one decision.")]
    [InlineData("  - { id: own, into: denpasar, because: x }", "m.yaml:8:11: 'own' is a source, and sources are not merged: each says what it says.")]
    [InlineData("  - { id: a, into: own, because: x }", "m.yaml:8:20: 'own' is a source, and sources are not merged: each says what it says.")]
    [InlineData("  - { id: a, into: denpasar }", "m.yaml:8:5: `because` is missing in a merge. Say why both are one.")]
    [InlineData("  - a", "m.yaml:8:5: A merge is a mapping with `id`, `into` and `because`.")]
    public void Read_ADecisionThatCannotBe_IsAProblem(string more, string expected) =>
        Assert.Equal(expected, Problems(File("0.yaml", OwnHeader + Declared), File("m.yaml", Decision + more + "\n")));

    [Fact]
    public void Read_AMergeIntoAnotherType_IsAProblem()
    {
        const string Wrong = "  - { id: rai, into: gyeongju, because: x }\n";

        Assert.StartsWith(
            "1.yaml:12:19: 'gyeongju' is City, not Official: it is declared at 0.yaml:10:15.",
            Problems(File("0.yaml", OwnHeader + Declared), File("1.yaml", Other), File("2.yaml", Decision + Wrong)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AMergedIdAsAFact_IsToldWhereItBelongs() => Assert.Equal(
        "a.yaml:15:9: 'MergedId' is not written as a fact. Write a decision under `merges:` of its file.",
        FactProblems("- { MergedId: x }"));

    [Fact]
    public async Task Load_OfADecision_AndWithoutItAgain_IsUndone()
    {
        await using var temporary = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);
        var apart = GraphOf(OwnHeader + Declared, Other, Decision.Replace("merges:\n  - { id: kota-denpasar, into: denpasar, because: Kota is no part of the name. }", "statements:\n- { says: Nothing., facts: [{ City: darwin, name: Darwin, kind: CITY }] }", StringComparison.Ordinal));
        var merged = GraphOf(OwnHeader + Declared, Other, Decision);

        foreach (var graph in new[] { apart, merged, apart, merged })
        {
            await DatasetLoader.LoadAsync(temporary.Store, graph, TestContext.Current.CancellationToken);
            Assert.IsType<DatasetLoadResult.Unchanged>(await DatasetLoader.LoadAsync(temporary.Store, graph, TestContext.Current.CancellationToken));
            var (answer, _) = await new ExplorerClient(temporary.Store).RunAsync(
                """{ cities { nodes { id } } mergedIds { nodes { id former because recorded into { id } decidedIn { id } } } }""");
            Assert.Equal(
                graph == merged
                    ? """{"cities":{"nodes":[{"id":"denpasar"},{"id":"gyeongju"}]},"mergedIds":{"nodes":[{"id":"merged.kota-denpasar","former":"kota-denpasar","because":"Kota is no part of the name.","recorded":"2026-11-22","into":{"id":"denpasar"},"decidedIn":{"id":"decisions"}}]}}"""
                    : """{"cities":{"nodes":[{"id":"darwin"},{"id":"denpasar"},{"id":"gyeongju"},{"id":"kota-denpasar"}]},"mergedIds":{"nodes":[]}}""",
                answer.GetProperty("data").GetRawText());
        }
    }
}

using CityGraph.Explorer.Dataset;
using CityGraph.Graph.Model;
using static CityGraph.Explorer.Tests.Dataset.DatasetText;

namespace CityGraph.Explorer.Tests.Dataset;

public sealed class ClaimStandingsTests
{
    private const string Hundred = "- { says: It has 100., facts: [{ Organisation: owhc, memberCount: 100 }] }\n";

    private const string Day = "- { says: That day., facts: [{ Event: talk, name: Talk, kind: MEETING, status: OCCURRED, date: 2016-11-16 }] }\n";

    [Fact]
    public void Standing_WhereNobodySaysOtherwise_IsNone() => Assert.Empty(Standings(Hundred + Hundred));

    [Theory]
    [InlineData("memberCount: 250", "own.owhc.memberCount PREVAILS", "own.owhc.memberCount.2 SET_ASIDE")]
    [InlineData("memberCount: 100")]
    // The description has no other claim: it is the graph that does not follow.
    [InlineData("description: Made by UNESCO.", "own.owhc.description SET_ASIDE")]
    public void Standing_OfAValueThatIsNotAccepted_IsSetAside(string property, params string[] standings) =>
        Assert.Equal(standings, Standings(Hundred + $"- {{ says: Other., accepted: false, facts: [{{ Organisation: owhc, {property} }}] }}"));

    [Theory]
    [InlineData("2016-11", "own.talk.date.2 BESIDE")]
    [InlineData("2016-11-16?", "own.talk.date.2 BESIDE")]
    [InlineData("2016-12", "own.talk.date PREVAILS", "own.talk.date.2 SET_ASIDE")]
    [InlineData("/2016-11-15", "own.talk.date PREVAILS", "own.talk.date.2 SET_ASIDE")]
    public void Standing_OfAnotherDate_DependsOnWhetherItMayBeTheSameDay(string date, params string[] standings) =>
        Assert.Equal(standings, Standings(Day + $"- {{ says: Other., accepted: false, facts: [{{ Event: talk, date: {date} }}] }}"));

    [Theory]
    [InlineData("2016", "2020", "own.owhc.memberCount.2 BESIDE")]
    [InlineData("2016", "2016-05", "own.owhc.memberCount PREVAILS", "own.owhc.memberCount.2 SET_ASIDE")]
    [InlineData("2016", null, "own.owhc.memberCount PREVAILS", "own.owhc.memberCount.2 SET_ASIDE")]
    public void Standing_OfValuesForOtherDates_IsNoContradiction(string one, string? other, params string[] standings) => Assert.Equal(standings, Standings(
        $"- {{ says: A., as-of: {one}, facts: [{{ Organisation: owhc, memberCount: 100 }}] }}\n"
        + $"- {{ says: B., accepted: false, {(other is null ? "" : $"as-of: {other}, ")}facts: [{{ Organisation: owhc, memberCount: 250 }}] }}"));

    [Fact]
    public void Standing_OfAReport_TakesNoSide() => Assert.Equal(
        ["own.owhc.memberCount.2 BESIDE"],
        Standings(Hundred + "- { says: Some say 250., stance: REPORTS, accepted: false, facts: [{ Organisation: owhc, memberCount: 250 }] }"));

    [Theory]
    [InlineData("", "SUPPORTS", "own.denpasar.MEMBER_OF.owhc PREVAILS", "own.denpasar.MEMBER_OF.owhc.2 SET_ASIDE")]
    [InlineData("accepted: false, ", "SUPPORTS", "own.denpasar.MEMBER_OF.owhc SET_ASIDE", "own.denpasar.MEMBER_OF.owhc.2 PREVAILS")]
    // That it is so, is merely reported: the refutation contradicts nobody, but is not followed.
    [InlineData("", "REPORTS", "own.denpasar.MEMBER_OF.owhc.2 SET_ASIDE")]
    public void Standing_OfARefutation_IsThatOfItsSide(string accepted, string stance, params string[] standings) => Assert.Equal(standings, Standings(
        $"- {{ says: It is a member., {accepted}stance: {stance}, facts: [{{ MEMBER_OF: [denpasar, owhc] }}] }}\n"
        + "- { says: It is not., stance: REFUTES, facts: [{ MEMBER_OF: [denpasar, owhc] }] }"));

    [Fact]
    public void Standing_OfAListItemThatIsNotAccepted_IsSetAsideAlone() => Assert.Equal(
        ["own.mayor.HOLDS_OFFICE.denpasar.attested.2 SET_ASIDE"],
        Standings(
            "- { says: A., facts: [{ Official: mayor, name: A Mayor }, { HOLDS_OFFICE: [mayor, denpasar], title: Mayor, acting: true, attested: [2016] }] }\n"
            + "- { says: B., accepted: false, facts: [{ HOLDS_OFFICE: [mayor, denpasar], attested: [1988] }] }"));

    [Fact]
    public void Standing_OfClaimsFromSeveralFiles_FollowsFromAll()
    {
        var graph = GraphOf(
            OwnHeader + Declared + Hundred,
            ArticleHeader() + "- { line: 1, says: It has 250., supersedes: true, facts: [{ Organisation: owhc, memberCount: 250 }] }\n");

        Assert.Equal(["article.1.owhc.memberCount PREVAILS", "own.owhc.memberCount SET_ASIDE"], Standings(graph.Nodes));
    }

    [Fact]
    public async Task Load_OfAFileThatDiffersFromALoadedOne_MarksTheClaimsOfBoth()
    {
        await using var temporary = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);
        var other = ArticleHeader() + "- { line: 1, says: It has 250., facts: [{ Organisation: owhc, name: OWHC, kind: NETWORK, memberCount: 250 }] }\n";
        await DatasetLoader.LoadAsync(temporary.Store, GraphOf(OwnHeader + Declared + Hundred), CancellationToken.None);
        await DatasetLoader.LoadAsync(temporary.Store, GraphOf(other), CancellationToken.None);

        Assert.Equal(["article.1.owhc.memberCount PREVAILS", "own.owhc.memberCount SET_ASIDE"], Standings((await ReplayedGraph.OfAsync(temporary.Store)).Nodes.Values));

        await DatasetLoader.LoadAsync(temporary.Store, GraphOf(other.Replace("250", "100", StringComparison.Ordinal)), CancellationToken.None);
        Assert.Empty(Standings((await ReplayedGraph.OfAsync(temporary.Store)).Nodes.Values));
    }

    private static string[] Standings(string statements) => Standings(GraphOf(OwnHeader + Declared + statements).Nodes);

    private static string[] Standings(IEnumerable<Node> nodes) =>
        [.. nodes.Where(node => node.Properties["standing"] is not null).Select(node => $"{node.Id} {node.Properties["standing"]}").Order(StringComparer.Ordinal)];
}

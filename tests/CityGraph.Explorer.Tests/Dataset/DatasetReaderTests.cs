using CityGraph.Explorer.Dataset;
using static CityGraph.Explorer.Tests.Dataset.DatasetText;

namespace CityGraph.Explorer.Tests.Dataset;

/// <summary>What a dataset without problems becomes.</summary>
public class DatasetReaderTests
{
    private static readonly string Article = ArticleHeader().Replace("  publisher: { unknown: It names none. }", "  publisher: press", StringComparison.Ordinal) + """
        - line: 0
          says: Denpasar joined in 2013.
          facts:
            - MEMBER_OF: [denpasar, owhc]
              since: 2013
        - line: 3
          part: CAPTION
          says: The mayor said that Denpasar joined in 2013.
          certainty: REPORTED
          stance: REPORTS
          said-by: mayor
          as-of: 2016-11
          note: He says so himself.
          facts:
            - Organisation: press
              name: The press
              kind: PUBLISHER
            - Official: mayor
              name: A Mayor
            - MEMBER_OF: [denpasar, owhc]
              since: "2013"
            - NAMED: [denpasar, Pemkot Denpasar]
              kind: ALIAS
              language: id
        """;

    [Fact]
    public void Relationship_OfTwoFacts_IsThereOnceWithItsValues()
    {
        var membership = GraphOf(OwnHeader + Declared, Article).Relationship("denpasar.MEMBER_OF.owhc");

        Assert.Equal(("MEMBER_OF", "denpasar", "owhc"), (membership.Type, membership.From, membership.To));
        Assert.Equal("since: 2013", GraphText.Of(membership.Properties));
    }

    [Fact]
    public void Source_OfAnArticle_KeepsItsHeaderAndPublisher()
    {
        var graph = GraphOf(OwnHeader + Declared, Article);

        Assert.Equal(
            """
            addressUnknownBecause: It carries none.
            kind: ARTICLE
            name: An article
            published: 2016-11-19
            sha256: 0000000000000000000000000000000000000000000000000000000000000000
            title: A title
            """,
            GraphText.Of(graph.Node("article").Properties));
        Assert.Equal("article.PUBLISHED_BY.press", graph.Relationships.Single(relationship => relationship.Type == "PUBLISHED_BY").Id);
        Assert.Equal(["article", "own"], graph.Sources);
    }

    [Fact]
    public void Source_DerivedFromAnother_NamesIt()
    {
        var derived = ArticleHeader("repeat").Replace("  title", "  derived-from: article\n  title", StringComparison.Ordinal)
            + "- { line: 1, says: A., facts: [City: denpasar] }";

        Assert.Contains("repeat.DERIVED_FROM.article", GraphOf(OwnHeader + Declared, Article, derived).Relationships.Select(relationship => relationship.Id));
    }

    [Fact]
    public void Claims_OfASource_FollowItsOrder() => Assert.Equal(
        [
            "1 article.0.denpasar.MEMBER_OF.owhc",
            "2 article.0.denpasar.MEMBER_OF.owhc.since",
            "3 article.3.press",
            "4 article.3.mayor",
            "5 article.3.denpasar.MEMBER_OF.owhc",
            "6 article.3.denpasar.MEMBER_OF.owhc.since",
            "7 article.3.name.denpasar.Pemkot-Denpasar",
            "8 article.3.name.denpasar.Pemkot-Denpasar.language",
        ],
        Claims(GraphOf(OwnHeader + Declared, Article), "article"));

    [Fact]
    public void Claim_OfAProperty_SaysAllThatTheStatementSays()
    {
        const string Claim = "article.3.denpasar.MEMBER_OF.owhc.since";
        var graph = GraphOf(OwnHeader + Declared, Article);

        Assert.Equal(
            """
            asOf: 2016-11
            certainty: REPORTED
            line: 3
            note: He says so himself.
            part: CAPTION
            position: 6
            property: since
            recorded: 2026-11-21
            stance: REPORTS
            statement: The mayor said that Denpasar joined in 2013.
            subject: denpasar.MEMBER_OF.owhc
            subjectType: MEMBER_OF
            value: 2013
            """,
            GraphText.Of(graph.Node(Claim).Properties));
        Assert.Equal(
            $"""
            {Claim}.CONCERNS.denpasar
            {Claim}.CONCERNS.owhc
            {Claim}.FROM.article
            {Claim}.SAID_BY.mayor
            """,
            GraphText.Ids(graph.Relationships.Where(relationship => relationship.From == Claim)));
    }

    [Fact]
    public void Claim_ThatSomethingExists_HasNeitherPropertyNorValue() => Assert.Equal(
        """
        certainty: STATED
        position: 1
        recorded: 2026-11-21
        stance: SUPPORTS
        statement: There are a city and a network.
        subject: denpasar
        subjectType: City
        """,
        GraphText.Of(GraphOf(OwnHeader + Declared).Node("own.denpasar").Properties));

    [Fact]
    public void Statement_OfTheTitle_IsInTheHeadline()
    {
        var claim = GraphOf(OwnHeader + Declared, Article).Node("article.0.denpasar.MEMBER_OF.owhc").Properties;

        Assert.Equal((0L, "HEADLINE"), (claim["line"], claim["part"]));
    }

    [Fact]
    public void Name_OfAnEntity_IsANodeThatItsClaimsConcernTheOwnerOf()
    {
        var graph = GraphOf(OwnHeader + Declared, Article);

        Assert.Equal("kind: ALIAS\nlanguage: id\ntext: Pemkot Denpasar", GraphText.Of(graph.Node("name.denpasar.Pemkot-Denpasar").Properties));
        Assert.Contains("denpasar.NAMED.name.denpasar.Pemkot-Denpasar", graph.Relationships.Select(relationship => relationship.Id));
        Assert.Contains("article.3.name.denpasar.Pemkot-Denpasar.CONCERNS.denpasar", graph.Relationships.Select(relationship => relationship.Id));
        Assert.Equal("Name", graph.Node("article.3.name.denpasar.Pemkot-Denpasar").Properties["subjectType"]);
    }

    [Fact]
    public void Names_ThatDifferByCaseOrPunctuation_HaveIdsOfTheirOwn()
    {
        var graph = GraphOf(WithFacts("- { NAMED: [owhc, OWHC], kind: ABBREVIATION }\n- { NAMED: [owhc, Owhc], kind: SPELLING }\n- { NAMED: [owhc, O.W.H.C.], kind: SPELLING }\n- { NAMED: [owhc, O-W-H-C], kind: SPELLING }\n- { NAMED: [owhc, 경주], kind: ALIAS }"));

        Assert.Equal(
            ["name.owhc.O-W-H-C-38a772", "name.owhc.O-W-H-C-d0c92b", "name.owhc.OWHC", "name.owhc.Owhc", "name.owhc.경주"],
            graph.Nodes.Where(node => node.Label == "Name").Select(node => node.Id));
    }

    [Fact]
    public void Scalars_FollowTheKindOfTheirProperty()
    {
        var graph = GraphOf(WithFacts("- { City: denpasar, description: no, latitude: -8, nationalCode: 5171, wikidata: 'null' }\n- { Agreement: pact, openEnded: true }\n- { Organisation: owhc, memberCount: 0300 }"));

        Assert.Equal("description: no\nkind: CITY\nlatitude: -8\nname: Denpasar\nnationalCode: 5171\nwikidata: null", GraphText.Of(graph.Node("denpasar").Properties));
        Assert.IsType<double>(graph.Node("denpasar").Properties["latitude"]);
        Assert.IsType<string>(graph.Node("denpasar").Properties["nationalCode"]);
        Assert.Equal(true, graph.Node("pact").Properties["openEnded"]);
        Assert.Equal(300L, graph.Node("owhc").Properties["memberCount"]);
    }

    [Fact]
    public void List_OfSeveralFacts_IsTheirSortedUnionWithAClaimEach()
    {
        var graph = GraphOf(WithFacts(
            "- { Official: mayor, name: A Mayor }\n"
            + "- { HOLDS_OFFICE: [mayor, denpasar], title: Mayor, acting: false, attested: [2020-11-20, 2016-11-19] }\n"
            + "- { HOLDS_OFFICE: [mayor, denpasar], attested: 2016-11-16 }\n"
            + "- { HOLDS_OFFICE: [mayor, denpasar], attested: 2020-11-20 }"));

        Assert.Equal(
            "acting: False\nattested: [2016-11-16, 2016-11-19, 2020-11-20]\ntitle: Mayor",
            GraphText.Of(graph.Relationship("mayor.HOLDS_OFFICE.denpasar").Properties));
        Assert.Equal(
            ["2020-11-20", "2016-11-19", "2016-11-16", "2020-11-20"],
            graph.Nodes.Where(node => node.Properties["property"] is "attested").OrderBy(node => (long)node.Properties["position"]!).Select(node => node.Properties["value"]));
    }

    [Fact]
    public void List_ThatNoFactGives_IsEmpty()
    {
        var graph = GraphOf(WithFacts("- { Official: mayor, name: A Mayor }\n- { HOLDS_OFFICE: [mayor, denpasar], title: Mayor, acting: true }"));

        Assert.Equal("acting: True\nattested: []\ntitle: Mayor", GraphText.Of(graph.Relationship("mayor.HOLDS_OFFICE.denpasar").Properties));
    }

    [Fact]
    public void Relationship_WithAnId_StandsBesideTheOther() => Assert.Equal(
        "denpasar.MEMBER_OF.owhc\ndenpasar.MEMBER_OF.owhc.again",
        GraphText.Ids(GraphOf(WithFacts("- { MEMBER_OF: [denpasar, owhc], since: 2013 }\n- { MEMBER_OF: [denpasar, owhc], id: again, since: 2020 }"))
            .Relationships.Where(relationship => relationship.Type == "MEMBER_OF")));

    [Fact]
    public void Claims_ForTheSameOnTheSameLine_AreNumbered() => Assert.Equal(
        ["1 own.denpasar", "2 own.gyeongju", "3 own.owhc", "4 own.pact", "5 own.denpasar.2", "6 own.denpasar.3"],
        Claims(GraphOf(WithFacts("- City: denpasar\n- City: denpasar")), "own"));

    [Fact]
    public void Statement_NotAccepted_LeavesClaimsOnly()
    {
        var graph = GraphOf(OwnHeader + Declared + """
            - says: Denpasar is a town since 1788 and a member.
              accepted: false
              facts:
                - { City: denpasar, kind: TOWN }
                - { MEMBER_OF: [denpasar, owhc], since: 1788 }
            """);

        Assert.Equal("CITY", graph.Node("denpasar").Properties["kind"]);
        Assert.DoesNotContain(graph.Relationships, relationship => relationship.Type == "MEMBER_OF");
        Assert.Equal(
            ["5 own.denpasar.2", "6 own.denpasar.kind", "7 own.denpasar.MEMBER_OF.owhc", "8 own.denpasar.MEMBER_OF.owhc.since"],
            Claims(graph, "own").Skip(4));
        Assert.Equal("TOWN", graph.Node("own.denpasar.kind").Properties["value"]);
    }

    [Fact]
    public void Statement_ThatRefutesAValue_LeavesAClaimForTheValueAlone() => Assert.Equal(
        ["5 own.owhc.memberCount", "6 own.denpasar.MEMBER_OF.owhc"],
        Claims(
            GraphOf(OwnHeader + Declared + """
                - says: It has not 300 members, and Denpasar is none.
                  stance: REFUTES
                  facts:
                    - { Organisation: owhc, memberCount: 300 }
                    - MEMBER_OF: [denpasar, owhc]
                """),
            "own").Skip(4));

    [Fact]
    public void Values_InConflict_AreTakenFromTheAcceptedStatement()
    {
        var graph = GraphOf(OwnHeader + Declared + """
            - { says: It has 300., facts: [{ Organisation: owhc, memberCount: 300 }] }
            - { says: It has 250., accepted: false, facts: [{ Organisation: owhc, memberCount: 250 }] }
            """);

        Assert.Equal(300L, graph.Node("owhc").Properties["memberCount"]);
        Assert.Equal("250", graph.Node("own.owhc.memberCount.2").Properties["value"]);
    }

    [Fact]
    public void Id_OfALongClaim_EndsInADigest()
    {
        var (a, b) = (new string('a', 64), new string('b', 64));
        var graph = GraphOf(WithFacts($"- {{ Organisation: {a}, name: A, kind: NETWORK }}\n- {{ Organisation: {b}, name: B, kind: NETWORK }}\n- {{ MEMBER_OF: [{a}, {b}], id: {new string('c', 64)}, role: member }}"));

        Assert.All(graph.Nodes, node => Assert.InRange(node.Id.Length, 1, 200));
        Assert.Equal(graph.Nodes.Length, graph.Nodes.Select(node => node.Id).Distinct().Count());
    }

    [Fact]
    public void Graph_DoesNotDependOnTheOrderOfTheFiles()
    {
        var (first, second) = (File("own.yaml", OwnHeader + Declared), File("article.yaml", Article));
        var (there, back) = (Read(first, second).Graph!, Read(second, first).Graph!);

        Assert.Equal(there.Nodes, back.Nodes);
        Assert.Equal(there.Relationships, back.Relationships);
        Assert.Equal(there.Fingerprint, back.Fingerprint);
    }

    [Fact]
    public void Fingerprint_DependsOnNamesAndContents()
    {
        var fingerprint = DatasetFingerprint.Of([File("a", "x"), File("b", "y")]);

        Assert.Equal(64, fingerprint.Length);
        Assert.Equal(fingerprint, DatasetFingerprint.Of([File("b", "y"), File("a", "x")]));
        Assert.NotEqual(fingerprint, DatasetFingerprint.Of([File("a", "y"), File("b", "x")]));
        Assert.NotEqual(fingerprint, DatasetFingerprint.Of([File("a", "xb"), File("", "y")]));
    }

    private static IEnumerable<string> Claims(DatasetGraph graph, string source) =>
        from node in graph.Nodes
        where node.Label == "Claim" && node.Id.StartsWith(source + ".", StringComparison.Ordinal)
        orderby (long)node.Properties["position"]!
        select $"{node.Properties["position"]} {node.Id}";
}

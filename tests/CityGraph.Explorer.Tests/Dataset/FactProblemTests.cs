using static CityGraph.Explorer.Tests.Dataset.DatasetText;

namespace CityGraph.Explorer.Tests.Dataset;

/// <summary>What can be wrong with one fact: exact message, line and column.</summary>
public class FactProblemTests
{
    [Theory]
    [InlineData("- Citty: denpasar", "a.yaml:15:7: Unknown type 'Citty'. Did you mean 'City'?")]
    [InlineData("- MEMBEROF: [denpasar, owhc]", "a.yaml:15:7: Unknown type 'MEMBEROF'. Did you mean 'MEMBER_OF'?")]
    [InlineData("- Submarine: u96", "a.yaml:15:7: Unknown type 'Submarine'. A fact begins with a type: `City: id`, `MEMBER_OF: [from, to]` or `NAMED: [id, text]`.")]
    [InlineData("- name: Denpasar\n  City: denpasar", "a.yaml:15:7: 'name' is no type. A fact begins with a type: `City: id`, `MEMBER_OF: [from, to]` or `NAMED: [id, text]`. Move 'City' to the front.")]
    [InlineData("- denpasar", "a.yaml:15:7: A fact begins with a type: `City: id`, `MEMBER_OF: [from, to]` or `NAMED: [id, text]`.")]
    [InlineData("- Claim: x", "a.yaml:15:7: 'Claim' is not written as a fact. Claims follow from the statements. Leave the fact out.")]
    [InlineData("- SAID_BY: [x, y]", "a.yaml:15:7: 'SAID_BY' is not written as a fact. Name the speaker as `said-by:` of the statement.")]
    public void Type_Unknown_IsReportedWithTheFix(string fact, string expected) => Assert.Equal(expected, FactProblems(fact));

    [Theory]
    [InlineData("- City: denpasar\n  lattitude: 1", "a.yaml:16:7: Unknown property 'lattitude' of City. Did you mean 'latitude'?")]
    [InlineData("- MEMBER_OF: [denpasar, owhc]\n  elephants: 2", "a.yaml:16:7: Unknown property 'elephants' of MEMBER_OF. It has role, since and id.")]
    [InlineData("- COVERS: [pact, denpasar]\n  elephants: 2", "a.yaml:15:22: COVERS cannot end at City 'denpasar'. It ends at Sector.\na.yaml:16:7: Unknown property 'elephants' of COVERS. It has id.")]
    [InlineData("- City: denpasar\n  Organisation: owhc", "a.yaml:16:7: Unknown property 'Organisation' of City. It is a type: begin a fact of its own with `- `.")]
    [InlineData("- Agreement: pact\n  stage: ACTIVE", "a.yaml:16:7: `stage` of Agreement is worked out from signed papers and events. Leave it out; state what was signed, or what an event reached.")]
    public void Property_Unknown_IsReportedWithTheFix(string fact, string expected) =>
        Assert.Equal(expected, FactProblems(fact));

    [Theory]
    [InlineData("- City: Denpasar City", "a.yaml:15:13: 'Denpasar City' is not an id: ids are lower-case words joined by hyphens, at most 64 characters. Write 'denpasar-city'.")]
    [InlineData("- City: [denpasar]", "a.yaml:15:13: The id of City takes one value, not a list.")]
    [InlineData("- MEMBER_OF: [denpasar, OWHC]", "a.yaml:15:29: 'OWHC' is not an id: ids are lower-case words joined by hyphens, at most 64 characters. Write 'owhc'.")]
    [InlineData("- MEMBER_OF: [denpasar]", "a.yaml:15:18: MEMBER_OF takes the ids of the node where it starts and the node where it ends: [from, to].")]
    [InlineData("- NAMED: denpasar", "a.yaml:15:14: NAMED takes the id of whose name it is, and the name: [id, text].")]
    public void Id_Malformed_IsReportedWithTheFix(string fact, string expected) => Assert.Equal(expected, FactProblems(fact));

    [Theory]
    [InlineData("- City: denpasar\n  latitude: far", "a.yaml:16:17: 'far' is not a value of `latitude` of City. Write a number.")]
    [InlineData("- City: denpasar\n  latitude: '8'", "a.yaml:16:17: `latitude` of City takes a number. Write 8 without quotes.")]
    [InlineData("- City: denpasar\n  latitude: .inf", "a.yaml:16:17: '.inf' is not a value of `latitude` of City. Write a number.")]
    [InlineData("- City: denpasar\n  description: [a, b]", "a.yaml:16:20: `description` of City takes one value, not a list.")]
    [InlineData("- City: denpasar\n  description: { a: b }", "a.yaml:16:20: `description` of City takes one value, not a mapping.")]
    [InlineData("- City: denpasar\n  description:", "a.yaml:16:19: `description` of City is empty. Write a value or leave it out.")]
    [InlineData("- City: denpasar\n  description: ~", "a.yaml:16:20: `description` of City is empty. Write a value or leave it out.")]
    [InlineData("- City: denpasar\n  kind: REGENCI", "a.yaml:16:13: 'REGENCI' is not a value of `kind` of City. Did you mean 'REGENCY'?")]
    [InlineData("- Organisation: owhc\n  memberCount: 1.5", "a.yaml:16:20: '1.5' is not a value of `memberCount` of Organisation. Write a whole number.")]
    [InlineData("- Agreement: pact\n  openEnded: no", "a.yaml:16:18: 'no' is not a value of `openEnded` of Agreement. Write true or false.")]
    [InlineData("- MEMBER_OF: [denpasar, owhc]\n  since: 2013-13", "a.yaml:16:14: `since` of MEMBER_OF: \"2013-13\" is not a date: at character 6, there is no month 13; write 01 to 12, a season 21 to 24, or XX.")]
    public void Value_OfAnotherKind_IsReportedWithTheFix(string fact, string expected) => Assert.Equal(expected, FactProblems(fact));

    [Fact]
    public void Text_OverTheLimit_IsReported()
    {
        Assert.Equal(
            "a.yaml:16:20: `description` of City has 10001 characters; the most is 10000. Shorten it.",
            FactProblems($"- City: denpasar\n  description: {new string('x', 10_001)}"));
        Assert.Equal(
            "a.yaml:16:17: `wikidata` of City has 2001 characters; the most is 2000. Shorten it.",
            FactProblems($"- City: denpasar\n  wikidata: {new string('x', 2_001)}"));
        Assert.Equal(
            "a.yaml:15:25: The text of NAMED has 2001 characters; the most is 2000. Shorten it.",
            FactProblems($"- NAMED: [denpasar, {new string('x', 2_001)}]"));
    }

    [Theory]
    [InlineData("- City: denpassar", "a.yaml:15:13: No fact declares 'denpassar'. Did you mean 'denpasar'?")]
    [InlineData("- MEMBER_OF: [denpasar, unesco-creative]", "a.yaml:15:29: No fact declares 'unesco-creative'. Give it a `name` in the fact that introduces it.")]
    [InlineData("- NAMED: [denpasr, Kota]\n  kind: ALIAS", "a.yaml:15:15: No fact declares 'denpasr'. Did you mean 'denpasar'?")]
    [InlineData("- Organisation: denpasar", "a.yaml:15:21: 'denpasar' is City, not Organisation: it is declared at a.yaml:9:15. Write `City: denpasar`.")]
    [InlineData("- MEMBER_OF: [denpasar, gyeongju]", "a.yaml:15:29: MEMBER_OF cannot end at City 'gyeongju'. It ends at Organisation.")]
    [InlineData("- MEMBER_OF: [pact, owhc]", "a.yaml:15:19: MEMBER_OF cannot start at Agreement 'pact'. It starts at Party.")]
    public void Reference_ThatDoesNotFit_IsReportedWithTheFix(string fact, string expected) => Assert.Equal(expected, FactProblems(fact));

    [Fact]
    public void Ends_OfATypeThatJoinsOtherPairs_AreReported() => Assert.Equal(
        "a.yaml:15:16: PART_OF cannot join City 'denpasar' to Organisation 'owhc'. From there it ends at Place.",
        FactProblems("- PART_OF: [denpasar, owhc]"));

    [Fact]
    public void Reference_InAProperty_IsHeldToTheDeclaredIds() => Assert.Equal(
        "a.yaml:16:67: No fact declares 'gyeonju'. Did you mean 'gyeongju'?",
        FactProblems("- { Event: e, name: E, kind: VISIT, status: PLANNED }\n- { TOOK_PART_IN: [denpasar, e], status: PLANNED, onBehalfOf: gyeonju }"));

    [Theory]
    [InlineData("- { City: darwin, name: Darwin }", "a.yaml:15:15: City 'darwin' has no `kind`. Give it: CITY, REGENCY, COUNTY, DISTRICT, TOWN or WARD.")]
    [InlineData("- { ABOUT: [e, pact] }\n- { Event: e, name: E, kind: VISIT, status: PLANNED }", "a.yaml:15:16: ABOUT from 'e' to 'pact' has no `bearing`. Give it: REACHED, PLANNED or REQUIRED.")]
    [InlineData("- { NAMED: [denpasar, Kota] }", "a.yaml:15:16: The name 'Kota' of 'denpasar' has no `kind`. Give it: CANONICAL, ALIAS, SPELLING, ABBREVIATION or FORMER.")]
    public void RequiredProperty_GivenNowhere_IsReportedWhereTheElementBegins(string facts, string expected) => Assert.Equal(expected, FactProblems(facts));

    [Fact]
    public void RequiredProperty_WithAWrongValue_IsReportedOnce() => Assert.Equal(
        "a.yaml:15:43: 'TON' is not a value of `kind` of City. Did you mean 'TOWN'?",
        FactProblems("- { City: darwin, name: Darwin, kind: TON }"));
}

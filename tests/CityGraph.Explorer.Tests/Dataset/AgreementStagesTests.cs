using static CityGraph.Explorer.Tests.Dataset.DatasetText;

namespace CityGraph.Explorer.Tests.Dataset;

public class AgreementStagesTests
{
    private const string Letter = "- { Instrument: letter, name: Letter, kind: LETTER_OF_INTENT, status: SIGNED, date: 2016-11-16 }\n- UNDER: [letter, pact]\n";

    [Theory]
    [InlineData("", null, null)]
    [InlineData(Letter, "LETTER_OF_INTENT", "2016-11-16")]
    [InlineData(Letter + "- { Instrument: m, name: M, kind: MEMORANDUM, status: SIGNED }\n- UNDER: [m, pact]", "MEMORANDUM", null)]
    [InlineData(Letter + "- { Instrument: m, name: M, kind: MEMORANDUM, status: PLANNED, date: 2017 }\n- UNDER: [m, pact]", "LETTER_OF_INTENT", "2016-11-16")]
    [InlineData(Letter + "- { Instrument: m, name: M, kind: MEMORANDUM, status: UNCLEAR, date: 2017 }\n- UNDER: [m, pact]", "LETTER_OF_INTENT", "2016-11-16")]
    [InlineData(Letter + "- { Instrument: m, name: M, kind: ACTION_PLAN, status: SIGNED, date: 2017 }\n- UNDER: [m, pact]", "LETTER_OF_INTENT", "2016-11-16")]
    [InlineData(Letter + "- { Instrument: m, name: M, kind: LETTER_OF_INTENT, status: SIGNED, date: 2015 }\n- UNDER: [m, pact]", "LETTER_OF_INTENT", "2015")]
    [InlineData(Letter + "- { Instrument: m, name: M, kind: LETTER_OF_INTENT, status: SIGNED }\n- UNDER: [m, pact]", "LETTER_OF_INTENT", "2016-11-16")]
    [InlineData(Letter + "- { Instrument: m, name: M, kind: RENEWAL, status: SIGNED, date: 2020 }\n- UNDER: [m, pact]", "RENEWED", "2020")]
    [InlineData("- { Instrument: m, name: M, kind: MEMORANDUM, status: SIGNED, date: 2017 }", null, null)]
    public void Stage_OfPapers_IsTheFurthestSigned(string facts, string? stage, string? date) => AssertStage(facts, stage, date);

    [Theory]
    [InlineData("OCCURRED", "stage: EXPLORED, bearing: REACHED", "EXPLORED", "2020-11-20")]
    [InlineData("OCCURRED", "stage: EXPLORED, bearing: PLANNED", null, null)]
    [InlineData("OCCURRED", "stage: EXPLORED, bearing: REQUIRED", null, null)]
    [InlineData("PLANNED", "stage: EXPLORED, bearing: REACHED", null, null)]
    [InlineData("UNKNOWN", "stage: EXPLORED, bearing: REACHED", null, null)]
    [InlineData("OCCURRED", "bearing: REACHED", null, null)]
    public void Stage_OfAnEvent_CountsIfItTookPlaceAndReachedIt(string status, string about, string? stage, string? date) =>
        AssertStage($"- {{ Event: e, name: E, kind: MEETING, status: {status}, date: 2020-11-20 }}\n- {{ ABOUT: [e, pact], {about} }}", stage, date);

    [Fact]
    public void Stage_OfAnEventAboutAPaper_CountsForItsAgreement() => AssertStage(
        Letter + "- { Event: e, name: E, kind: APPROVAL, status: OCCURRED, date: 2017-02 }\n- { ABOUT: [e, letter], stage: LEGISLATURE_APPROVED, bearing: REACHED }",
        "LEGISLATURE_APPROVED",
        "2017-02");

    [Fact]
    public void Stage_OfPlannedEventAndSignedPaper_IsThatOfThePaper() => AssertStage(
        Letter + "- { Event: e, name: E, kind: SIGNING, status: PLANNED, date: 2017 }\n- { ABOUT: [e, pact], stage: MEMORANDUM, bearing: PLANNED }",
        "LETTER_OF_INTENT",
        "2016-11-16");

    [Fact]
    public void Course_OfPapersAndEvents_HasTheFirstDateOfEachStage()
    {
        var pact = GraphOf(WithFacts(
            Letter
            + "- { Instrument: first, name: F, kind: LETTER_OF_INTENT, status: SIGNED, date: 2015 }\n- UNDER: [first, pact]\n"
            + "- { Instrument: m, name: M, kind: MEMORANDUM, status: SIGNED }\n- UNDER: [m, pact]\n"
            + "- { Event: e, name: E, kind: MEETING, status: OCCURRED, date: 2014-03 }\n- { ABOUT: [e, pact], bearing: REACHED }\n"
            + "- { Event: p, name: P, kind: MEETING, status: PLANNED, date: 2013 }\n- { ABOUT: [p, pact], bearing: PLANNED, stage: MEMORANDUM }")).Node("pact").Properties;

        Assert.Equal("2015", pact["letterOfIntentDate"]?.ToString());
        Assert.Null(pact["memorandumDate"]);
        Assert.Equal(["MEMORANDUM"], (System.Collections.Immutable.ImmutableArray<object>)pact["undatedStages"]!);
        Assert.True((bool)pact["hasUndatedMilestones"]!);
        Assert.Equal("2014-03 2015 2016-11-16", string.Join(' ', (System.Collections.Immutable.ImmutableArray<object>)pact["milestones"]!));
    }

    private static void AssertStage(string facts, string? stage, string? date)
    {
        var text = facts.Length == 0 ? OwnHeader + Declared : WithFacts(facts.TrimEnd());
        var pact = GraphOf(text).Node("pact").Properties;

        Assert.Equal((stage, date), (pact["stage"], pact["stageDate"]?.ToString()));
    }
}

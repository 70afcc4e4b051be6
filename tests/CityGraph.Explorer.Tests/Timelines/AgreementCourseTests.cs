using System.Text.Json;
using CityGraph.Explorer.Dataset;
using CityGraph.Explorer.Tests.Dataset;
using static CityGraph.Explorer.Tests.Dataset.DatasetText;

namespace CityGraph.Explorer.Tests.Timelines;

public class AgreementCourseTests
{
    private const string Explored = "- { Event: talks, name: Talks, kind: MEETING, status: OCCURRED, date: 2015 }\n- { ABOUT: [talks, pact], stage: EXPLORED, bearing: REACHED }\n";
    private const string Letter = "- { Instrument: letter, name: Letter, kind: LETTER_OF_INTENT, status: SIGNED, date: 2016-11-16 }\n- UNDER: [letter, pact]\n";
    private const string Memorandum = "- { Instrument: memo, name: Memo, kind: MEMORANDUM, status: SIGNED, date: 2017-01 }\n- UNDER: [memo, pact]\n";

    [Theory]
    [InlineData("", "")]
    [InlineData(Explored, "EXPLORED 2015 talks ..")]
    [InlineData(Explored + Letter, "EXPLORED 2015 talks .., LETTER_OF_INTENT 2016-11-16 letter 321..685")]
    [InlineData(
        "- { Instrument: memo, name: Memo, kind: MEMORANDUM, status: SIGNED }\n- UNDER: [memo, pact]\n"
        + "- { Event: act, name: Act, kind: SIGNING, status: OCCURRED, date: 2017-01-02 }\n- { ABOUT: [act, memo], stage: MEMORANDUM, bearing: REACHED }\n",
        "MEMORANDUM 2017-01-02 act ..")]
    [InlineData(Letter + Memorandum, "LETTER_OF_INTENT 2016-11-16 letter .., MEMORANDUM 2017-01 memo 46..76")]
    public async Task Course_OfPapersAndEvents_TellsHowLongEachStageTook(string facts, string course) => Assert.Equal(course, string.Join(", ", (await AgreementAsync(facts))
        .GetProperty("course").EnumerateArray()
        .Select(one => $"{one.GetProperty("stage")} {one.GetProperty("date")} {one.GetProperty("by").GetProperty("id")} {one.GetProperty("daysAtLeast")}..{one.GetProperty("daysAtMost")}")));

    [Theory]
    [InlineData("2014", "", "")]
    [InlineData("2015-06", "EXPLORED", "")]
    [InlineData("2016-01-01", "EXPLORED", "EXPLORED")]
    [InlineData("2016-11", "LETTER_OF_INTENT", "EXPLORED")]
    [InlineData("2017-01-15", "MEMORANDUM", "LETTER_OF_INTENT")]
    [InlineData("2020", "MEMORANDUM", "MEMORANDUM")]
    public async Task StageAt_ADate_SaysWhatIsPossibleAndWhatIsCertain(string date, string possible, string certain)
    {
        var at = (await AgreementAsync(Explored + Letter + Memorandum, date)).GetProperty("stageAt");
        Assert.Equal((possible, certain), (at.GetProperty("possible").ToString(), at.GetProperty("certain").ToString()));
    }

    [Theory]
    [InlineData("", "EXPLORED usual, LETTER_OF_INTENT usual, LEGISLATURE_APPROVED usual, MEMORANDUM usual, ACTIVE usual")]
    [InlineData(Letter, "LEGISLATURE_APPROVED usual, MEMORANDUM usual, ACTIVE usual")]
    [InlineData(
        Letter
        + "- { Instrument: memo, name: Memo, kind: MEMORANDUM, status: PLANNED, date: 2017 }\n- UNDER: [memo, pact]\n"
        + "- { Event: vote, name: Vote, kind: APPROVAL, status: PLANNED }\n- { ABOUT: [vote, letter], stage: LEGISLATURE_APPROVED, bearing: REQUIRED, step: 1 }\n",
        "LEGISLATURE_APPROVED REQUIRED 1 vote, MEMORANDUM PLANNED  memo")]
    [InlineData(Memorandum + "- { Event: vote, name: Vote, kind: SIGNING, status: PLANNED }\n- { ABOUT: [vote, pact], stage: MEMORANDUM, bearing: PLANNED }\n", "ACTIVE usual")]
    [InlineData(
        Memorandum + "- { Event: vote, name: Vote, kind: APPROVAL, status: PLANNED }\n- { ABOUT: [vote, memo], stage: LEGISLATURE_APPROVED, bearing: REQUIRED, step: 1 }\n",
        "ACTIVE usual")]
    [InlineData(
        Letter
        + "- { Instrument: memo, name: Memo, kind: MEMORANDUM, status: PLANNED }\n- UNDER: [memo, pact]\n"
        + "- { Event: act, name: Act, kind: SIGNING, status: PLANNED, date: 2018 }\n- { ABOUT: [act, memo], stage: MEMORANDUM, bearing: PLANNED, step: 2 }\n",
        "MEMORANDUM PLANNED 2 memo at act")]
    [InlineData(
        "- { Instrument: paper, name: Paper, kind: OTHER, status: PLANNED, date: 2018-11 }\n- UNDER: [paper, pact]\n"
        + "- { Event: act, name: Act, kind: SIGNING, status: PLANNED }\n- { ABOUT: [act, paper], bearing: PLANNED }\n",
        " PLANNED  paper at act")]
    [InlineData("- { Event: end, name: End, kind: OTHER, status: OCCURRED }\n- { ABOUT: [end, pact], stage: TERMINATED, bearing: REACHED }\n", "")]
    public async Task Next_OfAnAgreement_IsWhatSourcesNameElseWhatIsUsual(string facts, string next) => Assert.Equal(next, string.Join(", ", (await AgreementAsync(facts))
        .GetProperty("next").EnumerateArray()
        .Select(one => one.GetProperty("isUsual").GetBoolean()
            ? $"{one.GetProperty("stage")} usual"
            : $"{one.GetProperty("stage")} {one.GetProperty("bearing")} {one.GetProperty("step")} {one.GetProperty("by").GetProperty("id")}{Signing(one.GetProperty("signing"))}")));

    /// <summary>Besides one a root field: one for all that ask for the course of the same agreements in the same graph.</summary>
    [Theory]
    [InlineData(
        """one: agreement(id: "pact") { course { stage } stageAt(date: "2017") { certain } next { stage } again: course { date } }""",
        2,
        """{"one":{"course":[{"stage":"EXPLORED"},{"stage":"LETTER_OF_INTENT"}],"stageAt":{"certain":"LETTER_OF_INTENT"},"next":[{"stage":"LEGISLATURE_APPROVED"},{"stage":"MEMORANDUM"},{"stage":"ACTIVE"}],"again":[{"date":"2015"},{"date":"2016-11-16"}]}}""")]
    [InlineData(
        """now: agreement(id: "pact") { course { stage } } then: agreement(id: "pact", asOf: "2015") { course { stage } }""",
        4,
        """{"now":{"course":[{"stage":"EXPLORED"},{"stage":"LETTER_OF_INTENT"}]},"then":{"course":[{"stage":"EXPLORED"}]}}""")]
    [InlineData(
        """one: agreement(id: "pact") { course { stage } } other: agreement(id: "other") { course { stage } }""",
        4,
        """{"one":{"course":[{"stage":"EXPLORED"},{"stage":"LETTER_OF_INTENT"}]},"other":{"course":[]}}""")]
    public async Task Fields_ThatAskAlike_ReadTheCourseOnce(string question, int trips, string answer)
    {
        var (data, taken) = await AskAsync(Explored + Letter + "- { Agreement: other, name: Other, kind: FRIENDSHIP_CITY }\n", $"{{ {question} }}");

        Assert.Equal(answer, data.GetRawText());
        Assert.Equal(trips, taken);
    }

    private static string Signing(JsonElement signing) => signing.ValueKind == JsonValueKind.Null ? "" : $" at {signing.GetProperty("id")}";

    private static async Task<JsonElement> AgreementAsync(string facts, string date = "2020")
    {
        var (data, _) = await AskAsync(
            facts,
            $$"""
            {
              agreement(id: "pact") {
                course { stage date daysAtLeast daysAtMost by { id } }
                stageAt(date: "{{date}}") { possible certain }
                next { stage isUsual bearing step by { id } signing { id } }
              }
            }
            """);
        return data.GetProperty("agreement");
    }

    private static async Task<(JsonElement Data, int Trips)> AskAsync(string facts, string question)
    {
        await using var temporary = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);
        var graph = GraphOf(facts.Length == 0 ? OwnHeader + Declared : WithFacts(facts.TrimEnd()));
        Assert.IsType<DatasetLoadResult.Loaded>(await DatasetLoader.LoadAsync(temporary.Store, graph, TestContext.Current.CancellationToken));
        var (response, trips) = await new ExplorerClient(temporary.Store).RunAsync(question);
        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        return (response.GetProperty("data"), trips);
    }
}

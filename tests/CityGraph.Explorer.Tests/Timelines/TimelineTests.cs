using System.Collections.Immutable;
using System.Text.Json;
using CityGraph.Explorer.Tests.Dataset;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Dates;
using static CityGraph.Explorer.Tests.SmallGraph;

namespace CityGraph.Explorer.Tests.Timelines;

public sealed class TimelineTests : IAsyncLifetime
{
    private static readonly string[] Everything =
    [
        "OFFICE mayor-beta  .. mayor attested 2008 2012",
        "OFFICE mayor-alpha 2010/2015-06 2010-01-01..2015-06-30 mayor attested 2011",
        "EVENT visit 2014-03 2014-03-01..2014-03-31",
        "STAGE pact 2014-03 2014-03-01..2014-03-31 EXPLORED by visit",
        "EVENT fair /2015 ..2015-12-31",
        "PAPER letter 2016-11-16 2016-11-16..2016-11-16",
        "STAGE pact 2016-11-16 2016-11-16..2016-11-16 LETTER_OF_INTENT by letter",
        "PAPER memo 2018 2018-01-01..2018-12-31 planned",
        "EVENT trip 2019 2019-01-01..2019-12-31",
        "EVENT undated-meeting  ..",
    ];

    private TemporaryStore? _temporary;

    public async ValueTask InitializeAsync()
    {
        _temporary = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);
        ImmutableArray<Change> changes =
        [
            Node("alpha", "City", ("kind", "CITY")),
            Node("beta", "City", ("kind", "CITY")),
            Node("office-of-alpha", "Organisation", ("kind", "DEPARTMENT")),
            Along("office-of-alpha", "PART_OF", "alpha"),
            Node("pact", "Agreement", ("kind", "SISTER_CITY")),
            Along("alpha", "PARTY_TO", "pact"),
            Along("beta", "PARTY_TO", "pact"),
            Node("letter", "Instrument", ("kind", "LETTER_OF_INTENT"), ("status", "SIGNED"), ("date", Date("2016-11-16"))),
            Along("letter", "UNDER", "pact"),
            Node("memo", "Instrument", ("kind", "MEMORANDUM"), ("status", "PLANNED"), ("date", Date("2018"))),
            Along("memo", "UNDER", "pact"),
            Event("visit", "2014-03"),
            Along("visit", "ABOUT", "pact", ("stage", "EXPLORED"), ("bearing", "REACHED")),
            Along("alpha", "TOOK_PART_IN", "visit", ("status", "DONE")),
            Along("beta", "TOOK_PART_IN", "visit", ("status", "DONE")),
            Event("fair", "/2015"),
            Along("office-of-alpha", "HOSTED", "fair", ("status", "DONE")),
            Event("undated-meeting", null),
            Along("undated-meeting", "TOOK_PLACE_IN", "beta"),
            Event("elsewhere", "2014"),
            Event("trip", "2019"),
            Along("mayor", "TOOK_PART_IN", "trip", ("status", "DONE"), ("onBehalfOf", "alpha")),
            Node("mayor", "Official"),
            Along("mayor", "HOLDS_OFFICE", "alpha", ("title", "Mayor"), ("acting", false), ("from", Date("2010")), ("to", Date("2015-06")), ("attested", Dates("2011"))),
            Along("mayor", "HOLDS_OFFICE", "beta", ("title", "Mayor"), ("acting", false), ("attested", Dates("2012", "2008"))),
        ];
        Assert.IsType<CommitResult.Committed>(await _temporary.Store.CommitAsync(new("one", "tests", "", changes), TestContext.Current.CancellationToken));
    }

    public ValueTask DisposeAsync() => _temporary?.DisposeAsync() ?? default;

    [Fact]
    public async Task Timeline_OfSeveral_TellsEachOnceInOrder() => Assert.Equal(Everything, Lines(await AskAsync("of: [\"alpha\", \"beta\", \"mayor\", \"pact\"]")));

    [Theory]
    [InlineData("of: [\"alpha\"]", 1, 2, 3, 4, 5, 6, 7, 8)]
    [InlineData("of: [\"beta\"]", 0, 2, 3, 5, 6, 7, 9)]
    [InlineData("of: [\"mayor\"]", 0, 1, 8)]
    [InlineData("of: [\"pact\"]", 2, 3, 5, 6, 7)]
    [InlineData("of: [\"alpha\"], kinds: [STAGE, OFFICE]", 1, 3, 6)]
    [InlineData("of: [\"alpha\"], from: \"2016\"", 5, 6, 7, 8)]
    [InlineData("of: [\"alpha\"], to: \"2014-03-15\"", 1, 2, 3, 4)]
    [InlineData("of: [\"beta\"], from: \"2014-01\", to: \"2014-12\"", 0, 2, 3, 9)]
    [InlineData("of: [\"alpha\", \"alpha\"], asOf: \"2014-12-31\"", 1, 2, 3, 4)]
    [InlineData("of: []")]
    [InlineData("of: [\"letter\"]", 5)]
    public async Task Timeline_OfSome_TellsWhatConcernsThem(string arguments, params int[] expected) =>
        Assert.Equal(expected.Select(one => Everything[one]), Lines(await AskAsync(arguments)));

    [Fact]
    public async Task Timeline_PageAfterPage_GivesAll()
    {
        var lines = new List<string>();
        for (var after = "null"; ;)
        {
            var page = await AskAsync($"of: [\"alpha\", \"beta\"], first: 2, after: {after}");
            Assert.Equal((10, 1), (page.GetProperty("totalCount").GetInt32(), page.GetProperty("undatedCount").GetInt32()));
            lines.AddRange(Lines(page));
            if (!page.GetProperty("hasNextPage").GetBoolean()) break;
            after = page.GetProperty("endCursor").GetRawText();
        }

        Assert.Equal(Everything, lines);
    }

    [Theory]
    [InlineData("of: [\"alpha\", \"atlantis\"]", "UNKNOWN_ENTITY: 'of': there is no entity 'atlantis'.")]
    [InlineData("of: [\"alpha\"], kinds: []", "BAD_FILTER: 'kinds' is empty, so that nothing would count: name at least one kind, or leave it out for all.")]
    [InlineData("of: [\"alpha\"], first: 501", "BAD_PAGE: 'first: 501' of 'timeline' is out of bounds: ask for 0 to 500, and for the rest by cursor.")]
    [InlineData("of: [\"alpha\"], after: \"WzFd\"", "BAD_PAGE: The cursor in 'after' was not given by 'timeline': take it from its 'endCursor'.")]
    [InlineData("of: [\"alpha\"], from: \"2017\", to: \"2016\"", "BAD_TIME: 'from: 2017' lies after 'to: 2016': exchange them.")]
    public async Task Timeline_BadInput_IsNamed(string arguments, string expected)
    {
        var (response, _) = await new ExplorerClient(_temporary!.Store).RunAsync($"{{ timeline({arguments}) {{ totalCount }} }}");
        var error = response.GetProperty("errors")[0];
        Assert.Equal(expected, $"{error.GetProperty("extensions").GetProperty("code").GetString()}: {error.GetProperty("message").GetString()}");
    }

    private async Task<JsonElement> AskAsync(string arguments)
    {
        var (response, _) = await new ExplorerClient(_temporary!.Store).RunAsync(
            $$"""
            {
              timeline({{arguments}}) {
                totalCount undatedCount hasNextPage endCursor
                entries { kind date attested earliest latest isPlanned subject { id } stage by { id } at { id } }
              }
            }
            """);
        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        return response.GetProperty("data").GetProperty("timeline");
    }

    private static string[] Lines(JsonElement timeline) => [.. timeline.GetProperty("entries").EnumerateArray().Select(entry =>
    {
        var (subject, at) = (entry.GetProperty("subject").GetProperty("id").GetString(), entry.GetProperty("at"));
        var office = at.ValueKind == JsonValueKind.Object;
        var line = $"{entry.GetProperty("kind")} {(office ? $"{subject}-{at.GetProperty("id")}" : subject)} {entry.GetProperty("date")} {entry.GetProperty("earliest")}..{entry.GetProperty("latest")}";
        if (office) line += $" {subject} attested {string.Join(' ', entry.GetProperty("attested").EnumerateArray())}";
        if (entry.GetProperty("stage").ValueKind == JsonValueKind.String) line += $" {entry.GetProperty("stage")} by {entry.GetProperty("by").GetProperty("id")}";
        return entry.GetProperty("isPlanned").GetBoolean() ? $"{line} planned" : line;
    })];

    private static Change Event(string id, string? date) => date is null
        ? Node(id, "Event", ("kind", "MEETING"), ("status", "OCCURRED"))
        : Node(id, "Event", ("kind", "MEETING"), ("status", "OCCURRED"), ("date", Date(date)));

    private static PartialDate Date(string text) => PartialDate.Parse(text).Date!;

    private static ImmutableArray<object> Dates(params string[] texts) => [.. texts.Select(Date)];
}

using System.Text.Json;
using CityGraph.Graph.Dates;

namespace CityGraph.Explorer.Tests.Ties;

/// <summary>What filters leave is what somebody who looks through all ties leaves, by what the API tells of the reasons.</summary>
public sealed class TieFilterTests
{
    private const string Document = """
        query($ids: [ID!]!, $sector: ID, $kinds: [TieKind!], $minStage: AgreementStage, $minCertainty: Certainty, $during: PartialDate) {
          nodes(ids: $ids) {
            ... on City {
              filtered: ties(sector: $sector, kinds: $kinds, minStage: $minStage, minCertainty: $minCertainty, during: $during, first: 9) {
                matching { ...Names } sectorNotStated { ...Names } totalCount sectorNotStatedCount
              }
              ofSector: ties(sector: $sector, first: 9) { matching { ...All } }
              all: ties(first: 9) { matching { ...All } }
            }
          }
        }
        fragment Names on Tie { city { id } reasons { shared { id } } }
        fragment All on Tie {
          city { id }
          reasons {
            kind stage date certainty
            shared { id ... on Agreement { papers { nodes { status date } } events { edges { bearing node { status date } } } } }
            sectors { match }
          }
        }
        """;

    private static readonly string[] Stages =
        ["EXPLORED", "LETTER_OF_INTENT", "LEGISLATURE_APPROVED", "MEMORANDUM", "ACTIVE", "RENEWED", "EXPIRED", "TERMINATED"];

    private static readonly string[] Certainties = ["STATED", "REPORTED", "PLANNED", "INFERRED"];

    private static readonly Filter[] Filters =
    [
        new(["AGREEMENT"], null, null, null),
        new(["MEMBERSHIP", "EVENT"], null, "REPORTED", null),
        new(null, "MEMORANDUM", null, null),
        new(["AGREEMENT"], "EXPIRED", "PLANNED", null),
        new(null, null, "STATED", null),
        new(null, null, null, "2013"),
        new(null, null, null, "2014-03/.."),
        new(["EVENT"], null, null, "/2011"),
        new(null, "LETTER_OF_INTENT", "INFERRED", "2015-06"),
    ];

    [Fact]
    public async Task Ties_Filtered_AreThoseThatLookingThroughAllLeaves()
    {
        var (left, dropped) = (0, 0);
        await RandomGraphs.ForEachAsync(25, async graph =>
        {
            foreach (var filter in Filters)
            {
                foreach (var sector in new[] { null, "culture", "health" })
                {
                    var data = await graph.DataAsync(
                        Document, new { ids = RandomGraph.Cities, sector, kinds = filter.Kinds, minStage = filter.MinStage, minCertainty = filter.MinCertainty, during = filter.During });
                    foreach (var city in data.GetProperty("nodes").EnumerateArray())
                    {
                        var (filtered, ofSector) = (city.GetProperty("filtered"), city.GetProperty("ofSector").GetProperty("matching"));
                        var matching = Left(ofSector, filter.Leaves);
                        var notStated = sector is null ? [] : Left(city.GetProperty("all").GetProperty("matching"), reason => HasNoSector(reason) && filter.Leaves(reason));
                        foreach (var matched in matching.Keys) notStated.Remove(matched);

                        Assert.Equal(matching, Names(filtered.GetProperty("matching")));
                        Assert.Equal(notStated, Names(filtered.GetProperty("sectorNotStated")));
                        Assert.Equal(matching.Count, filtered.GetProperty("totalCount").GetInt32());
                        Assert.Equal(notStated.Count, filtered.GetProperty("sectorNotStatedCount").GetInt32());
                        left += matching.Count + notStated.Count;
                        dropped += ofSector.GetArrayLength() - matching.Count;
                    }
                }
            }
        });

        Assert.True(left > 1_000 && dropped > 1_000, $"{left} ties were left and {dropped} dropped: the random graphs show too little.");
    }

    private static bool HasNoSector(JsonElement reason) => reason.GetProperty("sectors").GetArrayLength() == 0;

    /// <summary>By city, what is shared with it in the order of the reasons; cities without a reason that is left are left out.</summary>
    private static SortedDictionary<string, string> Left(JsonElement ties, Func<JsonElement, bool> leaves) => Collect(
        ties.EnumerateArray().Select(tie => (tie.Id("city"), tie.GetProperty("reasons").EnumerateArray().Where(leaves).ToArray())));

    private static SortedDictionary<string, string> Names(JsonElement ties) => Left(ties, _ => true);

    private static SortedDictionary<string, string> Collect(IEnumerable<(string City, JsonElement[] Reasons)> ties) => new(
        ties.Where(tie => tie.Reasons.Length > 0).ToDictionary(tie => tie.City, tie => string.Join(' ', tie.Reasons.Select(reason => reason.Id("shared")))),
        StringComparer.Ordinal);

    private sealed record Filter(string[]? Kinds, string? MinStage, string? MinCertainty, string? During)
    {
        public bool Leaves(JsonElement reason)
        {
            var stage = reason.GetProperty("stage").GetString();
            if (Kinds is not null && !Kinds.Contains(reason.GetProperty("kind").GetString())) return false;
            if (MinStage is not null && Array.IndexOf(Stages, stage) < Array.IndexOf(Stages, MinStage)) return false;
            if (MinCertainty is not null && Array.IndexOf(Certainties, reason.GetProperty("certainty").GetString()) > Array.IndexOf(Certainties, MinCertainty)) return false;
            return During is null || Overlaps(reason, stage is "EXPIRED" or "TERMINATED", PartialDate.Parse(During).Date!);
        }

        private static bool Overlaps(JsonElement reason, bool hasEnded, PartialDate during)
        {
            var date = Date(reason.GetProperty("date"));
            PartialDate?[] beginnings = [.. Beginnings(reason.GetProperty("shared"))];
            var (start, end) = reason.GetProperty("kind").GetString() switch
            {
                "AGREEMENT" => (Array.Exists(beginnings, one => one is null) ? null : First([date, .. beginnings]), hasEnded ? date : null),
                "MEMBERSHIP" => (date, null),
                _ => (date, date),
            };
            return (start?.EarliestDay ?? long.MinValue) <= during.LatestDay && (end?.LatestDay ?? long.MaxValue) >= during.EarliestDay;
        }

        private static IEnumerable<PartialDate?> Beginnings(JsonElement agreement)
        {
            if (!agreement.TryGetProperty("papers", out var papers)) return [];
            return papers.GetProperty("nodes").EnumerateArray().Where(paper => paper.GetProperty("status").GetString() == "SIGNED").Select(paper => Date(paper.GetProperty("date")))
                .Concat(agreement.GetProperty("events").GetProperty("edges").EnumerateArray()
                    .Where(edge => edge.GetProperty("bearing").GetString() == "REACHED" && edge.GetProperty("node").GetProperty("status").GetString() == "OCCURRED")
                    .Select(edge => Date(edge.GetProperty("node").GetProperty("date"))));
        }

        private static PartialDate? First(IEnumerable<PartialDate?> dates) => dates.OfType<PartialDate>().Order(PartialDate.SortOrder).FirstOrDefault();

        private static PartialDate? Date(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : PartialDate.Parse(value.GetString()!).Date;
    }
}

using System.Collections.Immutable;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Timelines;

/// <summary>Reads the entries of a timeline, each once and in order, from the pages that <see cref="TimelineShapes.Queries"/> brings.</summary>
internal static class TimelineReader
{
    public static ImmutableArray<TimelineEntry> Read(ImmutableArray<Page> pages, ImmutableArray<string> stages) =>
    [
        .. pages[TimelineShapes.Events].Nodes.Concat(pages[TimelineShapes.OnBehalf].Nodes).DistinctBy(row => row!.Id).Select(row => Event(row!))
            .Concat(pages[TimelineShapes.Papers].Nodes.Select(row => Paper(row!)))
            .Concat(pages[TimelineShapes.Agreements].Nodes.SelectMany(row => Stages(row!, stages)))
            .Concat(pages[TimelineShapes.Offices].Nodes.SelectMany(row => Offices(row!)).DistinctBy(office => office.Id))
            .Order(TimelineEntry.Order),
    ];

    private static TimelineEntry Event(Row row) =>
        new(TimelineKind.Event, row.Id, (PartialDate?)row.Values[CourseShapes.EventDate], row.Id, ClaimsOf(row))
        {
            IsPlanned = row.Values[CourseShapes.EventStatus] is "PLANNED",
        };

    private static TimelineEntry Paper(Row row) =>
        new(TimelineKind.Paper, row.Id, (PartialDate?)row.Values[CourseShapes.PaperDate], row.Id, ClaimsOf(row))
        {
            IsPlanned = row.Values[CourseShapes.PaperStatus] is "PLANNED",
        };

    private static IEnumerable<TimelineEntry> Stages(Row agreement, ImmutableArray<string> stages) => AgreementCourse.Of(agreement, stages).Reached.Select(reached =>
        new TimelineEntry(TimelineKind.Stage, $"{agreement.Id}.{reached.Stage}", reached.Date, agreement.Id, reached.ClaimIds)
        {
            Stage = reached.Stage,
            ById = reached.ById,
        });

    private static IEnumerable<TimelineEntry> Offices(Row one)
    {
        var page = one.Pages[0];
        for (var i = 0; i < page.Nodes.Length; i++)
        {
            var (other, office) = (page.Nodes[i]!, page.Relationships![i]);
            var (official, at) = one.Type == "Official" ? (one, other) : (other, one);
            yield return Office(office, official.Id) with { AtId = at.Id };
        }
    }

    /// <summary>From the start of the term to its end; where neither is known, it stands at the first date at which it is attested.</summary>
    private static TimelineEntry Office(Row office, string officialId)
    {
        ImmutableArray<PartialDate> attested =
            [.. (office.Values[TimelineShapes.Attested] as ImmutableArray<object>? ?? []).Cast<PartialDate>().Order(PartialDate.SortOrder)];
        var (from, to) = (office.Values[TimelineShapes.From] as PartialDate, office.Values[TimelineShapes.To] as PartialDate);
        var isOnlyAttested = from is null && to is null;
        var date = isOnlyAttested ? attested.FirstOrDefault() : Between(from, to);
        return new(TimelineKind.Office, office.Id, date, officialId, ClaimsOf(office))
        {
            Title = office.Values[TimelineShapes.Title] as string,
            Attested = attested,
            IsOnlyAttested = isOnlyAttested,
        };
    }

    /// <summary>An interval is not nested in another: of a start only what begins it counts, of an end only what ends it.</summary>
    private static PartialDate? Between(PartialDate? from, PartialDate? to)
    {
        var start = from?.Text.Split('/')[0];
        var end = to?.Text.Split('/')[^1];
        return PartialDate.Parse($"{start}/{end}").Date ?? from ?? to;
    }

    private static ImmutableArray<string> ClaimsOf(Row row) => [.. row.Pages[CourseShapes.Claims].Nodes.Select(claim => claim!.Id)];
}

using System.Collections.Immutable;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Timelines;

/// <summary>Reads the entries of a timeline, each once and in order, from the pages that <see cref="TimelineShapes.Queries"/> brings.</summary>
internal static class TimelineReader
{
    public static ImmutableArray<TimelineEntry> Read(ImmutableArray<Page> pages, ImmutableArray<string> stages) =>
    [
        .. pages[TimelineShapes.Events].Nodes.Select(row => Event(row!))
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
            yield return new(TimelineKind.Office, office.Id, Term(office), official.Id, ClaimsOf(office)) { Title = office.Values[TimelineShapes.Title] as string, AtId = at.Id };
        }
    }

    /// <summary>From the start of the term, or the first day it is known to have begun, to its end; null if nothing is known.</summary>
    private static PartialDate? Term(Row office)
    {
        var attested = (office.Values[TimelineShapes.Attested] as ImmutableArray<object>? ?? []).Cast<PartialDate>().Order(PartialDate.SortOrder).ToArray();
        var from = office.Values[TimelineShapes.From] as PartialDate;
        var to = office.Values[TimelineShapes.To] as PartialDate;
        if (from is null && to is null) return attested is [] ? null : attested is [var only] ? only : Between(attested[0], attested[^1]);
        return Between(from, to);
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

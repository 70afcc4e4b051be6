using System.Collections.Immutable;
using CityGraph.Explorer.Dataset;
using CityGraph.Explorer.Time;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Timelines;

/// <summary>A stage that an agreement reached.</summary>
/// <param name="Stage">Which.</param>
/// <param name="Date">When; null if no source says.</param>
/// <param name="ById">The event or paper by which it was first reached.</param>
/// <param name="ClaimIds">What stands behind it: of that and, if they reach the same stage, of the others.</param>
/// <param name="Days">How long after the stage before; null where that cannot be told.</param>
internal sealed record StageReached(string Stage, PartialDate? Date, string ById, ImmutableArray<string> ClaimIds, DaysBetween? Days);

/// <summary>A step that is still to come.</summary>
/// <param name="Stage">What it is to reach; null for a paper of which no source says what it is.</param>
/// <param name="ById">The paper or event by which; null if it is merely usual.</param>
/// <param name="SigningId">The event at which the paper is to be signed, or null.</param>
/// <param name="Bearing">Whether that is planned or required; null if it is merely usual.</param>
/// <param name="Step">Its place where the source gives an order.</param>
/// <param name="Date">When it is planned for.</param>
/// <param name="ClaimIds">Who says so.</param>
internal sealed record NextStep(string? Stage, string? ById, string? SigningId, string? Bearing, long? Step, PartialDate? Date, ImmutableArray<string> ClaimIds);

/// <summary>What an agreement reached, and what is still to come.</summary>
/// <param name="Reached">In the order of the stages.</param>
/// <param name="Next">Steps that sources name and that are not reached, in their order; where there are none, those that usually follow.</param>
internal sealed record AgreementCourse(ImmutableArray<StageReached> Reached, ImmutableArray<NextStep> Next)
{
    /// <summary>The last stage that usually follows the one before; renewal and end do not follow by themselves.</summary>
    private const string LastUsual = "ACTIVE";

    /// <param name="agreement">A row of <see cref="CourseShapes.Agreement"/>.</param>
    /// <param name="stages">In the schema's order.</param>
    public static AgreementCourse Of(Row agreement, ImmutableArray<string> stages)
    {
        var papers = agreement.Pages[CourseShapes.Papers].Nodes;
        var acts = papers.Select(paper => Paper(paper!))
            .Concat(papers.SelectMany(paper => About(paper!.Pages[CourseShapes.EventsOfPaper], paper.Id)))
            .Concat(About(agreement.Pages[CourseShapes.Events], paperId: null))
            .OfType<Act>()
            .Where(act => act.Stage is null || stages.Contains(act.Stage))
            .ToArray();
        var reached = ImmutableArray.CreateBuilder<StageReached>();
        foreach (var stage in stages)
        {
            var same = acts.Where(act => act.IsReached && act.Stage == stage)
                .OrderBy(act => act.Date is null).ThenBy(act => act.Date, PartialDate.SortOrder).ThenBy(act => act.Id, StringComparer.Ordinal).ToArray();
            if (same is not [var first, ..]) continue;
            var days = reached.Count == 0 ? null : DaysBetween.Of(reached[^1].Date, first.Date);
            reached.Add(new(stage, first.Date, first.Id, [.. same.SelectMany(act => act.ClaimIds).Distinct()], days));
        }

        var course = reached.ToImmutable();
        return new(course, Following(acts, course, stages));
    }

    /// <summary>The furthest stage reached by a date; null if none was.</summary>
    public string? StageAt(WorldDate date) => Reached.LastOrDefault(one =>
        date.Reaches(one.Date) || (one.Date is null && date.Match == DateMatch.Possibly))?.Stage;

    private static ImmutableArray<NextStep> Following(Act[] acts, ImmutableArray<StageReached> reached, ImmutableArray<string> stages)
    {
        var from = reached.IsEmpty ? 0 : stages.IndexOf(reached[^1].Stage) + 1;
        var open = acts
            .Where(act => act is { IsReached: false, Bearing: "PLANNED" or "REQUIRED" } && (act.Stage is null || stages.IndexOf(act.Stage) >= from))
            .ToArray();
        ImmutableArray<NextStep> named =
        [
            .. open.Where(act => act.IsPaper || (act.Stage is not null && !open.Any(act.Signs)))
                .Select(act => Step(act, [.. open.Where(other => other.Signs(act)).OrderBy(other => other.Id, StringComparer.Ordinal)]))
                .OrderBy(step => step.Step ?? long.MaxValue)
                .ThenBy(step => step.Stage is null ? stages.Length : stages.IndexOf(step.Stage))
                .ThenBy(step => step.Date, PartialDate.SortOrder)
                .ThenBy(step => step.ById, StringComparer.Ordinal),
        ];
        if (!named.IsEmpty) return named;
        var to = stages.IndexOf(LastUsual) + 1;
        return from >= to ? [] : [.. stages[from..to].Select(stage => new NextStep(stage, null, null, null, null, null, []))];
    }

    private static NextStep Step(Act act, Act[] signings) => new(
        act.Stage,
        act.Id,
        signings is [var signing, ..] ? signing.Id : null,
        act.Bearing,
        signings.Select(one => one.Step).Prepend(act.Step).FirstOrDefault(step => step is not null),
        signings.Select(one => one.Date).Prepend(act.Date).FirstOrDefault(date => date is not null),
        [.. signings.Prepend(act).SelectMany(one => one.ClaimIds).Distinct()]);

    /// <summary>A paper of which no source says what stage it is has none.</summary>
    private static Act? Paper(Row paper)
    {
        var stage = AgreementStages.OfPaper(paper.Values[CourseShapes.PaperKind] as string);
        var date = (PartialDate?)paper.Values[CourseShapes.PaperDate];
        return paper.Values[CourseShapes.PaperStatus] switch
        {
            "SIGNED" => new(paper.Id, paper.Id, stage, null, null, date, IsReached: true, ClaimsOf(paper)),
            "PLANNED" => new(paper.Id, paper.Id, stage, "PLANNED", null, date, IsReached: false, ClaimsOf(paper)),
            _ => null,
        };
    }

    /// <summary>What stands for a stage, and the signing of a paper whatever that is.</summary>
    private static IEnumerable<Act?> About(Page events, string? paperId)
    {
        for (var i = 0; i < events.Nodes.Length; i++)
        {
            var (happened, about) = (events.Nodes[i]!, events.Relationships![i]);
            var stage = about.Values[CourseShapes.Stage] as string;
            if (stage is null && (paperId is null || happened.Values[CourseShapes.EventKind] is not "SIGNING")) continue;
            var (bearing, occurred) = (about.Values[CourseShapes.Bearing] as string, happened.Values[CourseShapes.EventStatus] is "OCCURRED");
            yield return new(
                happened.Id,
                paperId,
                stage,
                occurred ? null : bearing,
                about.Values[CourseShapes.Step] as long?,
                (PartialDate?)happened.Values[CourseShapes.EventDate],
                occurred && bearing == "REACHED",
                [.. ClaimsOf(happened), .. ClaimsOf(about)]);
        }
    }

    private static ImmutableArray<string> ClaimsOf(Row row) => [.. row.Pages[CourseShapes.Claims].Nodes.Select(claim => claim!.Id)];

    /// <summary>A paper, or an event that stands for a stage or is about a paper; its bearing is null where it took place.</summary>
    private sealed record Act(
        string Id,
        string? PaperId,
        string? Stage,
        string? Bearing,
        long? Step,
        PartialDate? Date,
        bool IsReached,
        ImmutableArray<string> ClaimIds)
    {
        public bool IsPaper => Id == PaperId;

        /// <summary>Whether it is the event at which a paper is to be signed.</summary>
        public bool Signs(Act paper) =>
            !IsPaper && paper.IsPaper && PaperId == paper.Id && Bearing == "PLANNED" && (Stage is null || Stage == paper.Stage);
    }
}

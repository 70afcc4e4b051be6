using System.Collections.Immutable;
using CityGraph.Graph.Dates;

namespace CityGraph.Explorer.Timelines;

/// <summary>What a timeline tells of; the names are those of the API.</summary>
internal enum TimelineKind
{
    Event,
    Paper,
    Stage,
    Office,
}

/// <summary>Something that happened, or lasted.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Of the event or paper, of the agreement with its stage, or of the relationship that is the office: unique within its kind.</param>
/// <param name="Date">When, or where it stands in the order if it is only <see cref="Attested"/>; null if no source says.</param>
/// <param name="SubjectId">The event, the paper, the agreement that reached a stage, or the official.</param>
/// <param name="ClaimIds">Who says so.</param>
internal sealed record TimelineEntry(TimelineKind Kind, string Id, PartialDate? Date, string SubjectId, ImmutableArray<string> ClaimIds)
{
    /// <summary>What is dated first, by its first possible day or, where it may have begun any time, by its last; then by last day, kind and id.</summary>
    public static IComparer<TimelineEntry> Order { get; } = Comparer<TimelineEntry>.Create((left, right) => left.Key.CompareTo(right.Key));

    /// <summary>Whether it is planned, and no source says that it happened.</summary>
    public bool IsPlanned { get; init; }

    public string? Stage { get; init; }

    /// <summary>What reached the stage.</summary>
    public string? ById { get; init; }

    /// <summary>Of an office.</summary>
    public string? Title { get; init; }

    /// <summary>The dates at which an office is attested, in order.</summary>
    public ImmutableArray<PartialDate> Attested { get; init; } = [];

    /// <summary>Whether neither start nor end of an office is known, so that it lasted from before the first date at which it is attested, or until after the last.</summary>
    public bool IsOnlyAttested { get; init; }

    /// <summary>When it happened, or from when to when it lasted; null if that is not known.</summary>
    public PartialDate? Span => IsOnlyAttested ? null : Date;

    /// <summary>Where the office is.</summary>
    public string? AtId { get; init; }

    /// <summary>Its place among all entries, whether or not it is there now.</summary>
    public (bool IsUndated, long First, long Last, TimelineKind Kind, OrdinalText Id) Key => KeyOf(Date, Kind, Id);

    public static (bool IsUndated, long First, long Last, TimelineKind Kind, OrdinalText Id) KeyOf(PartialDate? date, TimelineKind kind, string id) => (
        date is null,
        date is null ? 0 : date.EarliestDay == long.MinValue ? date.LatestDay : date.EarliestDay,
        date?.LatestDay ?? 0,
        kind,
        new(id));

    /// <summary>Whether it may have happened, or lasted, within a time; what is undated, or has no known ends, may have.</summary>
    public bool MayLieWithin(PartialDate? from, PartialDate? to) =>
        Span is not { } span || ((from is null || span.LatestDay >= from.EarliestDay) && (to is null || span.EarliestDay <= to.LatestDay));
}

/// <summary>A text that is ordered by its characters.</summary>
internal readonly record struct OrdinalText(string Text) : IComparable<OrdinalText>
{
    public int CompareTo(OrdinalText other) => string.CompareOrdinal(Text, other.Text);
}

using CityGraph.Explorer.Sources;
using CityGraph.Explorer.Ties;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Networks;

/// <summary>
/// Which reasons count at the date or in the year of a selection. Agreements and memberships count from their first known date, or from ever, until they
/// ended; those without a known end for ever, or for as long as they are attested. Events count in their year, and at a date if they had taken place.
/// </summary>
internal static class NetworkTime
{
    public static bool Counts(NetworkReason reason, NetworkSelection selection, SourceCatalogue sources)
    {
        if ((selection.During ?? selection.Time.AsOf) is not { } period) return true;
        if (reason.Began is { } began && began.EarliestDay > period.LatestDay) return false;
        if (reason.Kind == TieKind.Event) return selection.During is null || reason.Ended is not { } day || day.LatestDay >= period.EarliestDay;
        if (reason.Ended is { } end)
        {
            return selection.Time.Dates == DateMatch.Certainly ? end.EarliestDay >= period.LatestDay : end.LatestDay >= period.EarliestDay;
        }

        return selection.UnknownEnds == UnknownEnds.StillActive || LastAttested(reason, sources) >= period.EarliestDay;
    }

    /// <summary>Whether nothing tells when it was: where ends that are not known are censored it counts at no date.</summary>
    public static bool IsUndated(NetworkReason reason, SourceCatalogue sources) =>
        reason is { Kind: not TieKind.Event, Ended: null } && LastAttested(reason, sources) == long.MinValue;

    /// <summary>The last day of its own dates and of the publication of its sources; the lowest number if none of them is known.</summary>
    private static long LastAttested(NetworkReason reason, SourceCatalogue sources) => reason.SourceIds
        .Select(sources.PublishedOf)
        .Append(reason.Date)
        .Append(reason.Began)
        .Max(LastDay);

    /// <summary>What lasts for an open time is attested at its beginning.</summary>
    private static long LastDay(PartialDate? date) => date switch
    {
        null => long.MinValue,
        { LatestDay: not long.MaxValue } => date.LatestDay,
        _ => date.EarliestDay,
    };
}

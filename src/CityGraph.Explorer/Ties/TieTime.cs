using CityGraph.Graph.Dates;

namespace CityGraph.Explorer.Ties;

/// <summary>When what ties places was the case.</summary>
internal static class TieTime
{
    /// <summary>
    /// Whether a reason possibly holds on some day of a period. An agreement does from the first date that is known of it, until it expired or was
    /// terminated; a membership from the start of the later member on; an event on its date. What has no known start may have begun at any time.
    /// </summary>
    public static bool PossiblyOverlaps(TieReason reason, PartialDate period)
    {
        var shared = reason.Shared;
        var (start, end) = shared.Kind switch
        {
            TieKind.Agreement => (shared.Began, TieStages.IsEnd(shared.Stage) ? reason.Date : null),
            TieKind.Membership => (reason.Date, null),
            _ => (reason.Date, reason.Date),
        };
        return (start is null || start.EarliestDay <= period.LatestDay) && (end is null || end.LatestDay >= period.EarliestDay);
    }

    /// <summary>How late a date is: its first possible day, or the last where the first is not known; the lowest number for no date.</summary>
    public static long Recency(PartialDate? date) => date switch
    {
        null => -long.MaxValue,
        { EarliestDay: not long.MinValue } => date.EarliestDay,
        { LatestDay: not long.MaxValue } => date.LatestDay,
        _ => 1 - long.MaxValue,
    };
}

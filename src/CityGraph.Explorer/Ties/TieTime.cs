using CityGraph.Graph.Dates;

namespace CityGraph.Explorer.Ties;

/// <summary>When what ties places was the case.</summary>
internal static class TieTime
{
    /// <summary>
    /// Whether a reason possibly holds on some day of a period. An agreement does from the first date that is known of it, until it expired or was
    /// terminated; a membership from the start of the later member on, of several on a side from that of its first; an event on its date. What has no known start may have begun at any time.
    /// </summary>
    public static bool PossiblyOverlaps(TieReason reason, PartialDate period)
    {
        var (start, end) = reason.Shared.Kind switch
        {
            TieKind.Agreement => (reason.Began, TieStages.IsEnd(reason.Shared.Stage) ? reason.Date : null),
            TieKind.Membership => (reason.Began, null),
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

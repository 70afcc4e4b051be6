using CityGraph.Graph.Dates;

namespace CityGraph.Explorer.Timelines;

/// <summary>How many days lie between two dates that need not be exact; negative where the second came first.</summary>
/// <param name="AtLeast">Not below 0 where the second may have come later; null if there is no bound.</param>
/// <param name="AtMost">Null if there is no bound.</param>
internal sealed record DaysBetween(int? AtLeast, int? AtMost)
{
    /// <summary>Null if either date is not known.</summary>
    public static DaysBetween? Of(PartialDate? first, PartialDate? second)
    {
        if (first is null || second is null) return null;
        var atMost = Between(first.EarliestDay, second.LatestDay);
        var atLeast = Between(first.LatestDay, second.EarliestDay);
        return new(atMost is null or >= 0 && atLeast is null or < 0 ? 0 : atLeast, atMost);
    }

    private static int? Between(long from, long to) =>
        from is long.MinValue or long.MaxValue || to is long.MinValue or long.MaxValue || Math.Abs(to - from) > int.MaxValue ? null : (int)(to - from);
}

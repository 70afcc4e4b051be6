namespace CityGraph.Graph.Dates;

/// <summary>What a text of a date means; see <see cref="PartialDate"/>.</summary>
internal readonly record struct DateSpan(long Earliest, long Latest)
{
    public DateEnd Start { get; init; }

    public DateEnd End { get; init; }

    public bool IsApproximate { get; init; }

    public bool IsUncertain { get; init; }

    public static DateSpan OfMonths(long year, int firstMonth, long lastYear, int lastMonth) =>
        new(CivilDay.Number(year, firstMonth, 1), CivilDay.Number(lastYear, lastMonth, CivilDay.DaysInMonth(lastYear, lastMonth)));

    public static DateSpan OfYears(long first, long last) => OfMonths(first, 1, last, 12);
}

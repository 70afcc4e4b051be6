namespace CityGraph.Graph.Dates;

/// <summary>Day numbers of the proleptic Gregorian calendar, for years of any sign. Day 0 is 0001-01-01, as in <see cref="DateOnly.DayNumber"/>.</summary>
internal static class CivilDay
{
    /// <summary>Algorithm <c>days_from_civil</c> of Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".</summary>
    public static long Number(long year, int month, int day)
    {
        var marchYear = month <= 2 ? year - 1 : year;
        var era = Math.DivRem(marchYear, 400).Quotient - (marchYear % 400 < 0 ? 1 : 0);
        var yearOfEra = marchYear - era * 400;
        var dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        var dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097 + dayOfEra - 306;
    }

    public static int DaysInMonth(long year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };
}

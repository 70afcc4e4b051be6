using System.Diagnostics.CodeAnalysis;

namespace CityGraph.Graph.Dates;

/// <summary>
/// A date or period as exact as its source gives it: EDTF level 1 (ISO 8601-2:2019, annex A; https://www.loc.gov/standards/datetime/),
/// without times of day. Immutable; equal if the texts are.
/// <list type="bullet">
/// <item>year, month, day: <c>2013</c>, <c>2013-08</c>, <c>2013-08-20</c>, <c>-0044</c>, <c>Y17000</c> (up to nine digits);</item>
/// <item>season: <c>2013-21</c> to <c>2013-24</c>, spring to winter;</item>
/// <item>unspecified digits: <c>201X</c>, <c>20XX</c>, <c>2013-XX</c>, <c>2013-08-XX</c>, <c>2013-XX-XX</c>;</item>
/// <item>uncertain <c>2013?</c>, approximate <c>2013~</c>, both <c>2013%</c>;</item>
/// <item>interval: <c>2013/2015-06</c>, open <c>2013/..</c>, with an unknown end <c>2013/</c>.</item>
/// </list>
/// </summary>
public sealed class PartialDate : IEquatable<PartialDate>
{
    internal PartialDate(string text, DateSpan span)
    {
        Text = text;
        EarliestDay = span.Earliest;
        LatestDay = span.Latest;
        Start = span.Start;
        End = span.End;
        IsApproximate = span.IsApproximate;
        IsUncertain = span.IsUncertain;
    }

    /// <summary>The order of <see cref="CompareForSorting"/>.</summary>
    public static IComparer<PartialDate?> SortOrder { get; } = Comparer<PartialDate?>.Create(CompareForSorting);

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>
    /// The first day that it may be or begin, in days since 0001-01-01 (which is 0) of the proleptic Gregorian calendar;
    /// <see cref="long.MinValue"/> if the start is open or unknown. A season begins on the earlier hemisphere.
    /// </summary>
    public long EarliestDay { get; }

    /// <summary>The last day that it may be or end, inclusive; <see cref="long.MaxValue"/> if the end is open or unknown.</summary>
    public long LatestDay { get; }

    public DateEnd Start { get; }

    public DateEnd End { get; }

    /// <summary>Whether any part of it is marked <c>~</c> or <c>%</c>. The days are those of the text as written.</summary>
    public bool IsApproximate { get; }

    /// <summary>Whether any part of it is marked <c>?</c> or <c>%</c>.</summary>
    public bool IsUncertain { get; }

    private bool IsVague => IsApproximate || IsUncertain;

    public static PartialDateResult Parse(string text) => PartialDateParser.Parse(text);

    public static bool TryParse(string text, [NotNullWhen(true)] out PartialDate? date)
    {
        date = Parse(text).Date;
        return date is not null;
    }

    /// <summary>A total order: by first possible day, then last possible day, then text.</summary>
    public static int CompareForSorting(PartialDate? left, PartialDate? right)
    {
        if (left is null || right is null) return (left is null ? 0 : 1) - (right is null ? 0 : 1);
        var order = left.EarliestDay.CompareTo(right.EarliestDay);
        if (order == 0) order = left.LatestDay.CompareTo(right.LatestDay);
        return order != 0 ? order : string.CompareOrdinal(left.Text, right.Text);
    }

    /// <summary>Whether both are the same day. Two equal months are so only possibly.</summary>
    public Certainty IsSameDay(PartialDate other) =>
        Judge(other, EarliestDay <= other.LatestDay && other.EarliestDay <= LatestDay, EarliestDay == other.LatestDay && LatestDay == other.EarliestDay);

    public Certainty IsBefore(PartialDate other) => Judge(other, EarliestDay < other.LatestDay, LatestDay < other.EarliestDay);

    public Certainty IsAfter(PartialDate other) => other.IsBefore(this);

    /// <summary>Whether it is before or the same day.</summary>
    public Certainty IsNotAfter(PartialDate other) => Judge(other, EarliestDay <= other.LatestDay, LatestDay <= other.EarliestDay);

    /// <summary>Whether it is after or the same day.</summary>
    public Certainty IsNotBefore(PartialDate other) => other.IsNotAfter(this);

    public bool Equals(PartialDate? other) => other is not null && Text == other.Text;

    public override bool Equals(object? obj) => Equals(obj as PartialDate);

    public override int GetHashCode() => string.GetHashCode(Text, StringComparison.Ordinal);

    public override string ToString() => Text;

    private Certainty Judge(PartialDate other, bool possibly, bool certainly) =>
        !possibly ? Certainty.Not : certainly && !IsVague && !other.IsVague ? Certainty.Certainly : Certainty.Possibly;
}

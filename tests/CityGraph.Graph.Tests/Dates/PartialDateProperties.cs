using CityGraph.Graph.Dates;
using FsCheck;
using FsCheck.Fluent;

namespace CityGraph.Graph.Tests.Dates;

public sealed class PartialDateProperties
{
    private static readonly Gen<string> Year = Gen.Choose(-9999, 9999).Select(year => year < 0 ? $"-{-year:0000}" : $"{year:0000}");

    private static readonly Gen<string> Single =
        from year in Year
        from month in Gen.Choose(1, 12)
        from day in Gen.Choose(1, 28)
        from form in Gen.Elements("{0}", "{0}-{1:00}", "{0}-{1:00}-{2:00}", "{0}-XX", "{0}-{1:00}-XX", "{0}-XX-XX", "{0}-21", "{0}-22")
        from mark in Gen.Elements("", "", "?", "~", "%")
        select string.Format(null, form, year, month, day) + mark;

    private static readonly Arbitrary<PartialDate> Dates = (
        from first in Single
        from second in Single
        from form in Gen.Elements("{0}", "{0}", "{0}/..", "../{0}", "{0}/", "/{0}", "{0}/{1}", "{1}/{0}")
        let date = PartialDate.Parse(string.Format(null, form, first, second)).Date
        where date is not null
        select date).ToArbitrary();

    private static readonly Arbitrary<string> Scraps =
        Gen.Elements("2", "0", "X", "-", "/", ".", "..", "?", "~", "Y", "12", "2013", "\0", "é").ArrayOf().Select(string.Concat).ToArbitrary();

    [Fact]
    public void Parse_ItsText_GivesTheSameDate() => Check(Dates, date =>
    {
        var again = PartialDate.Parse(date.Text).Date;
        return date.Equals(again) && again.EarliestDay == date.EarliestDay && again.LatestDay == date.LatestDay && date.EarliestDay <= date.LatestDay;
    });

    [Fact]
    public void Parse_AnyText_GivesADateOrAnError() => Check(Scraps, text => PartialDate.Parse(text) is { IsDate: true } or { Error.Length: > 0 });

    [Fact]
    public void SortOrder_AnyThree_IsTotal() => Prop.ForAll(Dates, Dates, Dates, (a, b, c) =>
    {
        int Order(PartialDate x, PartialDate y) => Math.Sign(PartialDate.CompareForSorting(x, y));
        return Order(a, b) == -Order(b, a) && Order(a, b) == 0 == a.Equals(b) && (Order(a, b) > 0 || Order(b, c) > 0 || Order(a, c) <= 0);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Comparison_AnyTwo_IsConsistent() => Prop.ForAll(Dates, Dates, (a, b) =>
        a.IsBefore(b) == b.IsAfter(a)
        && (a.IsBefore(b) != Certainty.Certainly || (b.IsNotAfter(a) == Certainty.Not && a.IsSameDay(b) == Certainty.Not))
        && a.IsBefore(b) <= a.IsNotAfter(b)
        && a.IsSameDay(b) <= a.IsNotAfter(b)
        && a.IsSameDay(b) == b.IsSameDay(a)).QuickCheckThrowOnFailure();

    private static void Check<T>(Arbitrary<T> values, Func<T, bool> holds) => Prop.ForAll(values, holds).QuickCheckThrowOnFailure();
}

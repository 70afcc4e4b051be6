using CityGraph.Graph.Dates;

namespace CityGraph.Graph.Tests.Dates;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2013-08-20", "2013-08-20", "2013-08-20")]
    [InlineData("2013-08", "2013-08-01", "2013-08-31")]
    [InlineData("2013", "2013-01-01", "2013-12-31")]
    [InlineData("2012-02", "2012-02-01", "2012-02-29")]
    [InlineData("1900-02", "1900-02-01", "1900-02-28")]
    [InlineData("201X", "2010-01-01", "2019-12-31")]
    [InlineData("20XX", "2000-01-01", "2099-12-31")]
    [InlineData("2013-XX", "2013-01-01", "2013-12-31")]
    [InlineData("2013-08-XX", "2013-08-01", "2013-08-31")]
    [InlineData("2013-XX-XX", "2013-01-01", "2013-12-31")]
    [InlineData("2013-21", "2013-03-01", "2013-11-30")]
    [InlineData("2013-22", "2013-06-01", "2014-02-28")]
    [InlineData("2013-24", "2013-06-01", "2014-02-28")]
    [InlineData("2013/2015-06", "2013-01-01", "2015-06-30")]
    [InlineData("2013-08-20~", "2013-08-20", "2013-08-20")]
    [InlineData("0001", "0001-01-01", "0001-12-31")]
    public void Parse_Date_GivesFirstAndLastPossibleDay(string text, string earliest, string latest)
    {
        var date = Date(text);

        Assert.Equal(DayNumber(earliest), date.EarliestDay);
        Assert.Equal(DayNumber(latest), date.LatestDay);
        Assert.Equal(text, date.Text);
    }

    [Theory]
    [InlineData("0000", -366, -1)]
    [InlineData("-0001", -731, -367)]
    [InlineData("-198X", -726_833, -723_181)]
    [InlineData("Y10000", 3_652_059, 3_652_424)]
    public void Parse_YearOutsideOfDateOnly_CountsDaysFromYearOne(string text, long earliest, long latest)
    {
        var date = Date(text);

        Assert.Equal(earliest, date.EarliestDay);
        Assert.Equal(latest, date.LatestDay);
    }

    [Theory]
    [InlineData("2013/..", DateEnd.Dated, DateEnd.Open)]
    [InlineData("2013/", DateEnd.Dated, DateEnd.Unknown)]
    [InlineData("../2013", DateEnd.Open, DateEnd.Dated)]
    [InlineData("/2013", DateEnd.Unknown, DateEnd.Dated)]
    public void Parse_IntervalWithoutAnEnd_TellsOpenFromUnknown(string text, DateEnd start, DateEnd end)
    {
        var date = Date(text);

        Assert.Equal((start, end), (date.Start, date.End));
        Assert.Equal(start == DateEnd.Dated, date.EarliestDay != long.MinValue);
        Assert.Equal(end == DateEnd.Dated, date.LatestDay != long.MaxValue);
    }

    [Theory]
    [InlineData("2013", false, false)]
    [InlineData("2013?", false, true)]
    [InlineData("2013-08~", true, false)]
    [InlineData("2013-08-20%", true, true)]
    [InlineData("2013~/2015?", true, true)]
    public void Parse_Mark_GivesApproximateAndUncertain(string text, bool approximate, bool uncertain)
    {
        var date = Date(text);

        Assert.Equal((approximate, uncertain), (date.IsApproximate, date.IsUncertain));
    }

    [Theory]
    [InlineData("2013-08-20", "2013-08-20", Certainty.Certainly)]
    [InlineData("2013-08", "2013-08", Certainty.Possibly)]
    [InlineData("2013-08", "2013", Certainty.Possibly)]
    [InlineData("2013-08-20~", "2013-08-20", Certainty.Possibly)]
    [InlineData("2013-08", "2013-09", Certainty.Not)]
    [InlineData("2013/..", "2020", Certainty.Possibly)]
    public void IsSameDay_TwoDates_IsSymmetric(string left, string right, Certainty expected)
    {
        Assert.Equal(expected, Date(left).IsSameDay(Date(right)));
        Assert.Equal(expected, Date(right).IsSameDay(Date(left)));
    }

    [Theory]
    [InlineData("2012", "2013", Certainty.Certainly, Certainty.Certainly)]
    [InlineData("2012?", "2013", Certainty.Possibly, Certainty.Possibly)]
    [InlineData("2013", "2013-06", Certainty.Possibly, Certainty.Possibly)]
    [InlineData("2013-06-30", "2013-06", Certainty.Not, Certainty.Possibly)]
    [InlineData("2013-06-01", "2013-06", Certainty.Possibly, Certainty.Certainly)]
    [InlineData("2013-06-01", "2013-06-01", Certainty.Not, Certainty.Certainly)]
    [InlineData("2014", "2013", Certainty.Not, Certainty.Not)]
    [InlineData("2013/..", "2020", Certainty.Possibly, Certainty.Possibly)]
    public void IsBefore_TwoDates_HoldsForSomeOrAllDays(string left, string right, Certainty before, Certainty notAfter)
    {
        Assert.Equal(before, Date(left).IsBefore(Date(right)));
        Assert.Equal(before, Date(right).IsAfter(Date(left)));
        Assert.Equal(notAfter, Date(left).IsNotAfter(Date(right)));
        Assert.Equal(notAfter, Date(right).IsNotBefore(Date(left)));
    }

    [Fact]
    public void SortOrder_Dates_GoesByFirstThenLastDayThenText()
    {
        string[] expected = ["../2013", "/2013", "2012-12-31", "2013-01-01", "2013-01", "2013", "2013-XX", "2013?", "2013/", "2013/..", "2013-01-02"];

        var sorted = expected.Reverse().Select(Date).Order(PartialDate.SortOrder).Select(date => date.Text);

        Assert.Equal(expected, sorted);
    }

    [Fact]
    public void Equals_SameDaysOtherText_IsFalse()
    {
        Assert.NotEqual(Date("2013"), Date("2013-XX"));
        Assert.Equal(Date("2013"), Date("2013"));
    }

    private static PartialDate Date(string text)
    {
        var result = PartialDate.Parse(text);
        Assert.Null(result.Error);
        return result.Date!;
    }

    private static long DayNumber(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd").DayNumber;
}

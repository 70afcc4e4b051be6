using CityGraph.Graph.Dates;

namespace CityGraph.Graph.Tests.Dates;

public sealed class PartialDateErrorTests
{
    [Theory]
    [InlineData("", 1, "there is nothing; write a year (2013), a month (2013-08), a day (2013-08-20) or an interval (2013/2015)")]
    [InlineData("..", 1, "'..' is only an end of an interval; write 2013/.. or ../2013")]
    [InlineData("/", 1, "neither end is a date; write at least one, or leave the date out")]
    [InlineData("../..", 1, "neither end is a date; write at least one, or leave the date out")]
    [InlineData("2015/2013", 1, "the interval ends before it starts; write the earlier date first")]
    [InlineData("2013/2014/2015", 10, "'/' is not expected here; end the date after '2013/2014'")]
    [InlineData("about 2013", 1, "a year has four digits, of which the last one or two may be X; write 2013, 201X or 20XX")]
    [InlineData("13", 3, "a year has four digits, of which the last one or two may be X; write 2013, 201X or 20XX")]
    [InlineData("20133", 5, "a year has four digits, of which the last one or two may be X; write 2013, 201X or 20XX")]
    [InlineData("2XXX", 2, "a year has four digits, of which the last one or two may be X; write 2013, 201X or 20XX")]
    [InlineData("-0000", 1, "there is no year -0000; write 0000, which is 1 BC")]
    [InlineData("Y2013", 2, "a year after 'Y' has 5 to 9 digits and does not begin with 0; write a year of four digits without 'Y'")]
    [InlineData("201X-XX", 5, "nothing can follow a year with unspecified digits; write 201X alone")]
    [InlineData("2013-8", 6, "two digits are expected; write them with a leading zero, from 01, or XX for unspecified")]
    [InlineData("2013-13", 6, "there is no month 13; write 01 to 12, a season 21 to 24, or XX")]
    [InlineData("2013-25", 6, "there is no month 25; write 01 to 12, a season 21 to 24, or XX")]
    [InlineData("2013-21-01", 8, "a season has no days; write 2013-21 alone, or a month from 01 to 12")]
    [InlineData("2013-XX-20", 9, "a day needs its month; write XX for the day too, or the month")]
    [InlineData("2013-02-29", 9, "there is no day 29 in that month; write 01 to 28, or XX")]
    [InlineData("2013-08-00", 9, "two digits are expected; write them with a leading zero, from 01, or XX for unspecified")]
    [InlineData("2013-08-20T10:00", 11, "times of day are not kept; write 2013-08-20")]
    [InlineData("2013~~", 6, "'~' is not expected here; end the date after '2013~'")]
    public void Parse_NotADate_NamesTextPositionAndFix(string text, int character, string message)
    {
        var result = PartialDate.Parse(text);

        Assert.False(result.IsDate);
        Assert.Equal($"\"{text}\" is not a date: at character {character}, {message}.", result.Error);
    }

    [Fact]
    public void Parse_LongText_IsRefusedByItsLength()
    {
        Assert.Equal("A date of 65 characters is too long: the longest is 64.", PartialDate.Parse(new string('2', 65)).Error);
    }
}

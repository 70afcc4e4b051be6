using CityGraph.Explorer.Reports;

namespace CityGraph.Explorer.Tests.Reports;

public sealed class ReportTextTests
{
    [Theory]
    [InlineData("Denpasar", "Denpasar")]
    [InlineData("  two\r\n\tlines ", "two lines")]
    [InlineData("no\u00A0break", "no break")]
    [InlineData("a\u202Eb\u2066c\u0007d\u0000e", "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("慶州市 🏛️", "慶州市 🏛️")]
    [InlineData("", "")]
    public void Clean_Any_IsOneLineThatLooksLikeWhatItIs(string text, string expected) => Assert.Equal(expected, ReportText.Clean(text));

    [Fact]
    public void Clean_HalfALetter_IsReplaced() => Assert.Equal("half \uFFFD", ReportText.Clean("half \uD800"));

    [Theory]
    [InlineData("القاهرة", true)]
    [InlineData("Tel Aviv (תל אביב)", true)]
    [InlineData("Gyeongju 경주", false)]
    public void IsRightToLeft_Any_IsToldByItsLetters(string text, bool expected) => Assert.Equal(expected, ReportText.IsRightToLeft(text));
}

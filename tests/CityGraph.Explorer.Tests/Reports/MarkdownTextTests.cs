using CityGraph.Explorer.Reports;

namespace CityGraph.Explorer.Tests.Reports;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("West Java (9 cities), 12.5 %!", "West Java (9 cities), 12.5 %!")]
    [InlineData("a|b", @"a\|b")]
    [InlineData("*a* `b` ~c~ $d$", @"\*a\* \`b\` \~c\~ \$d\$")]
    [InlineData("TWO_MODE _a_", @"TWO_MODE \_a\_")]
    [InlineData("<b>&amp;[a](b)", @"\<b\>\&amp;\[a\](b)")]
    [InlineData("http://a.example www.b.example c@d.example", @"http\://a.example www\.b.example c\@d.example")]
    [InlineData(@"a\", @"a\\")]
    [InlineData("two\nlines", "two lines")]
    public void Escape_Any_IsNoMarkup(string text, string expected) => Assert.Equal(expected, MarkdownText.Escape(text));

    [Theory]
    [InlineData("# a", @"\# a")]
    [InlineData("- a", @"\- a")]
    [InlineData("+ a", @"\+ a")]
    [InlineData("===", @"\===")]
    [InlineData("1. a", @"1\. a")]
    [InlineData("12) a", @"12\) a")]
    [InlineData("12", "12")]
    [InlineData("1.5 ties", @"1\.5 ties")]
    [InlineData("    a", "a")]
    [InlineData("", "")]
    public void EscapeLine_Any_IsAParagraph(string text, string expected) => Assert.Equal(expected, MarkdownText.EscapeLine(text));

    [Theory]
    [InlineData("abc", "`abc`")]
    [InlineData("a`b``c", "``` a`b``c ```")]
    [InlineData("a\u202Eb", "`a\uFFFDb`")]
    public void Exact_Any_IsCode(string text, string expected) => Assert.Equal(expected, MarkdownText.Exact(text));

    [Fact]
    public void Cell_FromRightToLeft_StandsByItself() => Assert.Equal("\u2068القاهرة\u2069", MarkdownText.Cell("القاهرة"));

    [Fact]
    public void Fence_OfTextWithFences_IsLonger() => Assert.Equal("`````", MarkdownText.Fence("a\n````\nb"));
}

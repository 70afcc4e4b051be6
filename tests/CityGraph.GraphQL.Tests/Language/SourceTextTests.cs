using System.Text;
using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Tests.Language;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("abc", 2, 1, 3)]
    [InlineData("a\nb", 2, 2, 1)]
    [InlineData("a\r\nb", 3, 2, 1)]
    [InlineData("a\rb\n\nc", 5, 4, 1)]
    [InlineData("é😀x", 6, 1, 4)]
    [InlineData("abc", 99, 1, 4)]
    public void LocationAt_Offset_CountsLinesAndUtf16Units(string text, int offset, int line, int column)
    {
        Assert.Equal(new Location(line, column), SourceText.From(text).LocationAt(offset));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void LocationAt_EveryLineOfALargeText_IsFound(string lineEnd)
    {
        var text = string.Concat(Enumerable.Repeat($"12é{lineEnd}", 3_000));
        var source = SourceText.From(text);
        var lineBytes = Encoding.UTF8.GetByteCount($"12é{lineEnd}");

        for (var line = 0; line < 3_000; line++)
            Assert.Equal(new Location(line + 1, 3), source.LocationAt((line * lineBytes) + 2));
    }
}

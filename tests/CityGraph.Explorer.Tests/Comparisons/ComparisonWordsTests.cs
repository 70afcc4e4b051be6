using CityGraph.Explorer.Comparisons;

namespace CityGraph.Explorer.Tests.Comparisons;

public sealed class ComparisonWordsTests
{
    [Theory]
    [InlineData(12_345, "12345")]
    [InlineData(-44_253, "-44253")]
    [InlineData(12_345.6, "12346")]
    [InlineData(0.123456, "0.1235")]
    [InlineData(2.5, "2.5")]
    [InlineData(0, "0")]
    public void Number_OfAnySize_HasNoPowersOfTen(double value, string text) => Assert.Equal(text, ComparisonWords.Number(value));
}

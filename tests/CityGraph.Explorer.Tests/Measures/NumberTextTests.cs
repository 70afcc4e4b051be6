using CityGraph.Explorer.Measures;

namespace CityGraph.Explorer.Tests.Measures;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData(12_345, "12345")]
    [InlineData(-44_253, "-44253")]
    [InlineData(12_345.6, "12346")]
    [InlineData(0.123456, "0.1235")]
    [InlineData(2.5, "2.5")]
    [InlineData(0, "0")]
    public void Number_OfAnySize_HasNoPowersOfTen(double value, string text) => Assert.Equal(text, NumberText.Of(value));

    [Theory]
    [InlineData(0.01234567, "0.0123")]
    [InlineData(1, "1")]
    [InlineData(0.00001, "0")]
    public void Share_OfOne_HasFourPlaces(double share, string text) => Assert.Equal(text, NumberText.Share(share));
}

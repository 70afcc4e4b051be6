using CityGraph.Explorer.Reports;

namespace CityGraph.Explorer.Tests.Reports;

public sealed class ReportNumbersTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.0, "0")]
    [InlineData(7, "7")]
    [InlineData(-7, "−7")]
    [InlineData(1234567, "1,234,567")]
    [InlineData(0.5, "0.5000")]
    [InlineData(0.99996, "1.000")]
    [InlineData(0.16845878, "0.1685")]
    [InlineData(12.3456, "12.35")]
    [InlineData(1234.56, "1,235")]
    [InlineData(123456.7, "123,457")]
    [InlineData(-0.000012345678, "−0.00001235")]
    [InlineData(1e-9, "0.000000001000")]
    [InlineData(1e-17, "< 0.000000001")]
    [InlineData(-1e-17, "> −0.000000001")]
    [InlineData(1e20, "100,000,000,000,000,000,000")]
    public void Number_Any_IsPlainWithFourDigits(double value, string expected) => Assert.Equal(expected, ReportNumbers.Of(value));

    [Theory]
    [InlineData(1, "p = 1.000")]
    [InlineData(0.5, "p = 0.500")]
    [InlineData(0.01234, "p = 0.012")]
    [InlineData(0.012, "p = 0.012")]
    [InlineData(0.00999, "p = 0.010")]
    [InlineData(0.00123, "p = 0.0012")]
    [InlineData(0.001, "p = 0.001")]
    [InlineData(0.0001, "p = 0.0001")]
    [InlineData(0, "p < 0.0001")]
    public void P_Any_IsNever0(double value, string expected) => Assert.Equal(expected, ReportNumbers.PEquals(value));

    [Theory]
    [InlineData(0.25, "+0.2500")]
    [InlineData(-0.25, "−0.2500")]
    [InlineData(0.0, "0")]
    [InlineData(1e-17, "< 0.000000001")]
    [InlineData(null, "—")]
    public void Difference_Any_HasItsSign(double? value, string expected) => Assert.Equal(expected, ReportNumbers.Signed(value));

    [Fact]
    public void Nothing_IsADash() =>
        Assert.Equal(("—", "—", "—"), (ReportNumbers.Of((double?)null), ReportNumbers.Of((NumberRange?)null), ReportNumbers.PEquals(null)));

    [Fact]
    public void Range_IsReadFromLowToHigh() => Assert.Equal("−0.1000 to 2", ReportNumbers.Of(new NumberRange(-0.1, 2)));

    [Theory]
    [InlineData(2.0, "+2.00")]
    [InlineData(-1.2345, "−1.23")]
    [InlineData(-0.001, "0.00")]
    [InlineData(null, "—")]
    public void Deviations_Any_HaveTwoDecimals(double? value, string expected) => Assert.Equal(expected, ReportNumbers.Deviations(value));

    [Theory]
    [InlineData(88 / 141.0, "62.4 %")]
    [InlineData(0.1, "10 %")]
    [InlineData(0.95, "95 %")]
    [InlineData(0, "0 %")]
    public void Share_IsInPercent(double share, string expected) => Assert.Equal(expected, ReportNumbers.Percent(share));
}

using CityGraph.Explorer.Reports;

namespace CityGraph.Explorer.Tests.Reports;

public sealed class ChartScaleTests
{
    [Theory]
    [InlineData(0, 1, "0 0.5 1")]
    [InlineData(0, 10, "0 5 10")]
    [InlineData(0.13, 0.29, "0.15 0.2 0.25")]
    [InlineData(-0.31, 0.94, "-0.25 0 0.25 0.5 0.75")]
    [InlineData(997, 1003, "997.5 1000 1002.5")]
    public void Ticks_OfARange_AreRoundNumbersWithin(double low, double high, string expected) =>
        Assert.Equal(expected, string.Join(' ', ChartScale.Of([low, high]).Ticks.Select(tick => FormattableString.Invariant($"{tick}"))));

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(-0.001)]
    [InlineData(1e12)]
    public void Scale_OfOneNumber_HasItInTheMiddle(double number)
    {
        var scale = ChartScale.Of([number, number]);
        Assert.Equal(50, scale.Percent(number), 6);
        Assert.InRange(scale.Ticks.Length, 3, 6);
    }

    [Fact]
    public void Scale_OfAnyNumbers_HoldsThemAndTheTicksInOrder()
    {
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            double[] numbers = [.. Enumerable.Range(0, 4).Select(_ => (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-9, 9)))];
            var scale = ChartScale.Of(numbers);
            Assert.All(numbers.Concat(scale.Ticks), number => Assert.InRange(scale.Percent(number), 2.999, 97.001));
            Assert.InRange(scale.Ticks.Length, 3, 6);
            Assert.Equal(scale.Ticks, scale.Ticks.Order());
        }
    }

    [Theory]
    [InlineData(-0.31, 0.94, "−0.25|0.00|0.25|0.50|0.75")]
    [InlineData(0, 1, "0.0|0.5|1.0")]
    [InlineData(1000000, 1180000, "1,000,000||1,100,000|")]
    public void Labels_OfTicks_HaveEqualDecimalsAndRoom(double low, double high, string expected) =>
        Assert.Equal(expected, string.Join('|', ChartScale.Of([low, high]).Labels));

    [Fact]
    public void Scale_OfNothing_GoesFrom0To1() => Assert.Equal([0, 0.5, 1], ChartScale.Of([]).Ticks);
}

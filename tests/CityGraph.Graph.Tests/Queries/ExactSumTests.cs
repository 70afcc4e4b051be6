using System.Numerics;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Tests.Queries;

public sealed class ExactSumTests
{
    [Theory]
    [InlineData(new double[0], 0.0)]
    [InlineData(new[] { 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1 }, 1.0)]
    [InlineData(new[] { 0.1, 0.2 }, 0.30000000000000004)]
    [InlineData(new[] { 1e300, 1.0, -1e300 }, 1.0)]
    [InlineData(new[] { 1e16, 1.0, 1e-16 }, 1.0000000000000002e16)]
    [InlineData(new[] { double.Epsilon, double.Epsilon }, 2 * double.Epsilon)]
    [InlineData(new[] { double.MaxValue, double.MaxValue, -double.MaxValue }, double.MaxValue)]
    [InlineData(new[] { -0.0, 0.0 }, 0.0)]
    [InlineData(new[] { -1.5, -2.25 }, -3.75)]
    [InlineData(new[] { 9007199254740992.0, 1.0 }, 9007199254740992.0)]
    [InlineData(new[] { 9007199254740992.0, 3.0 }, 9007199254740996.0)]
    public void ToDouble_Values_AreRoundedOnce(double[] values, double expected)
    {
        var sum = new ExactSum();
        foreach (var value in values) sum.Add(value);

        Assert.Equal(expected, sum.ToDouble());
    }

    [Fact]
    public void ToDouble_BeyondDoubles_IsNull()
    {
        var sum = new ExactSum();
        sum.Add(double.MaxValue);
        sum.Add(double.MaxValue);

        Assert.Null(sum.ToDouble());
        Assert.Equal(double.MaxValue, sum.Divided(2));
    }

    [Fact]
    public void ToInt64_WholeNumbers_AreExactOrNull()
    {
        var sum = new ExactSum();
        sum.Add(long.MaxValue);
        sum.Add(1);
        Assert.Null(sum.ToInt64());

        sum.Add(long.MinValue);
        Assert.Equal(0, sum.ToInt64());
        sum.Add(long.MinValue);
        Assert.Equal(long.MinValue, sum.ToInt64());
        sum.Add(-1);
        Assert.Null(sum.ToInt64());
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    [InlineData(-1)]
    [InlineData(4_294_967_296)]
    [InlineData(-4_294_967_297)]
    public void AddParts_QuotientAndRest_AddTheNumber(long value)
    {
        var sum = new ExactSum();
        sum.AddParts(value / 4_294_967_296, value % 4_294_967_296);

        Assert.Equal(value, sum.ToInt64());
    }

    /// <summary>Against fractions of arbitrary length, in any order.</summary>
    [Fact]
    public void Divided_RandomValues_IsTheNearestDouble()
    {
        var random = new Random(1);
        for (var round = 0; round < 200; round++)
        {
            var values = Enumerable.Range(0, 1 + random.Next(20)).Select(_ => (random.NextDouble() - 0.5) * Math.Pow(2, random.Next(-40, 40))).ToArray();
            var (sum, reversed, total) = (new ExactSum(), new ExactSum(), BigInteger.Zero);
            foreach (var value in values)
            {
                sum.Add(value);
                total += (BigInteger)Math.ScaleB(value, 200);
            }

            foreach (var value in values.Reverse()) reversed.Add(value);
            var mean = sum.Divided(values.Length)!.Value;

            Assert.Equal(mean, reversed.Divided(values.Length));
            Assert.True(Distance(mean) <= Distance(Math.BitIncrement(mean)) && Distance(mean) <= Distance(Math.BitDecrement(mean)));

            BigInteger Distance(double candidate) => BigInteger.Abs(((BigInteger)Math.ScaleB(candidate, 200) * values.Length) - total);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Divided_ByNothing_IsABugOfTheCaller(long count) => Assert.Throws<ArgumentOutOfRangeException>(() => new ExactSum().Divided(count));
}

using CityGraph.Analysis.Backbone;

namespace CityGraph.Analysis.Tests.Backbone;

public sealed class PValuesTests
{
    /// <summary>R 4.2: p.adjust(c(0.03, 0.01, 0.04, 0.2), method, n), with n = 4 and n = 10.</summary>
    [Theory]
    [InlineData(Correction.None, 4, new[] { 0.03, 0.01, 0.04, 0.2 })]
    [InlineData(Correction.Holm, 4, new[] { 0.09, 0.04, 0.09, 0.2 })]
    [InlineData(Correction.Holm, 10, new[] { 0.27, 0.1, 0.32, 1 })]
    [InlineData(Correction.BenjaminiHochberg, 4, new[] { 0.16 / 3, 0.04, 0.16 / 3, 0.2 })]
    [InlineData(Correction.BenjaminiHochberg, 10, new[] { 0.4 / 3, 0.1, 0.4 / 3, 0.5 })]
    public void Adjust_Some_IsAsInR(Correction correction, int tests, double[] expected)
    {
        var adjusted = PValues.Adjust([0.03, 0.01, 0.04, 0.2], tests, correction);
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], adjusted[i], 1e-12);
    }

    [Fact]
    public void Adjust_None_IsEmpty() => Assert.Empty(PValues.Adjust([], 0, Correction.Holm));

    [Theory]
    [InlineData(0)]
    [InlineData(1.5)]
    [InlineData(double.NaN)]
    public void Alpha_OutOfBounds_Throws(double alpha)
    {
        var problem = Assert.Throws<ArgumentOutOfRangeException>(() => new BackboneOptions { Alpha = alpha });
        Assert.StartsWith("Alpha is above 0 and at most 1.", problem.Message, StringComparison.Ordinal);
    }
}

using CityGraph.Analysis.Degrees;

namespace CityGraph.Analysis.Tests.Degrees;

public sealed class PowerLawFitTests
{
    /// <summary>ln 1 + ln 2 + ln 4 = 3 ln 2; a node without edges does not count.</summary>
    [Fact]
    public void Exponent_FromOne_IsOneAndTheReciprocalOfTheMeanLogarithm() => Assert.Equal(1 + (1 / Math.Log(2)), PowerLawExponent.FromOne([4, 1, 0, 2]).Value, 14);

    [Fact]
    public void Exponent_OnlyOnes_IsNotDefined() =>
        Assert.Equal("The exponent of a power law from 1 on needs a value above 1.", PowerLawExponent.FromOne([1, 1, 0]).Reason);

    /// <summary>ζ(2) = π²/6, ζ(4) = π⁴/90; ζ(2, 3) = ζ(2) - 1 - 1/4. -ζ'(2) = 0.9375482543158437537 (NIST Digital Library of Mathematical Functions, 25.6.15).</summary>
    [Fact]
    public void Zeta_KnownPoints_HasThem()
    {
        Assert.Equal(Math.PI * Math.PI / 6, HurwitzZeta.Of(2, 1).Scaled, 14);
        Assert.Equal(Math.Pow(Math.PI, 4) / 90, HurwitzZeta.Of(4, 1).Scaled, 14);
        Assert.Equal(((Math.PI * Math.PI / 6) - 1.25) * 9, HurwitzZeta.Of(2, 3).Scaled, 13);
        Assert.Equal(0.9375482543158437537 / (Math.PI * Math.PI / 6), HurwitzZeta.Of(2, 1).MeanLogarithm, 14);
    }

    /// <summary>ζ(s, q) = q⁻ˢ + ζ(s, q + 1), whether the sum or the rest of it gives most.</summary>
    [Theory]
    [InlineData(1.1, 1)]
    [InlineData(2.5, 7)]
    [InlineData(2.5, 1_000)]
    [InlineData(15, 15)]
    [InlineData(40, 3)]
    [InlineData(500, 99)]
    public void Zeta_NextPoint_DiffersByOneTerm(double s, int q)
    {
        var next = HurwitzZeta.Of(s, q + 1).Scaled * Math.Pow(q / (q + 1.0), s);
        Assert.Equal(1, HurwitzZeta.Of(s, q).Scaled / (1 + next), 13);
    }

    [Fact]
    public void Fit_GivenStart_IsTheMostLikelyExponent()
    {
        int[] values = [1, 1, 1, 2, 2, 3, 5, 8, 13];
        var fit = PowerLawFit.Of(values, 1).Value!;
        Assert.Equal(9, fit.TailCount);
        Assert.Equal(LogLikelihood(fit.Exponent), fit.LogLikelihood, 12);
        foreach (var other in (double[])[-1e-4, 1e-4]) Assert.True(LogLikelihood(fit.Exponent + other) < fit.LogLikelihood);

        double LogLikelihood(double exponent) =>
            values.Sum(value => -exponent * Math.Log(value)) - (values.Length * Math.Log(HurwitzZeta.Of(exponent, 1).Scaled));
    }

    /// <summary>Each whole number between the least and the greatest is tried, not only the few at which the distance can be greatest.</summary>
    [Fact]
    public void Fit_AnyStart_HasTheLeastDistance()
    {
        int[] values = [1, 1, 1, 1, 2, 2, 3, 4, 4, 6, 9, 9, 20, 31];
        var best = values.Distinct().Order().SkipLast(1).Select(from => (From: from, Distance: Distance(from))).MinBy(start => start.Distance);
        var fit = PowerLawFit.Of(values).Value!;
        Assert.Equal(best.From, fit.From);
        Assert.Equal(best.Distance, fit.Distance, 12);

        double Distance(int from)
        {
            var (law, tail) = (PowerLawFit.Of(values, from).Value!, values.Where(value => value >= from).ToArray());
            return Enumerable.Range(from, 32 - from).Max(x => Math.Abs(new DiscretePowerLaw(law.Exponent, from).AtLeast(x + 1) - (tail.Count(value => value > x) / (double)tail.Length)));
        }
    }

    [Fact]
    public void Fit_DrawnFromALaw_FindsItsExponent()
    {
        var (law, random) = (new DiscretePowerLaw(2.5, 3), new SeededRandom(1));
        int[] values = [.. Enumerable.Range(0, 20_000).Select(_ => law.Next(random))];
        // The standard error is 1.5 / √20,000 = 0.011.
        Assert.InRange(PowerLawFit.Of(values, 3).Value!.Exponent, 2.46, 2.54);
        Assert.InRange(values.Count(value => value == 3) / 20_000.0, (1 / HurwitzZeta.Of(2.5, 3).Scaled) - 0.015, (1 / HurwitzZeta.Of(2.5, 3).Scaled) + 0.015);
        Assert.True(values.Max() > 1_026);
    }

    [Fact]
    public void Fit_TooFewValues_IsNotDefined()
    {
        Assert.Equal("A power law needs at least two different values above 0.", PowerLawFit.Of([0, 3, 3]).Reason);
        Assert.Equal("A power law from 3 on needs a value above 3.", PowerLawFit.Of([1, 3, 3], 3).Reason);
        Assert.Equal("A power law needs at least two different values above 0.", PowerLawGoodness.Of([], 10, 1).Reason);
    }

    [Fact]
    public void Goodness_FromALaw_IsPlausibleAndTheSameOnTwoThreads()
    {
        var (law, random) = (new DiscretePowerLaw(2.2, 1), new SeededRandom(2));
        int[] values = [.. Enumerable.Range(0, 300).Select(_ => law.Next(random))];
        var p = PowerLawGoodness.Of(values, 99, seed: 1);
        Assert.InRange(p.Value, 0.1, 1);
        Assert.Equal(p, PowerLawGoodness.Of(values, 99, seed: 1, new() { Threads = 2 }));
    }

    /// <summary>Binomial numbers around 20 have no tail.</summary>
    [Fact]
    public void Goodness_AroundAMean_IsNotPlausible()
    {
        var random = new SeededRandom(3);
        int[] values = [.. Enumerable.Range(0, 2_000).Select(_ => Enumerable.Range(0, 40).Sum(_ => random.Next(2)))];
        Assert.InRange(PowerLawGoodness.Of(values, 99, seed: 1).Value, 0, 0.1);
    }
}

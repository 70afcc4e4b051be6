namespace CityGraph.Analysis.Degrees;

/// <summary>The distribution p(x) = x⁻ᵅ / ζ(α, from) of whole numbers x of at least <paramref name="from"/>.</summary>
internal sealed class DiscretePowerLaw(double exponent, int from)
{
    /// <summary>What is taken for numbers too large to count: nothing that is drawn is larger.</summary>
    private const int Greatest = 1 << 30;

    private readonly double _normal = HurwitzZeta.Of(exponent, from).Scaled;
    private double[]? _survival;

    public double Exponent => exponent;

    /// <summary>The exponent that makes values with this mean logarithm most likely: where it is the mean that the law expects.</summary>
    /// <param name="from">1 or more.</param>
    /// <param name="meanLogarithm">Above ln <paramref name="from"/>.</param>
    public static DiscretePowerLaw MostLikely(int from, double meanLogarithm)
    {
        // The expected mean falls as the exponent rises. The continuous law's exponent is near; a bracket around it, then bisection by secants.
        var guess = 1 + (1 / (meanLogarithm - Math.Log(from - 0.5)));
        var (low, high) = (1 + ((guess - 1) / 2), guess);
        var (above, below) = (Excess(low), Excess(high));
        while (above < 0)
        {
            (high, below) = (low, above);
            low = 1 + ((low - 1) / 2);
            above = Excess(low);
        }

        while (below > 0)
        {
            (low, above) = (high, below);
            high = 1 + ((high - 1) * 2);
            below = Excess(high);
        }

        // The Illinois method: regula falsi that halves what it takes for the value of an end which stays twice.
        var last = 0;
        for (var round = 0; round < 200 && high - low > 1e-14 * high; round++)
        {
            var middle = Math.Clamp(((low * below) - (high * above)) / (below - above), low, high);
            var excess = Excess(middle);
            if (excess == 0 || middle == low || middle == high) return new(middle, from);
            var side = Math.Sign(excess);
            if (side > 0) (low, above, below) = (middle, excess, last == side ? below / 2 : below);
            else (high, below, above) = (middle, excess, last == side ? above / 2 : above);
            last = side;
        }

        return new((low + high) / 2, from);

        double Excess(double s) => HurwitzZeta.Of(s, from).MeanLogarithm - meanLogarithm;
    }

    /// <summary>How likely a value of at least <paramref name="value"/> is.</summary>
    public double AtLeast(double value) => Math.Exp(-exponent * Math.Log(value / from)) * HurwitzZeta.Of(exponent, value).Scaled / _normal;

    /// <summary>The logarithm of the likelihood of <paramref name="count"/> values by the sum of their logarithms.</summary>
    public double LogLikelihood(int count, double logarithms) =>
        (exponent * ((count * Math.Log(from)) - logarithms)) - (count * Math.Log(_normal));

    /// <summary>A value by chance: the largest that is at least as likely to be reached as a uniform number.</summary>
    public int Next(SeededRandom random)
    {
        var survival = _survival ??= [.. Enumerable.Range(from, 1_024).Select(value => AtLeast(value))];
        var chance = 1 - random.NextDouble();
        var (low, high) = (0, survival.Length);
        if (survival[^1] < chance)
        {
            while (high - low > 1)
            {
                var middle = (low + high) / 2;
                if (survival[middle] >= chance) low = middle;
                else high = middle;
            }

            return from + low;
        }

        long reached = from + survival.Length - 1L, beyond = 2 * reached;
        while (beyond < Greatest && AtLeast(beyond) >= chance) (reached, beyond) = (beyond, 2 * beyond);
        while (beyond - reached > 1)
        {
            var middle = (reached + beyond) / 2;
            if (AtLeast(middle) >= chance) reached = middle;
            else beyond = middle;
        }

        return (int)Math.Min(reached, Greatest);
    }
}

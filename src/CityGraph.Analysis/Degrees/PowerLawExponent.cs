namespace CityGraph.Analysis.Degrees;

/// <summary>
/// The exponent of a power law that is taken to hold from 1 on: γ = 1 + n / Σ ln xᵢ over the n values of 1 and more. Above 1. O(n).
/// It is the maximum-likelihood exponent of a continuous power law with x_min = 1 (M. E. J. Newman, Contemporary Physics 46(5), 2005), and what KONECT
/// publishes for degrees. Degrees are whole numbers and rarely follow a power law from 1 on: <see cref="PowerLawFit"/> is the better founded estimate.
/// </summary>
public static class PowerLawExponent
{
    /// <param name="values">Such as degrees, in any order; those below 1 do not count.</param>
    public static Measured<double> FromOne(ReadOnlySpan<int> values)
    {
        var (count, logarithms) = (0, 0.0);
        foreach (var value in values)
        {
            if (value < 1) continue;
            count++;
            logarithms += Math.Log(value);
        }

        if (logarithms == 0) return new NotDefined("The exponent of a power law from 1 on needs a value above 1.");
        return 1 + (count / logarithms);
    }
}

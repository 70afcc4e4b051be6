namespace CityGraph.Analysis.Degrees;

/// <summary>
/// The power law p(x) = x⁻ᵅ / ζ(α, x_min) that fits the upper tail of whole numbers best: for each x_min the most likely α, of these the one whose
/// Kolmogorov–Smirnov distance from the data is least (the smallest x_min of equals).
/// A. Clauset, C. R. Shalizi and M. E. J. Newman, Power-law distributions in empirical data, SIAM Review 51(4), 2009.
/// </summary>
/// <remarks>
/// That a fit exists does not mean that it is good: see <see cref="PowerLawGoodness"/>. igraph (plfit) takes the distance only just below each value
/// that occurs, so that its distance is at most this one, and its x_min may be another. For the same x_min the exponent is the same for 50 values and more;
/// for fewer igraph answers α (n - 1) / n + 1 / n, and 0.10 does not find exponents near 1.5 and below.
/// </remarks>
/// <param name="Exponent">α, above 1.</param>
/// <param name="From">x_min: where the tail begins.</param>
/// <param name="TailCount">How many values are in the tail.</param>
/// <param name="Distance">The greatest difference of the cumulative distributions of tail and law, from 0 to 1.</param>
/// <param name="LogLikelihood">The logarithm of the likelihood of the tail.</param>
public sealed record PowerLawFit(double Exponent, int From, int TailCount, double Distance, double LogLikelihood)
{
    /// <summary>Fits in O(n log n + u²) with u different values.</summary>
    /// <param name="values">Such as degrees, in any order; those below 1 do not count.</param>
    public static Measured<PowerLawFit> Of(ReadOnlySpan<int> values)
    {
        var tails = new Tails(values);
        if (tails.Count < 2) return new NotDefined("A power law needs at least two different values above 0.");
        PowerLawFit? best = null;
        // The last value alone would fit any exponent.
        for (var first = 0; first < tails.Count - 1; first++)
        {
            var fit = tails.Fit(first);
            if (best is null || fit.Distance < best.Distance) best = fit;
        }

        return best!;
    }

    /// <summary>Fits the tail that begins at a value that is given.</summary>
    /// <param name="values">Such as degrees, in any order.</param>
    /// <param name="from">x_min, 1 or more.</param>
    public static Measured<PowerLawFit> Of(ReadOnlySpan<int> values, int from)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(from, 1);
        var tails = new Tails(values, from);
        if (tails.Count == 0 || (tails.Count == 1 && tails.Least == from)) return new NotDefined($"A power law from {from} on needs a value above {from}.");
        return tails.Fit(0, from);
    }
}

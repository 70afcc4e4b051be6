namespace CityGraph.Analysis.Degrees;

/// <summary>
/// Hurwitz' zeta function ζ(s, q) = Σ (q + k)⁻ˢ over k from 0, by Euler–Maclaurin summation to about 1e-14 (NIST Digital Library of Mathematical
/// Functions, 25.11.5). Everything is divided by q⁻ˢ, so that nothing underflows however large s is.
/// </summary>
internal static class HurwitzZeta
{
    /// <summary>B₂ⱼ / (2j)! for j from 1.</summary>
    private static readonly double[] Coefficients =
    [
        1.0 / 12, -1.0 / 720, 1.0 / 30_240, -1.0 / 1_209_600, 1.0 / 47_900_160, -691.0 / 1_307_674_368_000, 1.0 / 74_724_249_600, -3617.0 / 10_670_622_842_880_000,
    ];

    /// <summary>qˢ ζ(s, q), and -d/ds ln ζ(s, q): the mean of ln x where x follows the power law from q on.</summary>
    /// <param name="s">Above 1.</param>
    /// <param name="q">1 or more.</param>
    public static (double Scaled, double MeanLogarithm) Of(double s, double q)
    {
        var (sum, moment, a) = (0.0, 0.0, q);
        var logQ = Math.Log(q);
        for (var until = Math.Max(20, 2 * s); a < until; a++)
        {
            var logarithm = Math.Log(a) - logQ;
            var term = Math.Exp(-s * logarithm);
            if (term < 1e-18) return (sum, logQ + (moment / sum));
            sum += term;
            moment += logarithm * term;
        }

        var rest = Math.Log(a) - logQ;
        var last = Math.Exp(-s * rest);
        var integral = last * a / (s - 1);
        sum += integral + (last / 2);
        moment += (integral * (rest + (1 / (s - 1)))) + (last / 2 * rest);

        // The term of j is Bⱼ s (s + 1) ... (s + 2j - 2) a^(-s - 2j + 1); reciprocals are what the product becomes in the derivative.
        var (factor, reciprocals) = (last * s / a, 1 / s);
        for (var j = 0; j < Coefficients.Length; j++)
        {
            var term = Coefficients[j] * factor;
            sum += term;
            moment += term * (rest - reciprocals);
            var next = s + (2 * j) + 1;
            factor *= next * (next + 1) / (a * a);
            reciprocals += (1 / next) + (1 / (next + 1));
        }

        return (sum, logQ + (moment / sum));
    }
}

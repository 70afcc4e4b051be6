using CityGraph.Analysis.Inference;

namespace CityGraph.Explorer.Regressions;

/// <summary>A variable with its numbers.</summary>
/// <param name="Asked">What was asked for.</param>
/// <param name="Values">The number of each pair.</param>
/// <param name="Least">The least of them.</param>
/// <param name="Greatest">The greatest.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="NonZeroPairs">How many are not 0.</param>
/// <param name="SectorNotStated">Pairs that are not tied as asked but may be, as sectors are not stated.</param>
internal sealed record RegressedVariable(
    PairVariable Asked, DyadicVariable Values, double Least, double Greatest, double Mean, int NonZeroPairs, int SectorNotStated)
{
    public string Name => Asked.Name;

    public bool IsConstant => Least == Greatest;

    public static RegressedVariable Of(PairVariable asked, DyadicVariable values, int sectorNotStated)
    {
        var (least, greatest, sum, nonZero) = (double.PositiveInfinity, double.NegativeInfinity, 0.0, 0);
        foreach (var (one, other) in Pairs.All(values.NodeCount))
        {
            var value = values[one, other];
            (least, greatest, sum) = (Math.Min(least, value), Math.Max(greatest, value), sum + value);
            if (value != 0) nonZero++;
        }

        return new(asked, values, least, greatest, sum / Pairs.Count(values.NodeCount), nonZero, sectorNotStated);
    }
}

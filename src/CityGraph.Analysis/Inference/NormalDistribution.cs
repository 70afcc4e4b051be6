namespace CityGraph.Analysis.Inference;

/// <summary>The standard normal distribution.</summary>
internal static class NormalDistribution
{
    /// <summary>The number below which a share of it lies, to about 7 digits: PPND7 of M. J. Wichura, Algorithm AS 241, Applied Statistics 37(3), 1988.</summary>
    /// <param name="share">Above 0 and below 1.</param>
    public static double Quantile(double share)
    {
        var fromHalf = share - 0.5;
        if (Math.Abs(fromHalf) <= 0.425)
        {
            var near = 0.180625 - (fromHalf * fromHalf);
            return fromHalf * Ratio(near, [59.109374720, 159.29113202, 50.434271938, 3.3871327179], [67.187563600, 78.757757664, 17.895169469, 1]);
        }

        var tail = Math.Sqrt(-Math.Log(Math.Min(share, 1 - share)));
        var distance = tail <= 5
            ? Ratio(tail - 1.6, [0.17023821103, 1.3067284816, 2.7568153900, 1.4234372777], [0.12021132975, 0.73700164250, 1])
            : Ratio(tail - 5, [0.017337203997, 0.42868294337, 3.0812263860, 6.6579051150], [0.012258202635, 0.24197894225, 1]);
        return fromHalf < 0 ? -distance : distance;
    }

    private static double Ratio(double x, ReadOnlySpan<double> over, ReadOnlySpan<double> under) => Polynomial(x, over) / Polynomial(x, under);

    private static double Polynomial(double x, ReadOnlySpan<double> coefficients)
    {
        var value = 0.0;
        foreach (var coefficient in coefficients) value = (value * x) + coefficient;
        return value;
    }
}

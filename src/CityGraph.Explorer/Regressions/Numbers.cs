using System.Globalization;

namespace CityGraph.Explorer.Regressions;

/// <summary>Numbers in sentences.</summary>
internal static class Numbers
{
    /// <summary>Four digits that count.</summary>
    public static string Text(double number) => number.ToString("G4", CultureInfo.InvariantCulture);

    /// <summary>A share of one or a p-value, to the fourth place.</summary>
    public static string Share(double share) => share.ToString("0.####", CultureInfo.InvariantCulture);
}

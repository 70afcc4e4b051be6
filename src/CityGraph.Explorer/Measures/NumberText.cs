using System.Globalization;

namespace CityGraph.Explorer.Measures;

/// <summary>Numbers in sentences; for tables see <c>ReportNumbers</c>.</summary>
internal static class NumberText
{
    /// <summary>Whole numbers in full, others with four digits that count, or as whole ones where they are larger.</summary>
    public static string Of(double value) =>
        value.ToString(value == Math.Truncate(value) || Math.Abs(value) >= 1_000 ? "0" : "G4", CultureInfo.InvariantCulture);

    /// <summary>A share of one or a p-value, to the fourth place.</summary>
    public static string Share(double share) => share.ToString("0.####", CultureInfo.InvariantCulture);
}

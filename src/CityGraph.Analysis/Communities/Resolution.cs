namespace CityGraph.Analysis.Communities;

/// <summary>The resolution parameter γ of modularity (J. Reichardt and S. Bornholdt, Physical Review E 74, 2006).</summary>
internal static class Resolution
{
    public static double Checked(double value, string name) =>
        value > 0 && double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(name, value, "A resolution is positive and finite; 1 is that of modularity itself.");
}

namespace CityGraph.Analysis.Tests.Centrality;

/// <summary>Compares measures with what they should be, up to rounding.</summary>
internal static class Near
{
    public static void Equal(IEnumerable<double> expected, Measured<double[]> actual, double tolerance = 1e-9)
    {
        Assert.Null(actual.Reason);
        Assert.Equal(expected, actual.Value!, (one, other) => Math.Abs(one - other) <= tolerance);
    }

    public static void Equal(IEnumerable<double?> expected, Measured<double?[]> actual, double tolerance = 1e-9)
    {
        Assert.Null(actual.Reason);
        Assert.Equal(expected, actual.Value!, (one, other) => one is null ? other is null : Math.Abs(one.Value - other!.Value) <= tolerance);
    }

    public static void Equal(double expected, Measured<double> actual, double tolerance = 1e-9)
    {
        Assert.Null(actual.Reason);
        Assert.Equal(expected, actual.Value, tolerance);
    }
}

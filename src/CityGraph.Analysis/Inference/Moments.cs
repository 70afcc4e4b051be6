namespace CityGraph.Analysis.Inference;

/// <summary>Mean and standard deviation of numbers, in two passes.</summary>
/// <param name="Mean">Their mean.</param>
/// <param name="StandardDeviation">With a divisor of one less than their number; 0 for a single one.</param>
internal readonly record struct Moments(double Mean, double StandardDeviation)
{
    /// <param name="values">At least one.</param>
    public static Moments Of(IReadOnlyCollection<double> values)
    {
        // From the first on, so that of equal numbers it is the very number.
        var first = values.First();
        var mean = first + values.Average(value => value - first);
        var squares = values.Sum(value => (value - mean) * (value - mean));
        return new(mean, values.Count > 1 ? Math.Sqrt(squares / (values.Count - 1)) : 0);
    }
}

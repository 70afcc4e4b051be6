namespace CityGraph.Analysis.Inference;

/// <summary>Mean and standard deviation of numbers, in two passes.</summary>
/// <param name="Mean">Their mean.</param>
/// <param name="StandardDeviation">With a divisor of one less than their number; 0 for a single one.</param>
internal readonly record struct Moments(double Mean, double StandardDeviation)
{
    /// <param name="values">At least one.</param>
    public static Moments Of(IReadOnlyCollection<double> values)
    {
        var mean = values.Average();
        var squares = values.Sum(value => (value - mean) * (value - mean));
        return new(mean, values.Count > 1 ? Math.Sqrt(squares / (values.Count - 1)) : 0);
    }
}

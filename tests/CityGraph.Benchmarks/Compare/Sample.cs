using System.Globalization;

namespace CityGraph.Benchmarks.Compare;

/// <summary>What alternating rounds measured of one subject.</summary>
internal sealed class Sample
{
    private readonly List<double> _values = [];

    public void Add(double value) => _values.Add(value);

    public double Median
    {
        get
        {
            var sorted = _values.Order().ToArray();
            return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        }
    }

    /// <summary>This median by the other's, as a report shows it: the machine's own speed cancels out.</summary>
    public string RatioTo(Sample other) => (Median / other.Median).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>Median, smallest and largest.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Median,8:N0} ({_values.Min():N0} to {_values.Max():N0})");
}

using System.Collections.Immutable;

namespace CityGraph.Explorer.Reports;

/// <summary>Where numbers lie on a horizontal axis, in percent of its picture's width.</summary>
internal sealed class ChartScale
{
    /// <summary>Left free on either side.</summary>
    private const double Margin = 3;

    private const int LeastTicks = 3;

    /// <summary>How many letters the labels of an axis may have together, so that they stand apart on a narrow screen.</summary>
    private const int MaxLetters = 28;

    private readonly double _low;
    private readonly double _high;

    private ChartScale(double low, double high) => (_low, _high) = (low, high);

    /// <summary>At steps of 1, 2, 2.5 or 5 times a power of ten: 3 to 6 of them.</summary>
    public ImmutableArray<double> Ticks { get; private init; }

    /// <summary>One a tick, with as many decimals as the step has; empty for every other where there is no room.</summary>
    public ImmutableArray<string> Labels { get; private init; }

    /// <summary>An axis that holds all of them; where they are one number, with room around it.</summary>
    public static ChartScale Of(IReadOnlyCollection<double> numbers)
    {
        var (low, high) = numbers.Count > 0 ? (numbers.Min(), numbers.Max()) : (0, 1);
        if (high - low <= 1e-12 * Math.Max(Math.Abs(low), Math.Abs(high)))
        {
            var room = low == 0 ? 1 : Math.Abs(low) / 2;
            (low, high) = (low - room, high + room);
        }

        var step = StepOf(low, high);
        // 0.25 has two decimals where 0.2 has one.
        var decimals = Math.Clamp((int)Math.Ceiling(-Math.Log10(step)) + 1, 0, 15);
        ImmutableArray<double> ticks = [.. Enumerable.Range(0, CountOf(step, low, high)).Select(i => Math.Round((Math.Ceiling(low / step) + i) * step, decimals))];
        return new(low, high) { Ticks = ticks, Labels = LabelsOf(ticks) };
    }

    public double Percent(double number) => Margin + ((100 - (2 * Margin)) * (number - _low) / (_high - _low));

    private static double StepOf(double low, double high)
    {
        var power = Math.Pow(10, Math.Ceiling(Math.Log10(high - low)) - 1);
        double[] steps = [5 * power, 2.5 * power, 2 * power, power, power / 2, power / 4];
        return Array.Find(steps, step => CountOf(step, low, high) >= LeastTicks);
    }

    private static int CountOf(double step, double low, double high) => (int)(Math.Floor(high / step) - Math.Ceiling(low / step)) + 1;

    private static ImmutableArray<string> LabelsOf(ImmutableArray<double> ticks)
    {
        var decimals = ticks.Max(DecimalsOf);
        var labels = ticks.Select(tick => ReportNumbers.Fixed(tick, decimals)).ToImmutableArray();
        return labels.Sum(label => label.Length) <= MaxLetters ? labels : [.. labels.Select((label, i) => i % 2 == 0 ? label : "")];
    }

    private static int DecimalsOf(double number)
    {
        var decimals = 0;
        while (decimals < 15 && Math.Round(number, decimals) != number) decimals++;
        return decimals;
    }
}

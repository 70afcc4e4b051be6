using System.Collections.Immutable;
using CityGraph.Explorer.Comparisons;

namespace CityGraph.Explorer.Reports;

/// <summary>A measure of all networks in one picture: what was observed, its interval, and what it is by chance.</summary>
internal static class MeasureChart
{
    /// <summary>None where it is defined for no network.</summary>
    public static ValueChart? Of(NetworkComparison comparison, ComparedMeasure measure)
    {
        if (measure.Values.All(value => value.Value is null)) return null;
        var rows = measure.Values.Select(Row).ToImmutableArray();
        var title = $"{InWords.Measure(measure.Measure)} of {InWords.List([.. measure.Values.Select(value => value.Network)])}";
        return new(title, $"{title}. {string.Join(' ', rows.Select(Sentence))}", Key(rows, comparison.Samples), rows);
    }

    private static ChartRow Row(ComparedValue value) => new(
        value.Network,
        value.Value,
        value.Interval is { } interval ? new(interval.Low, interval.High) : null,
        value.ByChance is { } chance ? new(new(chance.Low, chance.High), chance.Median) : null);

    private static string Sentence(ChartRow row)
    {
        if (row.Value is null) return $"{row.Name}: not defined.";
        var interval = row.Interval is null ? "" : $", interval {ReportNumbers.Of(row.Interval)}";
        var chance = row.Reference is { } reference ? $", by chance {ReportNumbers.Of(reference.Middle)}" : "";
        return $"{row.Name}: {ReportNumbers.Of(row.Value)}{interval}{chance}.";
    }

    private static string Key(ImmutableArray<ChartRow> rows, int samples)
    {
        var key = "Dot: observed.";
        if (rows.Any(row => row.Interval is not null)) key += " Line with ends through it: its 95 % interval.";
        if (rows.Any(row => row.Reference is not null)) key += $" Hatched: where 95 % of {ReportNumbers.Of(samples)} random networks lie, with an upright line at their median.";
        return $"{key} The numbers are in the table above it.";
    }
}

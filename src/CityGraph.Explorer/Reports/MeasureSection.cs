using System.Collections.Immutable;
using CityGraph.Explorer.Comparisons;

namespace CityGraph.Explorer.Reports;

/// <summary>One measure of all networks: its numbers, how they differ, how firm they are.</summary>
internal static class MeasureSection
{
    public static ReportSection Of(NetworkComparison comparison, ComparedMeasure measure, string? description)
    {
        var blocks = ImmutableArray.CreateBuilder<ReportBlock>();
        if (description is not null) blocks.Add(new ReportBlock.Paragraph(description));
        blocks.Add(Observed(comparison, measure));
        if (MeasureChart.Of(comparison, measure) is { } chart) blocks.Add(new ReportBlock.Figure(chart));
        if (!measure.Differences.IsEmpty) blocks.Add(DifferenceTable.Of(comparison, measure));
        blocks.Add(FirmnessTable.Of(measure));
        blocks.Add(new ReportBlock.Facts([new("What it says", measure.Says), new("What it does not say", measure.DoesNotSay)]));
        return new(InWords.Measure(measure.Measure), blocks.ToImmutable());
    }

    private static ReportBlock.Table Observed(NetworkComparison comparison, ComparedMeasure measure) => new(
        $"{InWords.Measure(measure.Measure)}: observed, and by chance",
        [new("Network", false), new("Observed"), new("95 % interval"), new("By chance: median"), new("By chance: 95 % of samples"), new("z"), new("p")],
        [.. measure.Values.Select(Row)])
    {
        Notes = [.. measure.Values.SelectMany(value => Notes(value, comparison.Samples)), .. IntervalMethods(measure.Values.Select(value => value.Interval))],
    };

    /// <summary>How the intervals of a table were found: once each.</summary>
    public static IEnumerable<string> IntervalMethods(IEnumerable<ValueInterval?> intervals) => intervals
        .OfType<ValueInterval>()
        .Select(interval => $"{ReportNumbers.Percent(interval.Level)} interval: {interval.Method}")
        .Distinct(StringComparer.Ordinal);

    private static ImmutableArray<string> Row(ComparedValue value) =>
    [
        value.Network,
        ReportNumbers.Of(value.Value),
        ReportNumbers.Of(value.Interval is { } interval ? new NumberRange(interval.Low, interval.High) : null),
        ReportNumbers.Of(value.ByChance?.Median),
        ReportNumbers.Of(value.ByChance is { } chance ? new NumberRange(chance.Low, chance.High) : null),
        ReportNumbers.Deviations(value.ByChance?.Z),
        ReportNumbers.PEquals(value.ByChance?.P),
    ];

    private static IEnumerable<string> Notes(ComparedValue value, int samples)
    {
        if (value.Value is null)
        {
            yield return $"{value.Network}, not defined: {value.Reason}";
            yield break;
        }

        if (value is { Interval: null, NoInterval: { } why }) yield return $"{value.Network}, no interval: {why}";
        if (value.ByChance is not { } chance) yield return $"{value.Network}, nothing by chance: it is defined in none of the {ReportNumbers.Of(samples)} samples.";
        else if (chance.UndefinedSamples > 0) yield return $"{value.Network}, by chance: not defined in {ReportNumbers.Of(chance.UndefinedSamples)} of {ReportNumbers.Of(samples)} samples, which count as extreme.";
        else if (chance.Z is null) yield return $"{value.Network}, no z: all samples are alike.";
    }
}

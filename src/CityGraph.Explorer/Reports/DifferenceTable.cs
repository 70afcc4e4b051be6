using System.Collections.Immutable;
using CityGraph.Explorer.Comparisons;

namespace CityGraph.Explorer.Reports;

/// <summary>How a measure differs between networks, pair by pair.</summary>
internal static class DifferenceTable
{
    public static ReportBlock.Table Of(NetworkComparison comparison, ComparedMeasure measure)
    {
        var hasSizes = measure.Differences.Any(difference => difference.GivenSizes is not null);
        ImmutableArray<Column> columns = [new("Pair", false), new("Difference"), new("95 % interval"), new("Effect size"), new("p"), new("Adjusted p")];
        return new(
            $"{InWords.Measure(measure.Measure)}: differences",
            hasSizes ? [.. columns, new("By size alone"), new("p given sizes")] : columns,
            [.. measure.Differences.Select(difference => Row(difference, hasSizes))])
        {
            Notes =
            [
                .. measure.Differences.SelectMany(difference => Notes(difference, comparison.Samples)),
                .. MeasureSection.IntervalMethods(measure.Differences.Select(difference => difference.Interval)),
            ],
        };
    }

    private static ImmutableArray<string> Row(MeasureDifference difference, bool hasSizes)
    {
        ImmutableArray<string> cells =
        [
            Pair(difference),
            ReportNumbers.Signed(difference.Difference),
            ReportNumbers.Of(difference.Interval is { } interval ? new NumberRange(interval.Low, interval.High) : null),
            ReportNumbers.Deviations(difference.EffectSize),
            ReportNumbers.PEquals(difference.P),
            ReportNumbers.PEquals(difference.AdjustedP),
        ];
        return hasSizes ? [.. cells, ReportNumbers.Signed(difference.GivenSizes?.Mean), ReportNumbers.PEquals(difference.GivenSizes?.P)] : cells;
    }

    private static IEnumerable<string> Notes(MeasureDifference difference, int samples)
    {
        if (difference.Reason is { } reason) yield return $"{Pair(difference)}: {reason}";
        if (difference.LeavingOutPublishers is { } publishers)
        {
            yield return $"{Pair(difference)}: {ReportNumbers.Signed(publishers.Low)} to {ReportNumbers.Signed(publishers.High)} when each publisher is left out of both in turn.";
        }

        if (difference.UndefinedSamples > 0)
        {
            yield return $"{Pair(difference)}: not defined in {ReportNumbers.Of(difference.UndefinedSamples)} of {ReportNumbers.Of(samples)} samples, which count as extreme.";
        }
    }

    private static string Pair(MeasureDifference difference) => $"{difference.One} less {difference.Other}";
}

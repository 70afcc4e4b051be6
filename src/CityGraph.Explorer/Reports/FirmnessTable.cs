using System.Collections.Immutable;
using CityGraph.Explorer.Comparisons;

namespace CityGraph.Explorer.Reports;

/// <summary>What becomes of a measure when part of the evidence is taken away.</summary>
internal static class FirmnessTable
{
    public static ReportBlock.Table Of(ComparedMeasure measure)
    {
        var dropped = measure.Values.Select(value => value.DroppingTies).FirstOrDefault(range => range is not null);
        // Without a date there are no bounds for any.
        var hasDates = measure.Values.Any(value => value.UncertainDates is not null);
        ImmutableArray<Column> columns =
        [
            new("Network", false),
            new("All facts"),
            new("Without facts on one source alone"),
            new("Each publisher left out in turn"),
            new(dropped is null ? "Ties dropped at random" : $"{ReportNumbers.Percent(dropped.Share)} of ties dropped at random"),
        ];
        return new(
            $"{InWords.Measure(measure.Measure)}: how firm the numbers are",
            hasDates ? [.. columns, new("Within uncertain dates")] : columns,
            [.. measure.Values.Select(value => Row(value, hasDates))])
        {
            Notes = [.. measure.Values.Where(value => value.Value is not null).SelectMany(Notes), .. Dropped(dropped)],
        };
    }

    private static ImmutableArray<string> Row(ComparedValue value, bool hasDates)
    {
        ImmutableArray<string> cells =
        [
            value.Network,
            ReportNumbers.Of(value.Value),
            ReportNumbers.Of(value.WithoutSingleSource),
            ReportNumbers.Of(value.LeavingOutPublishers is { } publishers ? new NumberRange(publishers.Low, publishers.High) : null),
            ReportNumbers.Of(value.DroppingTies is { } ties ? new NumberRange(ties.Low, ties.High) : null),
        ];
        return hasDates ? [.. cells, ReportNumbers.Of(value.UncertainDates is { } dates ? new NumberRange(dates.Low, dates.High) : null)] : cells;
    }

    private static IEnumerable<string> Notes(ComparedValue value)
    {
        if (value.WithoutSingleSource is null) yield return $"{value.Network}: not defined without the facts on one source alone.";
        switch (value.LeavingOutPublishers)
        {
            case null:
                yield return $"{value.Network}: there is no publisher to leave out, or it is not defined without any of them.";
                break;
            case { Low: var low, High: var high } publishers when low < high:
                yield return $"{value.Network}: lowest without {Publisher(publishers.LowPublisher)}, highest without {Publisher(publishers.HighPublisher)}.";
                break;
        }

        if (value.LeavingOutPublishers is { Undefined: > 0 and var withoutWhom }) yield return $"{value.Network}: not defined without {Count(withoutWhom, "publisher")}.";
        if (value.DroppingTies is null) yield return $"{value.Network}: not defined with ties dropped.";
        if (value.DroppingTies is { Undefined: > 0 and var samples }) yield return $"{value.Network}: not defined in {Count(samples, "sample")} with ties dropped.";
    }

    private static IEnumerable<string> Dropped(DroppedTiesRange? range)
    {
        if (range is not null) yield return $"Ties dropped: where 95 % of {Count(range.Samples, "sample")} lie.";
    }

    private static string Publisher(string? name) => name ?? "the sources whose publisher is not known";

    private static string Count(int count, string what) => $"{ReportNumbers.Of(count)} {what}{(count == 1 ? "" : "s")}";
}

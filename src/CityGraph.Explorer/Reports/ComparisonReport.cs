using System.Collections.Immutable;
using System.Globalization;
using CityGraph.Explorer.Comparisons;

namespace CityGraph.Explorer.Reports;

/// <summary>What a report of a comparison says, in which order.</summary>
internal static class ComparisonReport
{
    /// <param name="comparison">What was found.</param>
    /// <param name="describe">What a measure is, in sentences, by its name in the schema.</param>
    public static ReportDocument Of(NetworkComparison comparison, Func<string, string?> describe) => new(
        $"{InWords.List([.. comparison.Networks.Select(network => network.Name)])} compared",
        Lead(comparison),
        [
            Summary(comparison),
            NetworkSections.Networks(comparison),
            NetworkSections.Coverage(comparison),
            new("Measures", [], [.. comparison.Measures.Select(measure => MeasureSection.Of(comparison, measure, describe(measure.Measure)))]),
            .. DegreeSection.Of(comparison),
            NetworkSections.Distances(comparison),
            Limits(comparison),
            Method(comparison),
            Repeating(comparison),
        ]);

    private static string Lead(NetworkComparison comparison)
    {
        var measures = comparison.Measures.Length;
        return string.Create(CultureInfo.InvariantCulture, $"The networks of {comparison.Networks.Length} {InWords.Things(comparison)}, by {measures} measure{(measures == 1 ? "" : "s")}. ")
            + $"Each number is held against {ReportNumbers.Of(comparison.Samples)} networks {InWords.NullModel(comparison)}. "
            + $"The graph was read up to its change {ReportNumbers.Of(comparison.ChangeNumber)}.";
    }

    private static ReportSection Summary(NetworkComparison comparison)
    {
        // With more than two networks there are several differences, and they stand with their measure.
        var isPair = comparison.Networks.Length == 2;
        ImmutableArray<Column> columns = [new("Measure", false), .. comparison.Networks.Select(network => new Column(network.Name))];
        return new(
            "In short",
            new ReportBlock.Items(comparison.Warnings, ItemKind.Warning),
            new ReportBlock.Table(
                "The measures side by side",
                isPair ? [.. columns, new("Difference"), new("Adjusted p")] : columns,
                [.. comparison.Measures.Select(measure => Row(measure, isPair))])
            {
                Notes = ["A dash: not defined, or not worked out; the reason stands with the measure."],
            });
    }

    private static ImmutableArray<string> Row(ComparedMeasure measure, bool isPair)
    {
        ImmutableArray<string> cells = [InWords.Measure(measure.Measure), .. measure.Values.Select(value => ReportNumbers.Of(value.Value))];
        if (!isPair) return cells;
        var difference = measure.Differences.FirstOrDefault();
        return [.. cells, ReportNumbers.Signed(difference?.Difference), ReportNumbers.PEquals(difference?.AdjustedP)];
    }

    private static ReportSection Limits(NetworkComparison comparison) => new(
        "Limits",
        new ReportBlock.Items(
        [
            "The graph knows what its sources tell. A tie that none of them tells is missing, and whoever is written about more has more ties here: see what stands behind the networks.",
            "That a number is unusual among random networks says that chance under this model does not explain it. It says neither why it is so, nor that it matters.",
            "The p-values of single networks are not adjusted for their number. The adjusted ones of the differences are, over all differences in this report.",
            $"A p-value cannot be below {ReportNumbers.P(1.0 / (comparison.Samples + 1))} with {ReportNumbers.Of(comparison.Samples)} samples.",
            "What a measure does not say stands with it.",
        ]));

    private static ReportSection Method(NetworkComparison comparison) => new(
        "Method",
        [new ReportBlock.Items(comparison.Method), new ReportBlock.Paragraph(ReportNumbers.Rule)],
        [new("References", new ReportBlock.Items(ReportReferences.Of(comparison), ItemKind.Numbered))]);

    private static ReportSection Repeating(NetworkComparison comparison) => ReportSection.OfRepeating(
        "The request below gives the same comparison again, with the same checksum, from any server that has this graph, whatever it has learnt since. "
        + "If it takes too long to be answered at once, startAnalysis takes the same arguments, of the graph as it is then.",
        RepeatedRequest.Of(comparison),
        comparison.Checksum,
        comparison.ChangeNumber,
        new("Null model", comparison.NullModel, true),
        new("Samples", comparison.Samples.ToString(CultureInfo.InvariantCulture), true),
        new("Seed", comparison.Seed.ToString(CultureInfo.InvariantCulture), true));
}

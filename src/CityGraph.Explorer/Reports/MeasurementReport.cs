using System.Collections.Immutable;
using CityGraph.Explorer.Measures;

namespace CityGraph.Explorer.Reports;

/// <summary>What a report of the measures of one network says, in which order.</summary>
internal static class MeasurementReport
{
    private const int MostCities = 20;

    /// <param name="measurement">What was measured.</param>
    /// <param name="ofNetwork">What a measure of a network is, in sentences, by its name in the schema.</param>
    /// <param name="ofNodes">The same of measures of cities.</param>
    public static ReportDocument Of(NetworkMeasurement measurement, Func<string, string?> ofNetwork, Func<string, string?> ofNodes) => new(
        "Measures of a network",
        $"{ReportNumbers.Of(measurement.Cities.Length)} cities with {ReportNumbers.Of(measurement.EdgeCount)} ties. The graph was read up to its change {ReportNumbers.Of(measurement.ChangeNumber)}.",
        [
            new(
                "The network",
                new ReportBlock.Paragraph(measurement.SelectionInWords),
                new ReportBlock.Facts([new("Checksum of the network", measurement.NetworkChecksum, true), new("Selection", measurement.SelectionText, true)])),
            .. measurement.Numbers.IsEmpty ? [] : ImmutableArray.Create(Numbers(measurement, ofNetwork)),
            .. measurement.Scores.Select(scores => Scores(measurement, scores, ofNodes(scores.Measure))),
            new(
                "Limits",
                new ReportBlock.Items(
                [
                    "The graph knows what its sources tell. A tie that none of them tells is missing, and whoever is written about more has more ties here.",
                    "Whether a number is more than chance gives, and how firm it is, tells a comparison: compareRegions, compareDates, compareSectors.",
                ])),
            new("Method", new ReportBlock.Paragraph("Formula, normalisation and paper stand with each measure."), new ReportBlock.Paragraph(ReportNumbers.Rule)),
            ReportSection.OfRepeating(
                "The request below measures the same again. As long as the graph has this change number it finds the result by its checksum, which is the id of the analysis.",
                RepeatedMeasurement.Of(measurement),
                measurement.Checksum,
                measurement.ChangeNumber),
        ]);

    private static ReportSection Numbers(NetworkMeasurement measurement, Func<string, string?> describe) => new(
        "Of the network as a whole",
        [
            new ReportBlock.Table(
                "Measures of the network",
                [new("Measure", false), new("Value")],
                [.. measurement.Numbers.Select(number => ImmutableArray.Create(InWords.Measure(number.Measure), ReportNumbers.Of(number.Value)))])
            {
                Notes = [.. measurement.Numbers.Where(number => number.Reason is not null).Select(number => $"{InWords.Measure(number.Measure)}, not defined: {number.Reason}")],
            },
        ],
        [.. measurement.Numbers.Select(number => (number.Measure, Text: describe(number.Measure))).Where(one => one.Text is not null).Select(one => new ReportSection(InWords.Measure(one.Measure), new ReportBlock.Paragraph(one.Text!)))]);

    private static ReportSection Scores(NetworkMeasurement measurement, NamedScores scores, string? description)
    {
        var title = $"{InWords.Measure(scores.Measure)} of the cities";
        ImmutableArray<ReportBlock> said = description is null ? [] : [new ReportBlock.Paragraph(description)];
        if (scores.Reason is { } reason) return new(title, [.. said, new ReportBlock.Paragraph($"Not defined: {reason}")], []);
        var ranked = scores.Values.Select((value, city) => (City: measurement.Cities[city], Value: value)).Where(one => one.Value is not null).OrderByDescending(one => one.Value).ToArray();
        var shown = Math.Min(MostCities, ranked.Length);
        return new(
            title,
            [
                .. said,
                new ReportBlock.Table(
                    $"The {ReportNumbers.Of(shown)} cities with the greatest of {ReportNumbers.Of(ranked.Length)}",
                    [new("City", false), new(InWords.Measure(scores.Measure))],
                    [.. ranked.Take(shown).Select(one => ImmutableArray.Create(one.City, ReportNumbers.Of(one.Value)))])
                {
                    Notes = ranked.Length < scores.Values.Length ? [$"Not defined for {ReportNumbers.Of(scores.Values.Length - ranked.Length)} cities."] : [],
                },
            ],
            []);
    }
}

using CityGraph.Explorer.Comparisons;
using CityGraph.Explorer.Jobs;
using CityGraph.Explorer.Measures;
using CityGraph.Explorer.Regressions;
using CityGraph.GraphQL.Types;

namespace CityGraph.Explorer.Reports;

/// <summary>Writes the report of each sort of result.</summary>
/// <param name="schema">Says what each measure is.</param>
internal sealed class ReportWriter(Schema schema)
{
    public string Write(NetworkComparison comparison, ReportFormat format) => Write(ComparisonReport.Of(comparison, Describing("NetworkMeasure")), format);

    public string Write(NetworkMeasurement measurement, ReportFormat format) =>
        Write(MeasurementReport.Of(measurement, Describing("NetworkMeasure"), Describing("NodeMeasure")), format);

    public static string Write(TieRegression regression, ReportFormat format) => Write(RegressionReport.Of(regression), format);

    /// <summary>Of a result as it is kept; null where it cannot be read.</summary>
    /// <param name="kind">The kind of the analysis.</param>
    /// <param name="content">Its result.</param>
    /// <param name="format">What to write.</param>
    public string? Write(string kind, string content, ReportFormat format) => kind switch
    {
        ComparisonJson.Kind => ComparisonJson.Read(content) is { } comparison ? Write(comparison, format) : null,
        RegressionJson.Kind => RegressionJson.Read(content) is { } regression ? Write(regression, format) : null,
        MeasurementResolvers.Kind => ResultJson.Read<NetworkMeasurement>(content) is { } measurement ? Write(measurement, format) : null,
        _ => null,
    };

    private static string Write(ReportDocument document, ReportFormat format) => format == ReportFormat.Html ? HtmlReport.Write(document) : MarkdownReport.Write(document);

    private Func<string, string?> Describing(string measures)
    {
        var values = ((EnumType)schema.Types.Find(measures)!).Values;
        return name => values.Find(name)?.Description;
    }
}

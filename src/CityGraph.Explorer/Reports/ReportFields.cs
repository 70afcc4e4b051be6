using System.Collections.Immutable;
using CityGraph.Explorer.Comparisons;
using CityGraph.GraphQL.Execution;
using CityGraph.GraphQL.Types;

namespace CityGraph.Explorer.Reports;

/// <summary><c>NetworkComparison.report</c>.</summary>
internal static class ReportFields
{
    /// <param name="schema">Says what each measure is.</param>
    public static ImmutableArray<ResolverBinding> Bindings(Schema schema) =>
    [
        new("NetworkComparison", "report", new BatchResolver((context, parents, results) =>
        {
            var format = context.Arguments.Get<string>("format") == "HTML" ? ReportFormat.Html : ReportFormat.Markdown;
            for (var i = 0; i < parents.Length; i++) results[i] = ComparisonReport.Write((NetworkComparison)parents[i], schema, format);
        })),
    ];
}

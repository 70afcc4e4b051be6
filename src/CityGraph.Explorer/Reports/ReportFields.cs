using System.Collections.Immutable;
using CityGraph.Explorer.Comparisons;
using CityGraph.Explorer.Measures;
using CityGraph.Explorer.Regressions;
using CityGraph.GraphQL.Execution;
using CityGraph.GraphQL.Types;

namespace CityGraph.Explorer.Reports;

/// <summary>The field <c>report</c> of each sort of result.</summary>
internal static class ReportFields
{
    /// <param name="schema">Says what each measure is.</param>
    public static ImmutableArray<ResolverBinding> Bindings(Schema schema)
    {
        var writer = new ReportWriter(schema);
        return
        [
            Of<NetworkComparison>(writer.Write),
            Of<TieRegression>(ReportWriter.Write),
            Of<NetworkMeasurement>(writer.Write),
        ];
    }

    /// <summary>Of the type of the record's name.</summary>
    private static ResolverBinding Of<T>(Func<T, ReportFormat, string> write)
        where T : class => new(typeof(T).Name, "report", new BatchResolver((context, parents, results) =>
        {
            var format = context.Arguments.Get<string>("format") == "HTML" ? ReportFormat.Html : ReportFormat.Markdown;
            for (var i = 0; i < parents.Length; i++) results[i] = write((T)parents[i], format);
        }));
}

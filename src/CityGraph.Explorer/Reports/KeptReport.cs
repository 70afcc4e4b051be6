using CityGraph.Explorer.Jobs;
using CityGraph.Graph;
using CityGraph.GraphQL.Types;

namespace CityGraph.Explorer.Reports;

/// <summary>The report of an analysis, or why there is none. Exactly one of them is given.</summary>
/// <param name="Text">The report.</param>
/// <param name="Problem">One line.</param>
public readonly record struct KeptReport(string? Text, string? Problem)
{
    /// <summary>What a browser may do with a report in HTML: show it, with the styles that are in it.</summary>
    public static string ContentSecurityPolicy => ReportStyle.Policy;

    /// <param name="jobs">Know what was analysed.</param>
    /// <param name="schema">Says what each measure is.</param>
    /// <param name="id">Of the analysis.</param>
    /// <param name="format">What to write.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    /// <exception cref="StoreUnavailableException">What is kept cannot be read for the moment.</exception>
    public static async ValueTask<KeptReport> FindAsync(AnalysisJobs jobs, Schema schema, string id, ReportFormat format, CancellationToken cancellationToken) =>
        await jobs.FindAsync(id, cancellationToken) switch
        {
            null => new(null, "There is no analysis of this id: it was never started here, or its time is over. Start it again with 'startAnalysis'."),
            { State: AnalysisState.Done, Kind: var kind, Content: { } content } =>
                new ReportWriter(schema).Write(kind, content, format) is { } text ? new(text, null) : new(null, ResultJson.Unreadable),
            { HasEnded: false } => new(null, "The analysis is not done: ask again when its 'state' is DONE."),
            var ended => new(null, $"The analysis has no result. {ended.Problem ?? "It was cancelled."}"),
        };
}

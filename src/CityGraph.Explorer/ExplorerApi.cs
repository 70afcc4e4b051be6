using System.Text;
using CityGraph.Explorer.Analyses;
using CityGraph.Explorer.Api;
using CityGraph.Explorer.Comparisons;
using CityGraph.Explorer.Contradictions;
using CityGraph.Explorer.Coverage;
using CityGraph.Explorer.Description;
using CityGraph.Explorer.Fetching;
using CityGraph.Explorer.History;
using CityGraph.Explorer.Likeness;
using CityGraph.Explorer.Measures;
using CityGraph.Explorer.Neighbourhoods;
using CityGraph.Explorer.Networks;
using CityGraph.Explorer.Passages;
using CityGraph.Explorer.Paths;
using CityGraph.Explorer.Regressions;
using CityGraph.Explorer.Reports;
using CityGraph.Explorer.Search;
using CityGraph.Explorer.Ties;
using CityGraph.Explorer.Timelines;
using CityGraph.Explorer.Walks;
using CityGraph.Graph;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL;
using CityGraph.GraphQL.Building;
using CityGraph.GraphQL.Execution;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.Explorer;

/// <summary>The public API over the graph. Requests are run with a new <see cref="RequestState"/> each.</summary>
public static class ExplorerApi
{
    private static readonly Dictionary<string, IScalarCoercion> Scalars = new(StringComparer.Ordinal)
    {
        ["PartialDate"] = new PartialDateCoercion(),
        ["Long"] = new LongCoercion(),
        ["DateTime"] = new DateTimeCoercion(),
    };

    /// <summary>The bounds of the API where a host sets no others: the engine's, and costs that fit the graph.</summary>
    public static ExecutorOptions Limits { get; } = ExecutorOptions.Default with { Cost = ApiCosts.Limits };

    /// <summary>What runs requests; one for the life of the process. <see cref="Limits"/> where there are no options.</summary>
    public static GraphQLExecutor CreateExecutor(GraphDescription graph, IExecutionDiagnostics diagnostics, ExecutorOptions? options = null)
    {
        var schema = CreateSchema(graph);
        var api = new ApiModel(graph, schema);
        var generated = new GraphResolvers(api);
        return new(
            schema,
            new ResolverMap(
                (type, field) => SummaryResolvers.Find(field) ?? generated.Find(type, field),
                [
                    .. NodeResolvers.Bindings(generated),
                    .. TieResolvers.Bindings(generated),
                    .. SimilarityResolvers.Bindings(generated),
                    .. WalkResolvers.Bindings,
                    .. PathResolvers.Bindings(generated),
                    .. NeighbourhoodResolvers.Bindings(generated),
                    .. NetworkResolvers.Bindings(generated, MeasureFields.Scores),
                    .. MeasureFields.Bindings(generated),
                    .. ComparisonResolvers.Bindings(generated),
                    .. ReportFields.Bindings(schema),
                    .. RegressionResolvers.Bindings(generated),
                    .. SearchResolvers.Bindings(generated),
                    .. new CourseResolvers(generated).Bindings,
                    .. new TimelineResolvers(generated).Bindings,
                    .. ContradictionResolvers.Bindings(generated),
                    .. CoverageResolvers.Bindings(generated),
                    .. SummaryResolvers.Bindings,
                    .. PassageResolvers.Bindings,
                    .. ChangeResolvers.Bindings,
                    .. AnalysisResolvers.Bindings,
                    .. AnalysisStart.Bindings(generated),
                ]),
            value => value is Row row ? api.FindNodeType(row.Type) : null,
            diagnostics,
            options ?? Limits);
    }

    /// <summary>
    /// Asks what the computed fields ask, of nothing: a store that plans a statement when it first sees it has done so before a user waits for it.
    /// One trip; what cannot be asked now will be planned when somebody asks it.
    /// </summary>
    public static async Task PrepareAsync(IGraphStore store, CancellationToken cancellationToken)
    {
        try
        {
            await store.FetchAsync(TieShapes.SharedBy([]), cancellationToken).ConfigureAwait(false);
        }
        catch (StoreUnavailableException)
        {
        }
    }

    private static Schema CreateSchema(GraphDescription graph)
    {
        var text = new SourceText("api.graphql", Encoding.UTF8.GetBytes(ApiSchemaWriter.Write(graph)));
        var parsed = Parser.Parse(text, ParserOptions.Trusted);
        if (!parsed.IsSuccess) throw new InvalidOperationException($"{text.Name}:{parsed.Error.Locations[0]}: {parsed.Error.Message}");
        return SchemaBuilder.Build([parsed.Document], Scalars).GetSchemaOrThrow();
    }
}

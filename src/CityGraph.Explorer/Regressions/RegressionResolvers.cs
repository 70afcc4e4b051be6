using System.Collections.Immutable;
using CityGraph.Explorer.Fetching;
using CityGraph.Explorer.Jobs;
using CityGraph.Explorer.Measures;
using CityGraph.Explorer.Networks;
using CityGraph.Explorer.Ties;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Regressions;

/// <summary>
/// <c>Query.regressTies</c>: reads the cities (<see cref="RegressionGraph"/>), works out their pairs and explains them, all at once; and what
/// <c>Mutation.startAnalysis</c> takes to do the same in its time.
/// </summary>
internal static class RegressionResolvers
{
    public const string Field = "regressTies";

    private static readonly FieldError Unreadable = new(ResultJson.Unreadable, "UNREADABLE_RESULT");

    public static ImmutableArray<ResolverBinding> Bindings(GraphResolvers generated)
    {
        var stages = new TieStages(generated.Graph.Model);
        return
        [
            new("Query", Field, StoreResolver.Of(async (context, _, results) =>
            {
                var result = await ExplainAsync(context, stages);
                results.Span[0] = result;
            })),
            new("Analysis", "regression", new PropertyResolver(parent =>
                ((AnalysisView)parent).ContentOf(RegressionJson.Kind) is { } content ? RegressionJson.Read(content) ?? (object)Unreadable : null)),
            new("TieRegression", "pairs", new BatchResolver(ListPairs)),
            .. RegressionFields.Bindings,
        ];
    }

    /// <summary>What works a regression out, or what is wrong with it.</summary>
    /// <param name="context">The field.</param>
    /// <param name="given">The arguments of <c>regressTies</c>.</param>
    /// <param name="stages">The stages of agreements.</param>
    public static async ValueTask<(AnalysisTask? Task, FieldError? Error)> ReadTaskAsync(FieldContext context, ArgumentValues given, TieStages stages)
    {
        var (question, graph, error) = await ReadAsync(context, given, stages);
        if (question is null || graph is null) return (null, error);
        if (RegressionWork.CheckJob(question, graph.Cities.Length) is { } tooLong) return (null, tooLong);
        var (request, problem) = RequestOf(context, question, graph, stages);
        return request is null ? (null, problem) : (TaskOf(request), null);
    }

    /// <summary>A <see cref="TieRegression"/>, or the field's error.</summary>
    private static async ValueTask<object> ExplainAsync(FieldContext context, TieStages stages)
    {
        var (question, graph, error) = await ReadAsync(context, context.Arguments, stages);
        if (question is null || graph is null) return error!;
        var tooLong = RegressionWork.CheckAtOnce(question, graph.Cities.Length);
        var (request, problem) = RequestOf(context, question, graph, stages);
        if (tooLong is not null) return (request is null ? null : await FindKeptAsync(context, request)) ?? (object)tooLong;
        return request is null ? problem! : request.Explain(new() { CancellationToken = context.CancellationToken });
    }

    private static async ValueTask<(RegressionQuestion? Question, RegressionGraph? Graph, FieldError? Error)> ReadAsync(FieldContext context, ArgumentValues given, TieStages stages)
    {
        var (question, wrong) = RegressionArguments.Read(given);
        if (question is null) return (null, null, wrong);
        var (graph, error) = await RegressionGraph.ReadAsync(context, question, stages);
        return (question, graph, error);
    }

    private static (RegressionRequest? Request, FieldError? Error) RequestOf(FieldContext context, RegressionQuestion question, RegressionGraph graph, TieStages stages)
    {
        var numbers = new PairNumbers(graph, stages, context.CancellationToken);
        var cities = numbers.CitiesOf(question);
        var variables = new List<RegressedVariable>();
        foreach (var asked in question.Variables)
        {
            var (variable, problem) = numbers.Of(asked, cities, RegressionArguments.PathOf(variables.Count));
            if (variable is null) return (null, problem);
            variables.Add(variable);
        }

        var response = variables[0];
        return response.IsConstant
            ? (null, NothingToExplain(response, cities.Length))
            : (new(question, graph.Graph.ChangeNumber, cities, graph.LeftOut, response, [.. variables.Skip(1)]), null);
    }

    /// <summary>What was worked out before, in time.</summary>
    private static async ValueTask<TieRegression?> FindKeptAsync(FieldContext context, RegressionRequest request) =>
        ((RequestState)context.State).Reader.Jobs is { } jobs
        && (await jobs.FindAsync(request.Checksum, context.CancellationToken))?.ContentOf(RegressionJson.Kind) is { } content
            ? RegressionJson.Read(content)
            : null;

    private static AnalysisTask TaskOf(RegressionRequest request)
    {
        var on = request.Covariates.Length == 1 ? request.Covariates[0].Name : $"{request.Covariates.Length} variables";
        return new(
            request.Checksum, RegressionJson.Kind, $"{request.Response.Name} by {on}", run => RegressionJson.Write(request.Explain(run)), kept => RegressionJson.Read(kept) is not null);
    }

    private static FieldError NothingToExplain(RegressedVariable response, int cities) => new(
        $"'response' ({response.Name}) is {NumberText.Of(response.Least)} for all {Pairs.Count(cities)} pairs of {cities} cities: there is nothing to explain. Ask for other ties or more places.",
        RegressionArguments.BadRegression);

    private static void ListPairs(FieldContext context, ReadOnlySpan<object> parents, Span<object?> results)
    {
        var (page, error) = NetworkPage.Read(context);
        for (var i = 0; i < parents.Length; i++) results[i] = error ?? (object)RegressedPair.Of((TieRegression)parents[i], page);
    }
}

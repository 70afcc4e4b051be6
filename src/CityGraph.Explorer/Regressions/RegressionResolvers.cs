using System.Collections.Immutable;
using CityGraph.Analysis;
using CityGraph.Explorer.Fetching;
using CityGraph.Explorer.Networks;
using CityGraph.Explorer.Ties;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Regressions;

/// <summary><c>Query.regressTies</c>: reads the cities (<see cref="RegressionGraph"/>), works out their pairs and explains them, all at once.</summary>
internal static class RegressionResolvers
{
    public static ImmutableArray<ResolverBinding> Bindings(GraphResolvers generated)
    {
        var stages = new TieStages(generated.Graph.Model);
        return
        [
            new("Query", "regressTies", StoreResolver.Of(async (context, _, results) =>
            {
                var result = await ExplainAsync(context, stages);
                results.Span[0] = result;
            })),
            new("TieRegression", "pairs", new BatchResolver(ListPairs)),
            .. RegressionFields.Bindings,
        ];
    }

    /// <summary>A <see cref="TieRegression"/>, or the field's error.</summary>
    private static async ValueTask<object> ExplainAsync(FieldContext context, TieStages stages)
    {
        var (question, wrong) = RegressionArguments.Read(context);
        if (question is null) return wrong!;
        var (graph, error) = await RegressionGraph.ReadAsync(context, question, stages);
        if (graph is null) return error!;
        if (RegressionWork.Check(question, graph.Cities.Length) is { } tooLong) return tooLong;
        var numbers = new PairNumbers(graph, stages, context.CancellationToken);
        var variables = new List<RegressedVariable>();
        foreach (var asked in question.Variables)
        {
            var (variable, problem) = numbers.Of(asked, RegressionArguments.PathOf(variables.Count));
            if (variable is null) return problem!;
            variables.Add(variable);
        }

        var (response, covariates) = (variables[0], variables.Skip(1).ToImmutableArray());
        if (response.IsConstant) return NothingToExplain(response, graph.Cities.Length);
        var fit = RegressionFit.Of(question, response, covariates, new AnalysisRun { CancellationToken = context.CancellationToken });
        return new TieRegression(question, graph.Graph.ChangeNumber, graph.Cities, graph.LeftOut, response, covariates, fit);
    }

    private static FieldError NothingToExplain(RegressedVariable response, int cities) => new(
        $"'response' ({response.Name}) is {Numbers.Text(response.Least)} for all {Pairs.Count(cities)} pairs of {cities} cities: there is nothing to explain. Ask for other ties or more places.",
        RegressionArguments.BadRegression);

    private static void ListPairs(FieldContext context, ReadOnlySpan<object> parents, Span<object?> results)
    {
        var (page, error) = NetworkPage.Read(context);
        for (var i = 0; i < parents.Length; i++)
        {
            var regression = (TieRegression)parents[i];
            results[i] = error ?? (object)Pairs.All(regression.Cities.Length).Skip(page.Offset).Take(page.First).Select(pair => new RegressedPair(regression, pair.One, pair.Other)).ToArray();
        }
    }
}

/// <summary>Two cities and their numbers.</summary>
internal sealed record RegressedPair(TieRegression Of, int One, int Other);

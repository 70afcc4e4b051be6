using System.Collections.Immutable;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Regressions;

/// <summary>The fields below <c>regressTies</c> that read what was worked out.</summary>
internal static class RegressionFields
{
    public static ImmutableArray<ResolverBinding> Bindings { get; } =
    [
        Of("method", regression => RegressionNames.Of(regression.Question.Method)),
        Of("methodInWords", regression => RegressionMethodText.Of(regression)),
        Of("cityCount", regression => regression.Cities.Length),
        Of("pairCount", regression => regression.PairCount),
        Of("cities", regression => regression.Cities.Select(city => city.Id).ToArray()),
        Of("leftOut", regression => regression.LeftOut),
        Of("response", regression => regression.Response),
        Of("coefficients", regression => regression.Coefficients.Select(one => new TieCoefficient(one.Variable, one.Coefficient)).ToArray()),
        Of("reason", regression => regression.Fit.Reason),
        Of("intercept", regression => regression.Found?.Intercept),
        Of("rSquared", regression => regression.Found?.RSquared),
        Of("pseudoRSquared", regression => regression.Found?.PseudoRSquared),
        Of("deviance", regression => regression.Found?.Deviance),
        Of("nullDeviance", regression => regression.Found?.NullDeviance),
        Of("permutations", regression => regression.Question.Permutations),
        Of("seed", regression => regression.Question.Seed),
        Of("warnings", regression => RegressionWarnings.Of(regression)),
        Of("says", RegressionWords.Says),
        Of("doesNotSay", RegressionWords.DoesNotSay),
        Of("changeNumber", regression => regression.ChangeNumber),
        Of("text", regression => RegressionText.Of(regression.Question)),
        Of("checksum", regression => regression.Checksum),
        .. OfVariable,
        .. OfCoefficient,
        new("CitiesLeftOut", "reason", new PropertyResolver(parent => ((CitiesLeftOut)parent).Reason)),
        new("CitiesLeftOut", "count", new PropertyResolver<int>(parent => ((CitiesLeftOut)parent).CityIds.Length)),
        new("CitiesLeftOut", "cities", new PropertyResolver(parent => ((CitiesLeftOut)parent).CityIds)),
        new("PairOfCities", "one", new PropertyResolver(parent => Pair(parent).Of.Cities[Pair(parent).One].Id)),
        new("PairOfCities", "other", new PropertyResolver(parent => Pair(parent).Of.Cities[Pair(parent).Other].Id)),
        new("PairOfCities", "response", new PropertyResolver<double>(parent => Value(Pair(parent), Pair(parent).Of.Response))),
        new("PairOfCities", "values", new PropertyResolver(parent => Pair(parent).Of.Covariates.Select(covariate => Value(Pair(parent), covariate)).ToArray())),
    ];

    private static ImmutableArray<ResolverBinding> OfVariable =>
    [
        new("TieVariable", "name", new PropertyResolver(parent => Variable(parent).Name)),
        new("TieVariable", "least", new PropertyResolver<double>(parent => Variable(parent).Least)),
        new("TieVariable", "greatest", new PropertyResolver<double>(parent => Variable(parent).Greatest)),
        new("TieVariable", "mean", new PropertyResolver<double>(parent => Variable(parent).Mean)),
        new("TieVariable", "nonZeroPairs", new PropertyResolver<int>(parent => Variable(parent).NonZeroPairs)),
    ];

    private static ImmutableArray<ResolverBinding> OfCoefficient =>
    [
        new("TieCoefficient", "variable", new PropertyResolver(parent => Coefficient(parent).Variable)),
        new("TieCoefficient", "value", new PropertyResolver<double?>(parent => Coefficient(parent).Fitted?.Test.Value)),
        new("TieCoefficient", "statistic", new PropertyResolver<double?>(parent => Coefficient(parent).Fitted?.Test.Statistic)),
        new("TieCoefficient", "standardError", new PropertyResolver<double?>(parent => Coefficient(parent).Fitted?.StandardError)),
        new("TieCoefficient", "pTwoSided", new PropertyResolver<double?>(parent => Coefficient(parent).Fitted?.Test.PTwoSided)),
        new("TieCoefficient", "pGreater", new PropertyResolver<double?>(parent => Coefficient(parent).Fitted?.Test.PGreater)),
        new("TieCoefficient", "pLess", new PropertyResolver<double?>(parent => Coefficient(parent).Fitted?.Test.PLess)),
        new("TieCoefficient", "undefinedPermutations", new PropertyResolver<int?>(parent => Coefficient(parent).Fitted?.Test.Permutations.UndefinedCount)),
    ];

    private static ResolverBinding Of<T>(string field, Func<TieRegression, T> read) =>
        new("TieRegression", field, new PropertyResolver<T>(parent => read((TieRegression)parent)));

    private static RegressedVariable Variable(object parent) => (RegressedVariable)parent;

    private static TieCoefficient Coefficient(object parent) => (TieCoefficient)parent;

    private static RegressedPair Pair(object parent) => (RegressedPair)parent;

    private static double Value(RegressedPair pair, RegressedVariable variable) => variable.Values[pair.One, pair.Other];

    private sealed record TieCoefficient(RegressedVariable Variable, FittedCoefficient? Fitted);
}

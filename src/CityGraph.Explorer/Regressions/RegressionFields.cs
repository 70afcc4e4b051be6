using System.Collections.Immutable;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Regressions;

/// <summary>The fields of a regression, each the property of its name.</summary>
internal static class RegressionFields
{
    public static ImmutableArray<ResolverBinding> Bindings { get; } =
    [
        Of("method", regression => regression.Method),
        Of("methodInWords", regression => regression.MethodInWords),
        Of("cityCount", regression => regression.Cities.Length),
        Of("pairCount", regression => Pairs.Count(regression.Cities.Length)),
        Of("cities", regression => regression.Cities.Select(city => city.Id).ToArray()),
        Of("leftOut", regression => regression.LeftOut.ToArray()),
        Of("response", regression => regression.Response),
        Of("coefficients", regression => regression.Coefficients.ToArray()),
        Of("reason", regression => regression.Reason),
        Of("intercept", regression => regression.Intercept),
        Of("rSquared", regression => regression.RSquared),
        Of("pseudoRSquared", regression => regression.PseudoRSquared),
        Of("deviance", regression => regression.Deviance),
        Of("nullDeviance", regression => regression.NullDeviance),
        Of("permutations", regression => regression.Permutations),
        Of("seed", regression => regression.Seed),
        Of("warnings", regression => regression.Warnings),
        Of("says", regression => regression.Says),
        Of("doesNotSay", regression => regression.DoesNotSay),
        Of("changeNumber", regression => regression.ChangeNumber),
        Of("text", regression => regression.Text),
        Of("checksum", regression => regression.Checksum),
        .. OfVariable,
        .. OfCoefficient,
        new("CitiesLeftOut", "reason", new PropertyResolver(parent => ((CitiesLeftOut)parent).Reason)),
        new("CitiesLeftOut", "count", new PropertyResolver<int>(parent => ((CitiesLeftOut)parent).CityIds.Length)),
        new("CitiesLeftOut", "cities", new PropertyResolver(parent => ((CitiesLeftOut)parent).CityIds)),
        new("PairOfCities", "one", new PropertyResolver(parent => ((RegressedPair)parent).One)),
        new("PairOfCities", "other", new PropertyResolver(parent => ((RegressedPair)parent).Other)),
        new("PairOfCities", "response", new PropertyResolver<double>(parent => ((RegressedPair)parent).Response)),
        new("PairOfCities", "values", new PropertyResolver(parent => ((RegressedPair)parent).Values)),
    ];

    private static ImmutableArray<ResolverBinding> OfVariable =>
    [
        new("TieVariable", "name", new PropertyResolver(parent => ((TieVariable)parent).Name)),
        new("TieVariable", "least", new PropertyResolver<double>(parent => ((TieVariable)parent).Least)),
        new("TieVariable", "greatest", new PropertyResolver<double>(parent => ((TieVariable)parent).Greatest)),
        new("TieVariable", "mean", new PropertyResolver<double>(parent => ((TieVariable)parent).Mean)),
        new("TieVariable", "nonZeroPairs", new PropertyResolver<int>(parent => ((TieVariable)parent).NonZeroPairs)),
    ];

    private static ImmutableArray<ResolverBinding> OfCoefficient =>
    [
        new("TieCoefficient", "variable", new PropertyResolver(parent => ((TieCoefficient)parent).Variable)),
        new("TieCoefficient", "value", new PropertyResolver<double?>(parent => ((TieCoefficient)parent).Value)),
        new("TieCoefficient", "statistic", new PropertyResolver<double?>(parent => ((TieCoefficient)parent).Statistic)),
        new("TieCoefficient", "standardError", new PropertyResolver<double?>(parent => ((TieCoefficient)parent).StandardError)),
        new("TieCoefficient", "pTwoSided", new PropertyResolver<double?>(parent => ((TieCoefficient)parent).PTwoSided)),
        new("TieCoefficient", "pGreater", new PropertyResolver<double?>(parent => ((TieCoefficient)parent).PGreater)),
        new("TieCoefficient", "pLess", new PropertyResolver<double?>(parent => ((TieCoefficient)parent).PLess)),
        new("TieCoefficient", "undefinedPermutations", new PropertyResolver<int?>(parent => ((TieCoefficient)parent).UndefinedPermutations)),
    ];

    private static ResolverBinding Of<T>(string field, Func<TieRegression, T> read) =>
        new("TieRegression", field, new PropertyResolver<T>(parent => read((TieRegression)parent)));
}

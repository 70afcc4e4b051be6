using CityGraph.Analysis.Inference;
using CityGraph.Explorer.Measures;

namespace CityGraph.Explorer.Regressions;

/// <summary>What a regression says and what it does not, in English.</summary>
internal static class RegressionWords
{
    private const double Significant = 0.05;

    public static string Says(FittedRegression fitted)
    {
        if (fitted.Found is not { } fit) return $"Nothing: {fitted.Fit.Reason}";
        var sentences = fitted.Coefficients.Select(one => Sentence(fitted.Request, one.Variable, one.Coefficient!.Test));
        if (fit.RSquared is { } share) sentences = sentences.Append($"Together they explain {NumberText.Share(share)} of the variance (R²).");
        if (fit.PseudoRSquared is { } pseudo) sentences = sentences.Append($"Together they have a pseudo R² of {NumberText.Share(pseudo)} (McFadden).");
        return string.Join(' ', sentences);
    }

    public static string DoesNotSay(RegressionRequest request) => string.Join(' ', Limits(request));

    private static string Sentence(RegressionRequest request, RegressedVariable variable, QapTest test)
    {
        var held = request.Covariates.Length == 1 ? "" : ", the others held";
        var (more, response) = (variable.Asked.IsBinary ? $"'{variable.Name}' (1 rather than 0)" : $"1 more of '{variable.Name}'", request.Response.Name);
        var effect = request.Question.Method switch
        {
            RegressionMethod.Linear => $"{more} goes with {NumberText.Of(Math.Abs(test.Value))} {(test.Value < 0 ? "less" : "more")} of '{response}'{held}",
            RegressionMethod.Logistic => $"{more} multiplies the odds of '{response}' by {NumberText.Of(Math.Exp(test.Value))}{held}",
            _ => $"'{variable.Name}' correlates with '{response}' with r = {NumberText.Of(test.Value)}",
        };
        var p = $"p = {NumberText.Share(test.PTwoSided)}, two-sided";
        return test.PTwoSided <= Significant
            ? $"{effect} ({p}): more than chance."
            : $"{effect} ({p}): chance alone gives as much that often.";
    }

    private static IEnumerable<string> Limits(RegressionRequest request)
    {
        yield return "It does not say that one thing causes the other.";
        yield return "A pair of which no source tells counts as not tied: what was not written of looks like no tie.";
        if (request.Question.IncludesPartners && request.Cities.Any(city => !city.IsInRegion))
        {
            yield return "Partners are among the cities because they are tied to the region, so that pairs across its border are tied more often than cities at large; 'ACROSS_BOUNDARY' takes that up.";
        }

        if (WithinCountries(request) is { Pairs: > 0 } within && request.Response.Asked is PairVariable.Ties)
        {
            yield return $"Of {within.Pairs} pairs within one country {within.Tied} {(within.Tied == 1 ? "is" : "are")} tied: twin towns are mostly abroad, so that such pairs may be empty by what a tie is; "
                + "what 'same country', 'same region' or distance have to do with that is no choice of the cities.";
        }

        if (request.Question.Takes(PairKind.CoverageSum, PairKind.CoverageProduct))
        {
            yield return "Coverage counts sources of any agreement or event of a city, those of the ties that are explained too: cities with more ties have more of it.";
        }

        if (request.Covariates.Length > 1) yield return "Each p is of one variable by itself: with many variables some are small by chance.";
    }

    private static (int Pairs, int Tied) WithinCountries(RegressionRequest request)
    {
        var (pairs, tied) = (0, 0);
        foreach (var (one, other) in Pairs.All(request.Cities.Length))
        {
            if (request.Cities[one].CountryId is not { } country || request.Cities[other].CountryId != country) continue;
            pairs++;
            if (request.Response.Values[one, other] != 0) tied++;
        }

        return (pairs, tied);
    }
}

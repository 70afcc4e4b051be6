using System.Collections.Immutable;
using CityGraph.Explorer.Measures;

namespace CityGraph.Explorer.Regressions;

/// <summary>What a reader should know before using the numbers of a regression.</summary>
internal static class RegressionWarnings
{
    /// <summary>P. Peduzzi et al., Journal of Clinical Epidemiology 49(12), 1996: so many events for each variable.</summary>
    private const int LeastEvents = 10;

    private const double Collinear = 0.9;

    private const double UndefinedShare = 0.05;

    public static ImmutableArray<string> Of(FittedRegression fitted) => [.. Sentences(fitted)];

    private static IEnumerable<string> Sentences(FittedRegression fitted)
    {
        var request = fitted.Request;
        var (pairs, k) = (request.PairCount, request.Covariates.Length);
        if (request.LeftOut.Sum(group => group.CityIds.Length) is > 0 and var left)
        {
            yield return $"{(left == 1 ? "1 city is" : $"{left} cities are")} left out; see 'leftOut'.";
        }

        if (request.Response.Asked.IsBinary && Math.Min(request.Response.NonZeroPairs, pairs - request.Response.NonZeroPairs) is var rarer && rarer < LeastEvents * k)
        {
            yield return $"Of '{request.Response.Name}' {request.Response.NonZeroPairs} of {pairs} pairs have 1: fewer than {LeastEvents} of the rarer for each of {k} "
                + $"{(k == 1 ? "variable" : "variables")} leave the coefficients unsteady (Peduzzi et al., 1996).";
        }

        if (Orders(request.Cities.Length) is var orders && orders <= request.Question.Permutations)
        {
            yield return $"{request.Cities.Length} cities have only {orders} orders: p cannot be smaller than about 1 in {orders}, however many permutations are drawn.";
        }

        foreach (var variable in request.Covariates.Prepend(request.Response))
        {
            if (variable.SectorNotStated is > 0 and var open)
            {
                yield return $"Of '{variable.Name}' {open} further {(open == 1 ? "pair is" : "pairs are")} tied by something whose sectors no source states: they count as not tied.";
            }
        }

        foreach (var sentence in TooAlike(request).Concat(fitted.Fit.IsDefined ? [] : Separating(request))) yield return sentence;
        foreach (var (variable, coefficient) in fitted.Coefficients)
        {
            if (coefficient?.Test.Permutations is { } drawn && drawn.UndefinedCount > UndefinedShare * drawn.Samples.Count)
            {
                yield return $"Of '{variable.Name}' {drawn.UndefinedCount} of {drawn.Samples.Count} permutations have no statistic and count as extreme: its p may be too large. {drawn.WhyUndefined}";
            }
        }
    }

    private static IEnumerable<string> TooAlike(RegressionRequest request)
    {
        if (request.Question.Method == RegressionMethod.Correlation) yield break;
        for (var one = 0; one < request.Covariates.Length; one++)
        {
            for (var other = one + 1; other < request.Covariates.Length; other++)
            {
                var (x, y) = (request.Covariates[one], request.Covariates[other]);
                if (x.IsConstant || y.IsConstant) continue;
                var r = Correlation(x, y);
                if (Math.Abs(r) > Collinear) yield return $"'{x.Name}' and '{y.Name}' correlate with {NumberText.Of(r)}: which of them matters cannot be told apart well.";
            }
        }
    }

    /// <summary>Which variables of 0 and 1 alone have the odds run away, as far as that is why there is no fit.</summary>
    private static IEnumerable<string> Separating(RegressionRequest request)
    {
        if (request.Question.Method != RegressionMethod.Logistic) yield break;
        foreach (var covariate in request.Covariates.Where(covariate => covariate.Asked.IsBinary && !covariate.IsConstant))
        {
            for (var value = 0; value <= 1; value++)
            {
                double[] responses = [.. Pairs.All(request.Cities.Length)
                    .Where(pair => covariate.Values[pair.One, pair.Other] == value)
                    .Select(pair => request.Response.Values[pair.One, pair.Other])];
                if (responses.Min() != responses.Max()) continue;
                yield return $"Of {responses.Length} pairs with {value} of '{covariate.Name}' {(responses[0] == 0 ? "none has" : "all have")} 1 of '{request.Response.Name}', so that the odds have no end: "
                    + "leave that variable out, or ask for 'method: LINEAR'.";
            }
        }
    }

    private static double Correlation(RegressedVariable x, RegressedVariable y)
    {
        var (xx, yy, xy) = (0.0, 0.0, 0.0);
        foreach (var (one, other) in Pairs.All(x.Values.NodeCount))
        {
            var (dx, dy) = (x.Values[one, other] - x.Mean, y.Values[one, other] - y.Mean);
            (xx, yy, xy) = (xx + (dx * dx), yy + (dy * dy), xy + (dx * dy));
        }

        return xy / Math.Sqrt(xx * yy);
    }

    private static long Orders(int cities)
    {
        var orders = 1L;
        for (var i = 2; i <= Math.Min(cities, 12); i++) orders *= i;
        return orders;
    }
}

using System.Globalization;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Regressions;

/// <summary>How long an answer will take, and whether that is too long.</summary>
internal static class RegressionWork
{
    private const string TooLong = "TOO_LONG";

    /// <summary>About ten seconds of one core; a request may take thirty.</summary>
    private const double MostAtOnce = 10e9;

    /// <summary>About an hour of one core.</summary>
    private const double MostOfJob = 3_600e9;

    /// <summary>Null for what is done at once.</summary>
    public static FieldError? CheckAtOnce(RegressionQuestion question, int cities) =>
        Check(question, cities, MostAtOnce, Check(question, cities, MostOfJob, "") is null ? "start it with 'startAnalysis', " : "");

    /// <summary>Null for what is done in its time.</summary>
    public static FieldError? CheckJob(RegressionQuestion question, int cities) => Check(question, cities, MostOfJob, "");

    private static FieldError? Check(RegressionQuestion question, int cities, double nanoseconds, string orElse)
    {
        var (pairs, k) = (Pairs.Count(cities), question.Covariates.Length);
        var most = nanoseconds / ((double)NanosecondsOfPair(question.Method, k) * pairs * k);
        if (question.Permutations <= most) return null;
        var way = most >= RegressionArguments.LeastPermutations
            ? string.Create(CultureInfo.InvariantCulture, $"ask for at most {Math.Floor(most):N0} permutations or fewer variables")
            : "ask for fewer variables" + (question.Method == RegressionMethod.Logistic ? " or 'method: LINEAR'" : "");
        return new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{question.Permutations:N0} permutations of {cities:N0} cities ({pairs:N0} pairs) for {k} {(k == 1 ? "variable" : "variables")} by {RegressionNames.Of(question.Method)} take too long: {orElse}{way}, or name fewer places."),
            TooLong);
    }

    /// <summary>What one pair takes in one permutation of one variable, as measured; of a logistic regression with about six steps.</summary>
    private static int NanosecondsOfPair(RegressionMethod method, int k) => method switch
    {
        RegressionMethod.Correlation => 3,
        RegressionMethod.Linear => 2 * (k + 2),
        _ => 120 + (50 * k),
    };
}

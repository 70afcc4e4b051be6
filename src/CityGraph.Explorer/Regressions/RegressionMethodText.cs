using System.Collections.Immutable;
using System.Globalization;

namespace CityGraph.Explorer.Regressions;

/// <summary>How a regression was computed, in sentences with references.</summary>
internal static class RegressionMethodText
{
    public static ImmutableArray<string> Of(RegressionQuestion question)
    {
        string fit = question.Method switch
        {
            RegressionMethod.Linear =>
                "Linear regression by ordinary least squares over all pairs of cities, each pair once (MRQAP: D. Krackhardt, Social Networks 10, 1988).",
            RegressionMethod.Logistic =>
                "Logistic regression by maximum likelihood over all pairs of cities, each pair once (P. McCullagh and J. A. Nelder, Generalized Linear Models, 1989); "
                + "pseudo R² is McFadden's (1974).",
            _ => "Pearson's correlation over all pairs of cities, each pair once, with each variable by itself (QAP: L. J. Hubert, Assignment Methods in Combinatorial Data Analysis, 1987).",
        };
        var permuted = question.Method switch
        {
            RegressionMethod.Correlation => "The cities of the response are permuted",
            _ => "Double semi-partialling: of each variable what the others do not explain is permuted by cities, "
                + $"and the {(question.Method == RegressionMethod.Linear ? "t" : "z")}-value of its coefficient compared (D. Dekker, D. Krackhardt and T. A. B. Snijders, Psychometrika 72(4), 2007)",
        };
        return
        [
            fit,
            string.Create(CultureInfo.InvariantCulture, $"{permuted}: {question.Permutations:N0} times, from seed {question.Seed}."),
            "p = (b + 1) / (N + 1), where b of N permutations are at least as extreme (B. Phipson and G. K. Smyth, Statistical Applications in Genetics and Molecular Biology 9(1), 2010).",
        ];
    }
}

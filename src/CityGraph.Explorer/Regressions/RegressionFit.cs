using System.Collections.Immutable;
using CityGraph.Analysis;
using CityGraph.Analysis.Inference;

namespace CityGraph.Explorer.Regressions;

/// <summary>What was found. Members that a method does not have are null.</summary>
/// <param name="Coefficients">One for each covariate, in their order.</param>
/// <param name="Intercept">Of regressions.</param>
/// <param name="RSquared">Of linear regression.</param>
/// <param name="Deviance">Of logistic regression, as is the next.</param>
/// <param name="NullDeviance">That of the intercept alone.</param>
internal sealed record RegressionFit(
    ImmutableArray<FittedCoefficient> Coefficients, double? Intercept = null, double? RSquared = null, double? Deviance = null, double? NullDeviance = null)
{
    /// <summary>D. McFadden, Conditional logit analysis of qualitative choice behavior, 1974: 1 - deviance / null deviance.</summary>
    public double? PseudoRSquared => 1 - (Deviance / NullDeviance);

    /// <summary>Fits, or says why it cannot be. As long as <see cref="RegressionWork"/> says.</summary>
    /// <param name="question">How.</param>
    /// <param name="response">What is explained.</param>
    /// <param name="covariates">What explains it.</param>
    /// <param name="run">How it is run.</param>
    public static Measured<RegressionFit> Of(
        RegressionQuestion question, RegressedVariable response, ImmutableArray<RegressedVariable> covariates, AnalysisRun run)
    {
        var options = new QapOptions { Samples = question.Permutations, Seed = question.Seed };
        DyadicVariable[] on = [.. covariates.Select(covariate => covariate.Values)];
        return question.Method switch
        {
            RegressionMethod.Linear => Of(QapRegression.Of(response.Values, on, options, run)),
            RegressionMethod.Logistic => Of(QapLogisticRegression.Of(response.Values, on, options, run)),
            _ => Correlate(response.Values, on, options, run),
        };
    }

    private static Measured<RegressionFit> Of(Measured<QapRegressionResult> linear)
    {
        if (!linear.IsDefined) return new NotDefined(linear.Reason);
        var result = linear.Value;
        return new RegressionFit(Fitted(result.Covariates, result.StandardErrors), result.Intercept, RSquared: result.RSquared);
    }

    private static Measured<RegressionFit> Of(Measured<QapLogisticResult> logistic)
    {
        if (!logistic.IsDefined) return new NotDefined(logistic.Reason);
        var result = logistic.Value;
        return new RegressionFit(Fitted(result.Covariates, result.StandardErrors), result.Intercept, Deviance: result.Deviance, NullDeviance: result.NullDeviance);
    }

    private static Measured<RegressionFit> Correlate(DyadicVariable response, DyadicVariable[] on, QapOptions options, AnalysisRun run)
    {
        var coefficients = ImmutableArray.CreateBuilder<FittedCoefficient>(on.Length);
        for (var i = 0; i < on.Length; i++)
        {
            var correlation = QapCorrelation.Of(response, on[i], options, run.Part((double)i / on.Length, (i + 1.0) / on.Length));
            if (!correlation.IsDefined) return new NotDefined(correlation.Reason);
            coefficients.Add(new(correlation.Value, null));
        }

        return new RegressionFit(coefficients.MoveToImmutable());
    }

    private static ImmutableArray<FittedCoefficient> Fitted(IReadOnlyList<QapTest> tests, IReadOnlyList<double> errors) =>
        [.. tests.Select((test, i) => new FittedCoefficient(test, errors[i]))];
}

/// <summary>What a variable goes with.</summary>
/// <param name="Test">The coefficient, or the correlation, with its p-values.</param>
/// <param name="StandardError">The classical one; null for a correlation.</param>
internal sealed record FittedCoefficient(QapTest Test, double? StandardError);

using System.Collections.Immutable;

namespace CityGraph.Explorer.Regressions;

/// <summary>What goes with how cities are tied: what was asked, what was found, and what is to be made of it. Strings, numbers and lists alone, so that it can be kept as JSON.</summary>
internal sealed record TieRegression
{
    /// <summary>Of all that it depends on: equal for equal questions of one graph. The id of the analysis that works it out.</summary>
    public required string Checksum { get; init; }

    /// <summary>The change set up to which the graph was read.</summary>
    public required long ChangeNumber { get; init; }

    /// <summary>The question as <see cref="RegressionText"/>.</summary>
    public required string Text { get; init; }

    /// <summary><c>LINEAR</c>, <c>LOGISTIC</c> or <c>CORRELATION</c>.</summary>
    public required string Method { get; init; }

    /// <summary>How it was done, in sentences with references.</summary>
    public required ImmutableArray<string> MethodInWords { get; init; }

    public required int Permutations { get; init; }

    public required long Seed { get; init; }

    /// <summary>Those whose pairs were looked at, by id, in the order of code points.</summary>
    public required ImmutableArray<RegressedCity> Cities { get; init; }

    public required ImmutableArray<CitiesLeftOut> LeftOut { get; init; }

    /// <summary>What is explained.</summary>
    public required TieVariable Response { get; init; }

    /// <summary>What explains it, in the order asked for.</summary>
    public required ImmutableArray<TieCoefficient> Coefficients { get; init; }

    /// <summary>Why there are no coefficients; null where there are.</summary>
    public string? Reason { get; init; }

    public double? Intercept { get; init; }

    public double? RSquared { get; init; }

    public double? PseudoRSquared { get; init; }

    public double? Deviance { get; init; }

    public double? NullDeviance { get; init; }

    /// <summary>What to know before using any of the numbers, in sentences.</summary>
    public required ImmutableArray<string> Warnings { get; init; }

    /// <summary>What the numbers say.</summary>
    public required string Says { get; init; }

    /// <summary>What must not be read into them.</summary>
    public required string DoesNotSay { get; init; }

    public static TieRegression Of(RegressionRequest request, RegressionFit? fit, string? reason, ImmutableArray<string> warnings, string says, string doesNotSay)
    {
        var question = request.Question;
        return new()
        {
            Checksum = request.Checksum,
            ChangeNumber = request.ChangeNumber,
            Text = RegressionText.Of(question),
            Method = RegressionNames.Of(question.Method),
            MethodInWords = RegressionMethodText.Of(question),
            Permutations = question.Permutations,
            Seed = question.Seed,
            Cities = request.Cities,
            LeftOut = request.LeftOut,
            Response = TieVariable.Of(request.Response),
            Coefficients = [.. request.Covariates.Select((covariate, i) => TieCoefficient.Of(covariate, fit?.Coefficients[i]))],
            Reason = reason,
            Intercept = fit?.Intercept,
            RSquared = fit?.RSquared,
            PseudoRSquared = fit?.PseudoRSquared,
            Deviance = fit?.Deviance,
            NullDeviance = fit?.NullDeviance,
            Warnings = warnings,
            Says = says,
            DoesNotSay = doesNotSay,
        };
    }
}

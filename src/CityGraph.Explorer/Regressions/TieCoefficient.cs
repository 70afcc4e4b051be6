namespace CityGraph.Explorer.Regressions;

/// <summary>What a variable goes with; without numbers where there is no fit.</summary>
/// <param name="Variable">The variable.</param>
internal sealed record TieCoefficient(TieVariable Variable)
{
    /// <summary>The coefficient, or the correlation.</summary>
    public double? Value { get; init; }

    /// <summary>What was compared with permutations.</summary>
    public double? Statistic { get; init; }

    /// <summary>The classical one; null for a correlation.</summary>
    public double? StandardError { get; init; }

    public double? PTwoSided { get; init; }

    public double? PGreater { get; init; }

    public double? PLess { get; init; }

    public int? UndefinedPermutations { get; init; }

    public static TieCoefficient Of(RegressedVariable variable, FittedCoefficient? fitted) => new(TieVariable.Of(variable))
    {
        Value = fitted?.Test.Value,
        Statistic = fitted?.Test.Statistic,
        StandardError = fitted?.StandardError,
        PTwoSided = fitted?.Test.PTwoSided,
        PGreater = fitted?.Test.PGreater,
        PLess = fitted?.Test.PLess,
        UndefinedPermutations = fitted?.Test.Permutations.UndefinedCount,
    };
}

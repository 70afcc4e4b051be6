using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Measures;

/// <summary>The bounds of what measures are asked with.</summary>
internal static class MeasureArguments
{
    /// <summary>The code of the error for an argument out of bounds.</summary>
    public const string OutOfBounds = "OUT_OF_BOUNDS";

    /// <summary>What is wrong with a whole number, if anything is.</summary>
    public static FieldError? Check(FieldContext context, string name, int least, int most)
    {
        var value = context.Arguments.Get<int>(name);
        return value >= least && value <= most
            ? null
            : new(FormattableString.Invariant($"'{name}: {value}' of '{context.Selection.Field.Name}' is out of bounds: give {least} to {most:N0}."), OutOfBounds);
    }

    /// <summary>What is wrong with a number that has to be above 0, if anything is.</summary>
    public static FieldError? CheckPositive(FieldContext context, string name, double most)
    {
        var value = context.Arguments.Get<double>(name);
        return value > 0 && value <= most
            ? null
            : new(FormattableString.Invariant($"'{name}: {value}' of '{context.Selection.Field.Name}' is out of bounds: give a number above 0, at most {most}."), OutOfBounds);
    }

    /// <summary>What is wrong with a number that has to be 0 or more, if anything is.</summary>
    public static FieldError? CheckRange(FieldContext context, string name, double value, double most) => value >= 0 && value <= most
        ? null
        : new(FormattableString.Invariant($"'{name}: {value}' of '{context.Selection.Field.Name}' is out of bounds: give 0 to {most}."), OutOfBounds);

    /// <summary>What is wrong with how long a list is, if anything is.</summary>
    public static FieldError? CheckCount(FieldContext context, string name, int count, int most) => count >= 1 && count <= most
        ? null
        : new(FormattableString.Invariant($"'{name}' of '{context.Selection.Field.Name}' has {count:N0} elements: give 1 to {most:N0}."), OutOfBounds);

    /// <summary>What is wrong with an argument in some other way.</summary>
    public static FieldError Bad(FieldContext context, string what) => new($"'{context.Selection.Field.Name}' {what}", OutOfBounds);

    public static PlaceGrouping Grouping(FieldContext context, string name) => context.Arguments.Get<string>(name) == "REGION" ? PlaceGrouping.Region : PlaceGrouping.Country;
}

using System.Collections.Immutable;
using System.Globalization;
using CityGraph.Explorer.Dataset.Yaml;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Dataset.Reading;

/// <summary>Turns what was written into values by the kind of the property alone. Each method answers null after it reported one problem.</summary>
internal static class ScalarReader
{
    /// <summary>The most characters of a long text in a file: less than the graph takes.</summary>
    public const int MaxLongText = 10_000;

    /// <param name="node">What was written.</param>
    /// <param name="definition">What is wanted. For a list a single value stands for a list of one.</param>
    /// <param name="what">The property in messages, for example <c>`kind` of City</c>.</param>
    /// <param name="problems">Where a wrong value is reported.</param>
    public static object? Value(YamlNode node, PropertyDefinition definition, string what, ProblemList problems)
    {
        var most = Math.Min(definition.MaxLength, MaxLongText);
        if (!definition.IsList) return Scalar(node, what, problems, most) is { } one ? Item(one, definition, what, problems) : null;
        var items = ImmutableArray.CreateBuilder<object>();
        var isWhole = true;
        foreach (var written in node is YamlSequence sequence ? sequence.Items : [node])
        {
            if (Scalar(written, what, problems, most) is { } scalar && Item(scalar, definition, what, problems) is { } item) items.Add(item);
            else isWhole = false;
        }

        return isWhole ? items.DrainToImmutable() : null;
    }

    /// <summary>A long text.</summary>
    public static string? Text(YamlNode node, string what, ProblemList problems) => Scalar(node, what, problems)?.Text;

    public static PartialDate? Date(YamlNode node, string what, ProblemList problems) =>
        Scalar(node, what, problems) is { } scalar ? Date(scalar, what, problems) : null;

    public static string? Id(YamlNode node, string what, ProblemList problems)
    {
        if (Scalar(node, what, problems) is not { } scalar) return null;
        if (ElementIds.IsWellFormed(scalar.Text)) return scalar.Text;
        var example = ElementIds.Suggest(scalar.Text) is { } suggestion ? $" Write '{suggestion}'." : "";
        problems.Add(scalar.Position, $"'{Quote.Short(scalar.Text)}' is not an id: ids are lower-case words joined by hyphens, at most {ElementIds.MaxWritten} characters.{example}");
        return null;
    }

    /// <summary>One id, or a list of them.</summary>
    public static ImmutableArray<Reference> References(YamlNode? node, string what, ProblemList problems)
    {
        if (node is null) return [];
        var references = ImmutableArray.CreateBuilder<Reference>();
        foreach (var written in node is YamlSequence sequence ? sequence.Items : [node])
        {
            if (Id(written, what, problems) is { } id) references.Add(new Reference(id, written.Position));
        }

        return references.DrainToImmutable();
    }

    private static YamlScalar? Scalar(YamlNode node, string what, ProblemList problems, int most = MaxLongText)
    {
        if (node is YamlScalar { Text.Length: > 0, IsNothing: false } scalar && scalar.Text.Length <= most) return scalar;
        problems.Add(node.Position, node switch
        {
            YamlScalar { Text.Length: var length } when length > most => $"{what} has {length} characters; the most is {most}. Shorten it.",
            YamlScalar => $"{what} is empty. Write a value or leave it out.",
            YamlSequence => $"{what} takes one value, not a list.",
            _ => $"{what} takes one value, not a mapping.",
        });
        return null;
    }

    private static object? Item(YamlScalar scalar, PropertyDefinition definition, string what, ProblemList problems) => definition.Kind switch
    {
        PropertyKind.String => scalar.Text,
        PropertyKind.Enum => Enum(scalar, definition, what, problems),
        PropertyKind.Boolean => Plain(scalar, scalar.Text switch { "true" => true, "false" => false, _ => null }, what, "true or false", problems),
        PropertyKind.Integer => Plain(scalar, Integer(scalar.Text), what, "a whole number", problems),
        PropertyKind.Float => Plain(scalar, Float(scalar.Text), what, "a number", problems),
        PropertyKind.Date => Date(scalar, what, problems),
        PropertyKind.Instant => Instant(scalar, what, problems),
        _ => throw new ArgumentOutOfRangeException(nameof(definition), definition.Kind, "No such kind of property."),
    };

    private static string? Enum(YamlScalar scalar, PropertyDefinition definition, string what, ProblemList problems)
    {
        if (definition.EnumValues.Contains(scalar.Text)) return scalar.Text;
        var hint = problems.DidYouMean(scalar.Text, definition.EnumValues, $" It takes {Quote.List(definition.EnumValues)}.");
        problems.Add(scalar.Position, $"'{Quote.Short(scalar.Text)}' is not a value of {what}.{hint}");
        return null;
    }

    private static object? Plain(YamlScalar scalar, object? value, string what, string wanted, ProblemList problems)
    {
        if (value is not null && scalar.IsPlain) return value;
        problems.Add(scalar.Position, value is null
            ? $"'{Quote.Short(scalar.Text)}' is not a value of {what}. Write {wanted}."
            : $"{what} takes {wanted}. Write {scalar.Text} without quotes.");
        return null;
    }

    private static long? Integer(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static double? Float(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number) ? number : null;

    private static PartialDate? Date(YamlScalar scalar, string what, ProblemList problems)
    {
        var result = PartialDate.Parse(scalar.Text);
        if (!result.IsDate) problems.Add(scalar.Position, $"{what}: {result.Error}");
        return result.Date;
    }

    private static DateTimeOffset? Instant(YamlScalar scalar, string what, ProblemList problems)
    {
        const string Format = "yyyy-MM-dd'T'HH:mm:ss.FFF'Z'";
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (DateTimeOffset.TryParseExact(scalar.Text, Format, CultureInfo.InvariantCulture, Utc, out var instant)) return instant;
        problems.Add(scalar.Position, $"'{Quote.Short(scalar.Text)}' is not a value of {what}. Write a time in UTC such as 2016-11-19T08:30:00Z.");
        return null;
    }
}

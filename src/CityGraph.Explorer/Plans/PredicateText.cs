using System.Collections.Immutable;
using System.Globalization;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Plans;

/// <summary>A <see cref="Predicate"/> in one line, for people to read: <c>kind = "city" and not (name missing)</c>.</summary>
internal static class PredicateText
{
    public static string Of(Predicate predicate) => predicate switch
    {
        Predicate.And { Operands.IsEmpty: true } => "true",
        Predicate.Or { Operands.IsEmpty: true } => "false",
        Predicate.And and => Join(and.Operands, " and "),
        Predicate.Or or => Join(or.Operands, " or "),
        Predicate.Not not => $"not ({Of(not.Operand)})",
        Predicate.IsMissing missing => $"{missing.Property} missing",
        Predicate.Compare compare => $"{compare.Property} {Sign(compare.Comparison)} {Value(compare.Value)}{(compare.Dates == DateMatch.Certainly ? " certainly" : "")}",
        Predicate.In one => $"{one.Property} in [{string.Join(", ", one.Values.Select(Value))}]",
        Predicate.Folded folded => $"{folded.Property} {Sign(folded.Comparison)} folded [{string.Join(", ", folded.Texts.Select(Value))}]",
        Predicate.Near near => $"({near.Latitude}, {near.Longitude}) within {Value(near.Metres)} m of ({Value(near.FromLatitude)}, {Value(near.FromLongitude)})",
        Predicate.Within box => $"({box.Latitude}, {box.Longitude}) between ({Value(box.South)}, {Value(box.West)}) and ({Value(box.North)}, {Value(box.East)})",
        Predicate.AnyItem any => $"any item of {any.Property} ({Join(any.Conditions, " and ")})",
        Predicate.HasLabel label => $"is {string.Join(" or ", label.Labels)}",
        Predicate.Related related => $"{related.Quantifier.ToString().ToLowerInvariant()} {Related(related.Step, related.Node, related.Relationship)}",
        Predicate.RelatedCount count => $"number of {Related(count.Step, count.Node, count.Relationship)} {Sign(count.Comparison)} {Value(count.Count)}",
        _ => throw new ArgumentException($"A predicate of the type {predicate.GetType().Name} is not known.", nameof(predicate)),
    };

    private static string Related(Step step, Predicate? ofNode, Predicate? ofRelationship)
    {
        var conditions = new List<string>();
        if (ofNode is { } node) conditions.Add(Of(node));
        if (ofRelationship is { } relationship) conditions.Add($"relationship ({Of(relationship)})");
        return $"{GraphQueryJson.StepText(step)} ({string.Join(" and ", conditions)})";
    }

    private static string Join(ImmutableArray<Predicate> operands, string word) => string.Join(word, operands.Select(operand =>
        operand is Predicate.And or Predicate.Or ? $"({Of(operand)})" : Of(operand)));

    private static string Sign(Comparison comparison) => comparison switch
    {
        Comparison.Equal => "=",
        Comparison.Greater => ">",
        Comparison.GreaterOrEqual => ">=",
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        Comparison.Contains => "contains",
        Comparison.StartsWith => "starts with",
        _ => "ends with",
    };

    private static string Value(object value) => value switch
    {
        string text => $"\"{text}\"",
        PartialDate date => date.Text,
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}

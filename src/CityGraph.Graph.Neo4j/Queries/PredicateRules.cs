using System.Collections.Immutable;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Neo4j.Queries;

/// <summary>What conditions must fulfil. Every check throws <see cref="ArgumentException"/>.</summary>
internal static class PredicateRules
{
    /// <exception cref="ArgumentException">Conditions lie more than <see cref="Predicate.MaxDepth"/> deep in one another.</exception>
    public static void CheckDepth(Predicate? predicate, int depth = 1)
    {
        if (predicate is null) return;
        if (depth > Predicate.MaxDepth) throw new ArgumentException($"A condition is nested more than {Predicate.MaxDepth} deep.");
        switch (predicate)
        {
            case Predicate.And and: CheckDepth(and.Operands, depth); break;
            case Predicate.Or or: CheckDepth(or.Operands, depth); break;
            case Predicate.Not not: CheckDepth(not.Operand, depth + 1); break;
            case Predicate.AnyItem anyItem: CheckDepth(anyItem.Conditions, depth); break;
            case Predicate.Related related:
                CheckDepth(related.Node, depth + 1);
                CheckDepth(related.Relationship, depth + 1);
                break;
            case Predicate.RelatedCount count:
                CheckDepth(count.Node, depth + 1);
                CheckDepth(count.Relationship, depth + 1);
                break;
        }
    }

    private static void CheckDepth(ImmutableArray<Predicate> operands, int depth)
    {
        foreach (var operand in operands) CheckDepth(operand, depth + 1);
    }

    public static bool IsOnItem(Predicate condition, string property) => condition switch
    {
        Predicate.And and => and.Operands.All(operand => IsOnItem(operand, property)),
        Predicate.Or or => or.Operands.All(operand => IsOnItem(operand, property)),
        Predicate.Not not => IsOnItem(not.Operand, property),
        Predicate.Compare compare => compare.Property == property,
        Predicate.In @in => @in.Property == property,
        Predicate.Folded folded => folded.Property == property,
        Predicate.IsMissing missing => missing.Property == property,
        _ => false,
    };

    public static void CheckComparison(Predicate.Compare compare, SiteProperty property)
    {
        if (compare.Comparison is not (Comparison.Contains or Comparison.StartsWith or Comparison.EndsWith)) CheckValue(compare.Value, property);
        else if (compare.Value is not string || property.Forms.All(form => form.Definition.Kind != PropertyKind.String))
        {
            throw new ArgumentException($"{compare.Comparison} compares texts; '{compare.Property}' or the value is none.");
        }
    }

    public static void CheckValues(Predicate.In @in, SiteProperty property)
    {
        foreach (var value in @in.Values) CheckValue(value, property);
        if (@in.Values is [PartialDate, ..] != @in.Values.Any(value => value is PartialDate))
        {
            throw new ArgumentException($"'{@in.Property}' is compared with dates and other values at once.");
        }
    }

    public static void CheckValue(object? value, SiteProperty property)
    {
        foreach (var form in property.Forms)
        {
            if (ValueKinds.Accepts(form.Definition, value)) return;
        }

        throw new ArgumentException($"'{property.Name}' cannot be compared with {value ?? "null"} ({value?.GetType().Name ?? "no value"}).");
    }

    public static void CheckFolded(Predicate.Folded folded, SiteProperty property)
    {
        if (folded.Comparison is not (Comparison.Equal or Comparison.Contains or Comparison.StartsWith or Comparison.EndsWith)
            || property.Forms.Any(form => form.Definition.Kind != PropertyKind.String || form.Definition.IsLongText))
        {
            throw new ArgumentException($"'{folded.Property}' cannot be compared folded by {folded.Comparison}.");
        }
    }
}

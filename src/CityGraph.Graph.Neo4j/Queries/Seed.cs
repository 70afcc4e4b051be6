using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Neo4j.Queries;

/// <summary>
/// Finds the condition of a filter from whose far end a list is best begun: one that asks for some node with a given id, or a given value of
/// a text that is indexed, directly or some steps away; or an alternative of such conditions. Neo4j would go through all nodes of the label and
/// look for the far end from each.
/// Which condition is found follows from the shape of the filter alone.
/// </summary>
internal static class Seed
{
    /// <summary>The condition, a <see cref="Predicate.Related"/> or an <see cref="Predicate.Or"/> with one in each operand: an operand of the filter or the filter itself, or null.</summary>
    public static Predicate? Find(Predicate? filter, Site site, StepWriter steps) => filter switch
    {
        Predicate.Related { Quantifier: Quantifier.Some, Node: not null } related when IsSelective(related, site, steps) => related,
        Predicate.And and => and.Operands.Select(operand => Find(operand, site, steps)).FirstOrDefault(found => found is not null),
        Predicate.Or { Operands.IsEmpty: false } either when either.Operands.All(operand => Find(operand, site, steps) is not null) => either,
        _ => null,
    };

    /// <summary>Whether a filter names the ids of the few nodes that it admits, or the value of an indexed text.</summary>
    public static bool NamesNodes(Predicate? filter, Site site) => filter switch
    {
        Predicate.Compare { Comparison: Comparison.Equal } compare => IsKey(compare.Property, site),
        Predicate.In @in => IsKey(@in.Property, site),
        Predicate.And and => and.Operands.Any(operand => NamesNodes(operand, site)),
        _ => false,
    };

    /// <summary>The filter without one of its conditions; null if nothing is left.</summary>
    public static Predicate? Without(Predicate filter, Predicate condition)
    {
        if (ReferenceEquals(filter, condition)) return null;
        if (filter is not Predicate.And and) return filter;
        var left = and.Operands.Select(operand => Without(operand, condition)).OfType<Predicate>().ToArray();
        return left.Length == 0 ? null : new Predicate.And([.. left]);
    }

    private static bool IsSelective(Predicate.Related related, Site from, StepWriter steps)
    {
        var site = steps.Resolve(related.Step, from).Node;
        return NamesNodes(related.Node, site) || Find(related.Node, site, steps) is not null;
    }

    private static bool IsKey(string name, Site site)
    {
        var property = site.Property(name);
        return name == Layout.StoredNames.Id
            || (site.OnlyType is not null && property.Forms is [{ Definition: { Kind: PropertyKind.String, IsList: false, IsLongText: false } }]);
    }
}

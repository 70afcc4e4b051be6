using System.Collections.Immutable;
using CityGraph.Explorer.Api;
using CityGraph.Explorer.Description;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Fetching;

/// <summary>Turns filter inputs into predicates. A member that is given as null asks nothing.</summary>
internal sealed class FilterReader(GraphDescription graph)
{
    public GraphDescription Graph => graph;

    /// <summary>A condition on nodes of a type or interface.</summary>
    public Predicate? Node(GraphType type, ArgumentValues? filter) =>
        Combine(filter, inner => Node(type, inner), (name, value) => type.FindField(name) switch
        {
            GraphField.Id => Operations(PropertyDefinitionOfId, (ArgumentValues)value),
            GraphField.Property property => Property(property.Stored, (ArgumentValues)value),
            GraphField.Relationship { IsList: true } relationship => Related(relationship, (ArgumentValues)value),
            GraphField.Relationship relationship => Quantified(relationship, Quantifier.Some, (ArgumentValues)value),
            _ => throw Unknown(name),
        });

    /// <summary>The type or interface of the far nodes.</summary>
    public GraphType TargetOf(GraphField.Relationship field) => graph.FindType(field.Target)!;

    /// <summary>A condition on a relationship and its far node, each apart, as a window takes them.</summary>
    public (Predicate? Node, Predicate? Relationship) Ends(GraphField.Relationship field, ArgumentValues? filter)
    {
        if (filter is null) return default;
        filter.TryGet<ArgumentValues>(ApiNames.Node, out var node);
        filter.TryGet<ArgumentValues>(ApiNames.Edge, out var edge);
        return (Node(TargetOf(field), node), Relationship(field.Kind, edge));
    }

    /// <summary>Whether stores refuse the condition for its depth.</summary>
    public static bool IsTooDeep(Predicate? condition) => condition is not null && IsDeeperThan(Predicate.MaxDepth, condition);

    private static bool IsDeeperThan(int levels, Predicate condition)
    {
        if (levels == 0) return true;
        return condition switch
        {
            Predicate.And and => and.Operands.Any(operand => IsDeeperThan(levels - 1, operand)),
            Predicate.Or or => or.Operands.Any(operand => IsDeeperThan(levels - 1, operand)),
            Predicate.Not not => IsDeeperThan(levels - 1, not.Operand),
            Predicate.AnyItem anyItem => anyItem.Conditions.Any(one => IsDeeperThan(levels - 1, one)),
            Predicate.Related related => (related.Node is not null && IsDeeperThan(levels - 1, related.Node))
                || (related.Relationship is not null && IsDeeperThan(levels - 1, related.Relationship)),
            _ => false,
        };
    }

    private static PropertyDefinition PropertyDefinitionOfId { get; } = new(ApiNames.Id, PropertyKind.String);

    private static Predicate? Relationship(RelationshipKind kind, ArgumentValues? filter) =>
        Combine(filter, inner => Relationship(kind, inner), (name, value) => name == ApiNames.Id
            ? Operations(PropertyDefinitionOfId, (ArgumentValues)value)
            : Property(kind.Properties.First(property => property.Name == name).Stored, (ArgumentValues)value));

    private Predicate? Related(GraphField.Relationship field, ArgumentValues filter)
    {
        var conditions = ImmutableArray.CreateBuilder<Predicate>();
        foreach (var (name, value) in filter.Items)
        {
            if (value is null) continue;
            conditions.Add(name switch
            {
                ApiNames.Some => Quantified(field, Quantifier.Some, (ArgumentValues)value),
                ApiNames.All => Quantified(field, Quantifier.All, (ArgumentValues)value),
                ApiNames.None => Quantified(field, Quantifier.None, (ArgumentValues)value),
                ApiNames.Any => new Predicate.Related(field.Step, (bool)value ? Quantifier.Some : Quantifier.None, null, null),
                _ => throw Unknown(name),
            });
        }

        return All(conditions);
    }

    private Predicate.Related Quantified(GraphField.Relationship field, Quantifier quantifier, ArgumentValues filter)
    {
        var (node, relationship) = Ends(field, filter);
        return new(field.Step, quantifier, node, relationship);
    }

    private static Predicate? Property(PropertyDefinition property, ArgumentValues filter)
    {
        if (!property.IsList) return Operations(property, filter);
        var conditions = ImmutableArray.CreateBuilder<Predicate>();
        foreach (var (name, value) in filter.Items)
        {
            if (value is null) continue;
            var anyItem = new Predicate.AnyItem(property.Name, Conditions(property, (ArgumentValues)value).ToImmutable());
            conditions.Add(name == ApiNames.None ? new Predicate.Not(anyItem) : anyItem);
        }

        return All(conditions);
    }

    private static Predicate? Operations(PropertyDefinition property, ArgumentValues filter) => All(Conditions(property, filter));

    private static ImmutableArray<Predicate>.Builder Conditions(PropertyDefinition property, ArgumentValues filter)
    {
        var dates = filter[ApiNames.Dates] is "CERTAINLY" ? DateMatch.Certainly : DateMatch.Possibly;
        var conditions = ImmutableArray.CreateBuilder<Predicate>();
        foreach (var (name, value) in filter.Items)
        {
            if (value is null || name == ApiNames.Dates) continue;
            if (name == ApiNames.IsNull)
            {
                Predicate missing = new Predicate.IsMissing(property.Name);
                conditions.Add((bool)value ? missing : new Predicate.Not(missing));
                continue;
            }

            var operation = FilterOperation.Find(name) ?? throw Unknown(name);
            var condition = operation.TakesList
                ? OneOf(property, [.. ((IReadOnlyList<object?>)value).Select(item => Stored(property, item!))], dates)
                : new Predicate.Compare(property.Name, operation.Comparison, Stored(property, value), dates);
            conditions.Add(operation.IsNegated ? new Predicate.Not(condition) : condition);
        }

        return conditions;
    }

    private static Predicate OneOf(PropertyDefinition property, ImmutableArray<object> values, DateMatch dates) =>
        property.Kind == PropertyKind.Date && dates == DateMatch.Certainly
            ? new Predicate.Or([.. values.Select(value => new Predicate.Compare(property.Name, Comparison.Equal, value, dates))])
            : new Predicate.In(property.Name, values);

    private static Predicate? Combine(ArgumentValues? filter, Func<ArgumentValues, Predicate?> nested, Func<string, object, Predicate?> member)
    {
        if (filter is null) return null;
        var conditions = ImmutableArray.CreateBuilder<Predicate>();
        foreach (var (name, value) in filter.Items)
        {
            if (value is null) continue;
            var condition = name switch
            {
                ApiNames.And => new Predicate.And(Each(value, nested)),
                ApiNames.Or => new Predicate.Or(Each(value, nested)),
                ApiNames.Not => new Predicate.Not(nested((ArgumentValues)value) ?? Always),
                _ => member(name, value),
            };
            if (condition is not null) conditions.Add(condition);
        }

        return All(conditions);
    }

    private static Predicate Always { get; } = new Predicate.And([]);

    private static ImmutableArray<Predicate> Each(object value, Func<ArgumentValues, Predicate?> nested) =>
        [.. ((IReadOnlyList<object?>)value).Select(item => nested((ArgumentValues)item!) ?? Always)];

    private static Predicate? All(ImmutableArray<Predicate>.Builder conditions) => conditions.Count switch
    {
        0 => null,
        1 => conditions[0],
        _ => new Predicate.And(conditions.ToImmutable()),
    };

    /// <summary>The value as stores keep it.</summary>
    private static object Stored(PropertyDefinition property, object value) =>
        property.Kind == PropertyKind.Integer ? Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture) : value;

    private static InvalidOperationException Unknown(string name) => new($"The filter '{name}' is in the API but has no meaning.");
}

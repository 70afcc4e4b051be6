using System.Collections.Immutable;
using CityGraph.Explorer.Api;
using CityGraph.Explorer.Description;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Fetching;

/// <summary>Turns filter inputs into predicates. A member that is given as null asks nothing. For one filter.</summary>
/// <param name="graph">What there is.</param>
/// <param name="field">The field that the filter is an argument of, for messages.</param>
internal sealed class FilterReader(GraphDescription graph, string field)
{
    /// <summary>The code of an error about a filter.</summary>
    public const string BadFilter = "BAD_FILTER";

    /// <summary>What is wrong with what was read, or null.</summary>
    public FieldError? Error { get; private set; }

    /// <summary>A condition on nodes of a type or interface.</summary>
    public Predicate? Node(GraphType type, ArgumentValues? filter) =>
        Combine(filter, inner => Node(type, inner), (name, value) => type.FindField(name) switch
        {
            GraphField.Id => Operations(PropertyDefinitionOfId, (ArgumentValues)value),
            GraphField.Property property => Property(property.Stored, (ArgumentValues)value),
            GraphField.Relationship { IsList: true } relationship => Related(name, relationship.Step, inner => Ends(relationship, inner), (ArgumentValues)value),
            GraphField.Referring referring => Referring(name, referring.Step, (ArgumentValues)value),
            GraphField.Relationship relationship => Quantified(relationship.Step, Quantifier.Some, Ends(relationship, (ArgumentValues)value)),
            null when name == ApiNames.Location => Location((ArgumentValues)value),
            _ => throw Unknown(name),
        });

    /// <summary>The type or interface of the far nodes.</summary>
    public GraphType TargetOf(GraphField.Relationship relationship) => graph.FindType(relationship.Target)!;

    /// <summary>A condition on a relationship and its far node, each apart, as a window takes them.</summary>
    public (Predicate? Node, Predicate? Relationship) Ends(GraphField.Relationship relationship, ArgumentValues? filter)
    {
        if (filter is null) return default;
        filter.TryGet<ArgumentValues>(ApiNames.Node, out var node);
        filter.TryGet<ArgumentValues>(ApiNames.Edge, out var edge);
        return (Node(TargetOf(relationship), node), Relationship(relationship.Kind, edge));
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
            Predicate.RelatedCount count => (count.Node is not null && IsDeeperThan(levels - 1, count.Node))
                || (count.Relationship is not null && IsDeeperThan(levels - 1, count.Relationship)),
            Predicate.Related related => (related.Node is not null && IsDeeperThan(levels - 1, related.Node))
                || (related.Relationship is not null && IsDeeperThan(levels - 1, related.Relationship)),
            _ => false,
        };
    }

    private static PropertyDefinition PropertyDefinitionOfId { get; } = new(ApiNames.Id, PropertyKind.String);

    private static PropertyDefinition Count { get; } = new(ApiNames.Count, PropertyKind.Integer);

    private Predicate? Relationship(RelationshipKind kind, ArgumentValues? filter) =>
        Combine(filter, inner => Relationship(kind, inner), (name, value) => name switch
        {
            ApiNames.Id => Operations(PropertyDefinitionOfId, (ArgumentValues)value),
            ApiNames.Evidence => Referring(name, graph.Evidence, (ArgumentValues)value),
            _ => Property(kind.Properties.First(property => property.Name == name).Stored, (ArgumentValues)value),
        });

    private Predicate? Referring(string name, Step.Referring step, ArgumentValues filter) =>
        Related(name, step, inner => (Node(graph.FindType(step.Label)!, inner), null), filter);

    /// <param name="name">The field.</param>
    /// <param name="step">Where it leads.</param>
    /// <param name="ends">Reads a condition on what is there.</param>
    /// <param name="filter">How many must fit.</param>
    private Predicate? Related(string name, Step step, Func<ArgumentValues?, (Predicate? Node, Predicate? Relationship)> ends, ArgumentValues filter)
    {
        var conditions = ImmutableArray.CreateBuilder<Predicate>();
        foreach (var (member, value) in filter.Items)
        {
            if (value is null) continue;
            switch (member)
            {
                case ApiNames.Some: conditions.Add(Quantified(step, Quantifier.Some, ends((ArgumentValues)value))); break;
                case ApiNames.All: conditions.Add(Quantified(step, Quantifier.All, ends((ArgumentValues)value))); break;
                case ApiNames.None: conditions.Add(Quantified(step, Quantifier.None, ends((ArgumentValues)value))); break;
                case ApiNames.Any: conditions.Add(Quantified(step, (bool)value ? Quantifier.Some : Quantifier.None, default)); break;
                case ApiNames.Count:
                    filter.TryGet<ArgumentValues>(ApiNames.Counted, out var counted);
                    AddCounts(name, conditions, step, ends(counted), (ArgumentValues)value);
                    break;
                case ApiNames.Counted when filter[ApiNames.Count] is null:
                    Fail($"'{ApiNames.Counted}' of '{name}' stands without '{ApiNames.Count}': say how many there must be, for example {ApiNames.Count}: {{ gte: 2 }}.");
                    break;
            }
        }

        return All(conditions);
    }

    private void AddCounts(
        string counting, ImmutableArray<Predicate>.Builder conditions, Step step, (Predicate? Node, Predicate? Relationship) counted, ArgumentValues counts)
    {
        RefuseContradiction(Count, $"the '{ApiNames.Count}' of '{counting}'", counts, DateMatch.Possibly);
        foreach (var (name, value) in counts.Items)
        {
            if (value is null) continue;
            if (value is < 0) Fail($"'{name}: {value}' for the '{ApiNames.Count}' of '{counting}' is out of bounds: give 0 or more.");
            var operation = FilterOperation.Find(name) ?? throw Unknown(name);
            var condition = new Predicate.RelatedCount(step, counted.Node, counted.Relationship, operation.Comparison, (int)value);
            conditions.Add(operation.IsNegated ? new Predicate.Not(condition) : condition);
        }
    }

    private Predicate? Location(ArgumentValues filter)
    {
        var conditions = ImmutableArray.CreateBuilder<Predicate>();
        var places = new PlaceFilter(Fail);
        if (filter.TryGet<ArgumentValues>(ApiNames.Near, out var near) && places.Near(near) is { } isNear) conditions.Add(isNear);
        if (filter.TryGet<ArgumentValues>(ApiNames.Within, out var within) && places.Within(within) is { } isWithin) conditions.Add(isWithin);
        return All(conditions);
    }

    private static Predicate.Related Quantified(Step step, Quantifier quantifier, (Predicate? Node, Predicate? Relationship) ends) =>
        new(step, quantifier, ends.Node, ends.Relationship);

    private Predicate? Property(PropertyDefinition property, ArgumentValues filter)
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

    private Predicate? Operations(PropertyDefinition property, ArgumentValues filter) => All(Conditions(property, filter));

    private ImmutableArray<Predicate>.Builder Conditions(PropertyDefinition property, ArgumentValues filter)
    {
        var dates = filter[ApiNames.Dates] is "CERTAINLY" ? DateMatch.Certainly : DateMatch.Possibly;
        var isFolded = filter[ApiNames.Folded] is true;
        var conditions = ImmutableArray.CreateBuilder<Predicate>();
        RefuseContradiction(property, $"'{property.Name}'", filter, dates);
        foreach (var (name, value) in filter.Items)
        {
            if (value is null || name is ApiNames.Dates or ApiNames.Folded) continue;
            if (name == ApiNames.IsNull)
            {
                Predicate missing = new Predicate.IsMissing(property.Name);
                conditions.Add((bool)value ? missing : new Predicate.Not(missing));
                continue;
            }

            var operation = FilterOperation.Find(name) ?? throw Unknown(name);
            if (isFolded && operation.Comparison is Comparison.Greater or Comparison.GreaterOrEqual or Comparison.Less or Comparison.LessOrEqual)
            {
                Fail($"'{name}' of '{property.Name}' cannot be '{ApiNames.Folded}': texts are in order by their letters as they are. Put the two into conditions of their own, inside '{ApiNames.And}'.");
            }

            Predicate condition = isFolded
                ? new Predicate.Folded(property.Name, operation.Comparison, operation.TakesList ? [.. ((IReadOnlyList<object?>)value).Cast<string>()] : [(string)value])
                : operation.TakesList
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

    private void RefuseContradiction(PropertyDefinition property, string name, ArgumentValues filter, DateMatch dates)
    {
        if (FilterBounds.FindContradiction(property, filter, dates) is { } both) Fail($"{both} for {name} contradict each other: nothing is both. Change one of them.");
    }

    private void Fail(string problem) => Error ??= new($"'{ApiNames.Where}' of '{field}': {problem}", BadFilter);

    private static InvalidOperationException Unknown(string name) => new($"The filter '{name}' is in the API but has no meaning.");
}

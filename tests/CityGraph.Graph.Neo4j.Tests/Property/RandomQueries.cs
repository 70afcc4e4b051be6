using System.Collections.Immutable;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Neo4j.Tests.Property;

/// <summary>
/// Queries that fit a model. What makes two queries differ in shape is drawn from one source of randomness, values and the lengths of lists
/// from another: the same shapes can be asked again with other values.
/// </summary>
/// <param name="model">What there is.</param>
/// <param name="shapes">Decides everything but values.</param>
/// <param name="values">Decides values.</param>
internal sealed class RandomQueries(GraphModel model, Random shapes, Random values)
{
    private static readonly PropertyDefinition Id = new("id", PropertyKind.String, IsRequired: true);

    private readonly string[] _labels = [.. model.NodeTypes.SelectMany(type => type.Interfaces.Append(type.Label)).Distinct()];

    /// <summary>How a text is compared for order depends on whether it is one of these: it is part of the shape.</summary>
    private readonly bool _isAstral = shapes.Next(5) == 0;

    public GraphQuery Query()
    {
        if (shapes.Next(4) == 0)
        {
            var label = shapes.Next(3) == 0 ? RandomValues.Pick(_labels, shapes) : null;
            string[] ids = [.. Enumerable.Range(0, values.Next(6)).Select(_ => RandomValues.NodeId(values, _isAstral))];
            return new(new Start.Ids([.. ids], label), Graph.Queries.Window.All, Shape(NodesOf(label), 2));
        }

        var start = RandomValues.Pick(_labels, shapes);
        return new(new Start.All(start), Window(NodesOf(start), null, 2), Shape(NodesOf(start), 2));
    }

    private Shape Shape(Place place, int depth)
    {
        var properties = place.Properties.Where(_ => shapes.Next(3) == 0).Select(property => property.Name).ToImmutableArray();
        var follows = depth <= 0 ? [] : Enumerable.Range(0, shapes.Next(3)).Select(_ => Follow(place, depth - 1)).ToImmutableArray();
        return new(properties, follows);
    }

    private Follow Follow(Place from, int depth)
    {
        var (step, node, relationship) = Step(from);
        return new(step, Window(node, relationship, depth), Shape(node, depth), relationship is null || shapes.Next(2) == 0 ? null : Shape(relationship, Math.Min(depth, 1)));
    }

    private (Step Step, Place Node, Place? Relationship) Step(Place from)
    {
        if (!from.IsNode || shapes.Next(5) == 0)
        {
            var property = RandomValues.Pick(["subject", "subject", "also"], shapes);
            return (new Step.Referring("Claim", property), NodesOf("Claim"), null);
        }

        var (along, far) = Along();
        return (along, far, new(false, [model.FindRelationshipType(along.Type)!.Properties]));
    }

    private (Step.Along Step, Place Node) Along()
    {
        var type = RandomValues.Pick(model.RelationshipTypes, shapes);
        var direction = (Direction)shapes.Next(3);
        var target = shapes.Next(4) == 0 ? RandomValues.Pick(_labels, shapes) : null;
        ImmutableArray<string> far = direction switch { Direction.Outgoing => type.To, Direction.Incoming => type.From, _ => [.. type.From, .. type.To] };
        return (new(type.Type, direction, target), target is null ? NodesOf([.. far]) : NodesOf(target));
    }

    private Window Window(Place node, Place? relationship, int depth)
    {
        var keys = Enumerable.Range(0, shapes.Next(4) % 3).Select(_ => SortKey(node, relationship)).ToArray();
        return new()
        {
            Where = shapes.Next(2) == 0 ? Predicate(node, 3) : null,
            WhereRelationship = relationship is not null && shapes.Next(4) == 0 ? Predicate(relationship, 2) : null,
            Order = [.. keys.Select(key => key.Key)],
            Limit = shapes.Next(3) == 0 ? null : values.Next(4),
            FromEnd = shapes.Next(4) == 0,
            After = shapes.Next(4) == 0 ? Position(keys, relationship is not null) : null,
            Before = shapes.Next(5) == 0 ? Position(keys, relationship is not null) : null,
            CountTotal = shapes.Next(3) == 0,
            Aggregations = [.. Enumerable.Range(0, shapes.Next(9) / 7).Select(_ => Aggregation(node, relationship, depth))],
        };
    }

    private Aggregation Aggregation(Place node, Place? relationship, int depth)
    {
        var measures = Enumerable.Range(0, shapes.Next(3)).Select(_ =>
        {
            var (property, ofRelationship) = SingleProperty(node, relationship);
            return new Measure(property.Name, Parts(property.Kind) & (MeasureParts)shapes.Next(1, 16), ofRelationship);
        }).ToImmutableArray();
        return new(measures, GroupKey(node, relationship, depth), values.Next(4));
    }

    private GroupKey? GroupKey(Place node, Place? relationship, int depth)
    {
        switch (shapes.Next(5))
        {
            case 0: return null;
            case 1: return new GroupKey.OfType();
            case 2:
                var (step, far) = Along();
                return new GroupKey.OfNode(step, Shape(far, depth - 1));
            default:
                var (property, ofRelationship) = SingleProperty(node, relationship);
                return new GroupKey.OfProperty(property.Name, ofRelationship);
        }
    }

    private static MeasureParts Parts(PropertyKind kind) => kind switch
    {
        PropertyKind.Integer or PropertyKind.Float => MeasureParts.Count | MeasureParts.Distinct | MeasureParts.Extremes | MeasureParts.Sum,
        PropertyKind.Date => MeasureParts.Count | MeasureParts.Distinct | MeasureParts.Extremes,
        _ => MeasureParts.Count | MeasureParts.Distinct,
    };

    private (SortKey Key, PropertyDefinition Definition) SortKey(Place node, Place? relationship)
    {
        if (shapes.Next(6) == 0)
        {
            var (step, far) = Along();
            var ofFar = SingleProperty(far, null).Property;
            return (new(ofFar.Name, shapes.Next(2) == 0, Via: [step]), ofFar);
        }

        var (property, ofRelationship) = SingleProperty(node, relationship);
        return (new(property.Name, shapes.Next(2) == 0, ofRelationship), property);
    }

    private (PropertyDefinition Property, bool OfRelationship) SingleProperty(Place node, Place? relationship)
    {
        var ofRelationship = relationship is not null && shapes.Next(3) == 0;
        return (RandomValues.Pick([.. (ofRelationship ? relationship! : node).Properties.Where(property => !property.IsList)], shapes), ofRelationship);
    }

    private Position Position((SortKey Key, PropertyDefinition Definition)[] keys, bool followsRelationship)
    {
        var tieBreaker = followsRelationship ? RandomValues.RelationshipId(values, _isAstral) : RandomValues.NodeId(values, _isAstral);
        if (keys.Length == 0) return new(followsRelationship ? [RandomValues.NodeId(values, _isAstral)] : [], tieBreaker);
        return new([.. keys.Select(key => shapes.Next(5) == 0 ? null : RandomValues.Item(key.Definition, values, _isAstral))], tieBreaker);
    }

    private Predicate Predicate(Place place, int depth)
    {
        switch (shapes.Next(depth == 0 ? 5 : 10))
        {
            case 0:
                return new Predicate.IsMissing(RandomValues.Pick(place.Properties, shapes).Name);
            case 1:
                var property = RandomValues.Pick(place.Properties, shapes);
                return new Predicate.In(property.Name, [.. Enumerable.Range(0, values.Next(property.Kind == PropertyKind.Date ? 1 : 0, 4)).Select(_ => RandomValues.Item(property, values, _isAstral))]);
            case 2 when place.IsNode:
                return new Predicate.HasLabel([.. Enumerable.Range(0, shapes.Next(3)).Select(_ => RandomValues.Pick(_labels, shapes))]);
            case 3 when shapes.Next(2) == 0 && place.Properties.Where(candidate => candidate is { Kind: PropertyKind.String, IsLongText: false }).ToArray() is { Length: > 0 } texts:
                var comparisons = new[] { Comparison.Equal, Comparison.Contains, Comparison.StartsWith, Comparison.EndsWith };
                var text = RandomValues.Pick(texts, shapes);
                return new Predicate.Folded(
                    text.Name, RandomValues.Pick(comparisons, shapes), [.. Enumerable.Range(0, values.Next(3)).Select(_ => (string)RandomValues.Item(text, values, _isAstral))]);
            case 5 when place.IsNode && shapes.Next(2) == 0:
                var (counted, ofCounted, ofRelationship) = Step(place);
                return new Predicate.RelatedCount(
                    counted,
                    shapes.Next(2) == 0 ? null : Predicate(ofCounted, depth - 1),
                    ofRelationship is not null && shapes.Next(3) == 0 ? Predicate(ofRelationship, depth - 1) : null,
                    (Comparison)shapes.Next(5),
                    values.Next(4));
            case 5:
                return new Predicate.And(Operands(() => Predicate(place, depth - 1)));
            case 6:
                return new Predicate.Or(Operands(() => Predicate(place, depth - 1)));
            case 7:
                return new Predicate.Not(Predicate(place, depth - 1));
            case 8:
                var (step, node, relationship) = Step(place);
                return new Predicate.Related(
                    step,
                    (Quantifier)shapes.Next(3),
                    shapes.Next(4) == 0 ? null : Predicate(node, depth - 1),
                    relationship is not null && shapes.Next(3) == 0 ? Predicate(relationship, depth - 1) : null);
            case 9 when place.Properties.Where(candidate => candidate.IsList).ToArray() is { Length: > 0 } lists:
                var list = RandomValues.Pick(lists, shapes);
                return new Predicate.AnyItem(list.Name, Operands(() => ItemCondition(list, depth - 1)));
            default:
                return Compare(RandomValues.Pick(place.Properties, shapes));
        }
    }

    private Predicate ItemCondition(PropertyDefinition list, int depth) => shapes.Next(depth <= 0 ? 3 : 6) switch
    {
        2 when list.Kind == PropertyKind.String => new Predicate.Folded(list.Name, Comparison.Contains, [(string)RandomValues.Item(list, values, _isAstral)]),
        0 => new Predicate.In(list.Name, [.. Enumerable.Range(0, values.Next(1, 3)).Select(_ => RandomValues.Item(list, values, _isAstral))]),
        3 => new Predicate.Not(ItemCondition(list, depth - 1)),
        4 => new Predicate.Or(Operands(() => ItemCondition(list, depth - 1))),
        5 => new Predicate.IsMissing(list.Name),
        _ => Compare(list),
    };

    private Predicate.Compare Compare(PropertyDefinition property)
    {
        var comparison = (Comparison)shapes.Next(property.Kind == PropertyKind.String ? 8 : 5);
        return new(property.Name, comparison, RandomValues.Item(property, values, _isAstral), (DateMatch)shapes.Next(2));
    }

    private ImmutableArray<Predicate> Operands(Func<Predicate> operand) => [.. Enumerable.Range(0, shapes.Next(12) == 0 ? 0 : 1 + shapes.Next(2)).Select(_ => operand())];

    private Place NodesOf(params string?[] labels) => new(
        true,
        [.. model.NodeTypes.Where(type => labels is [null] || labels.Contains(type.Label) || type.Interfaces.Any(labels.Contains)).Select(type => type.Properties)]);

    /// <summary>What the next names in a query belong to.</summary>
    private sealed class Place(bool isNode, ImmutableArray<ImmutableArray<PropertyDefinition>> types)
    {
        public bool IsNode => isNode;

        public PropertyDefinition[] Properties { get; } = [Id, .. types.SelectMany(type => type).DistinctBy(property => property.Name)];
    }
}

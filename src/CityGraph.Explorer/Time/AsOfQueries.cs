using System.Collections.Concurrent;
using System.Collections.Immutable;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Time;

/// <summary>
/// Queries about the world at a date, made of queries about all that is known, and the answers brought back into the form of the latter:
/// every window and every condition on related nodes meets only nodes and relationships that were there (<see cref="Validity"/>), and
/// agreements show the stage that they had. One trip stays one trip.
/// </summary>
/// <remarks>
/// The paths of a <see cref="Start.Reached"/> are walked as they are; where anything on them is dated, the nodes that they lead to are held to
/// a way back to the start that was there.
/// </remarks>
/// <param name="model">Of the store.</param>
/// <param name="date">When.</param>
/// <param name="isTooDeep">Whether stores refuse a condition for its depth.</param>
internal sealed class AsOfQueries(GraphModel model, WorldDate date, Func<Predicate?, bool> isTooDeep)
{
    private static readonly FieldError TooDeep =
        new($"As of a date, the conditions asked for nest more than {Predicate.MaxDepth} deep: ask in parts.", "BAD_FILTER");

    private readonly StagesAtDate? _stages = StagesAtDate.Of(model, date);

    /// <summary>What nodes of some types at the end of a way must fulfil, by the condition that was asked for.</summary>
    private readonly ConcurrentDictionary<(Predicate? Asked, string Types), Condition> _far = new();

    private AsOfRows? Rows => field ??= _stages is null ? null : new(model, _stages);

    /// <summary>What to ask in place of the queries: as many, in their order, then those that tell which nodes named by their ids were not there.</summary>
    public ImmutableArray<GraphQuery> Rewrite(ImmutableArray<GraphQuery> queries) => [.. queries.Select(Rewrite), .. queries.SelectMany(Absent)];

    /// <summary>The answer to the queries, from the answer to what was asked in their place.</summary>
    public QueryResult Read(ImmutableArray<GraphQuery> queries, QueryResult answer)
    {
        var next = queries.Length;
        var pages = ImmutableArray.CreateBuilder<Page>(queries.Length);
        for (var i = 0; i < queries.Length; i++)
        {
            var absent = new HashSet<string>(StringComparer.Ordinal);
            foreach (var _ in Absent(queries[i])) absent.UnionWith(answer.Pages[next++].Nodes.Select(row => row!.Id));
            var page = Rows?.Read(answer.Pages[i], queries[i]) ?? answer.Pages[i];
            pages.Add(absent.Count == 0 ? page : new Page([.. page.Nodes.Select(row => row is null || absent.Contains(row.Id) ? null : row)]));
        }

        return new(answer.ChangeNumber, pages.MoveToImmutable());
    }

    /// <summary>What to ask in place of a level of a search: along what was there, to what was there.</summary>
    public Expansion Rewrite(Expansion expansion) => expansion with { Ways = [.. expansion.Ways.Select(Rewrite)] };

    private ExpansionWay Rewrite(ExpansionWay way)
    {
        var step = new Step.Along(way.Type, way.Direction);
        return way with { Far = Far(way.Far, TypesAt(step)), Relationship = And(way.Relationship, ValidityOf(step) is { } validity ? date.Holds(validity) : null) };
    }

    /// <summary>
    /// The very same condition each time that it would say the same, so that ways that were alike stay so (<see cref="ExpansionWay.IsLike"/>):
    /// types of nodes that were always there make no difference.
    /// </summary>
    private Predicate? Far(Predicate? asked, ImmutableArray<NodeType> types)
    {
        var dated = types.RemoveAll(type => type.Validity is null);
        var key = (asked, dated.IsEmpty ? "" : $"{types.Length} {string.Join(' ', dated.Select(type => type.Label))}");
        return _far.GetOrAdd(key, (_, to) => new(And(asked is null ? null : Rewrite(asked, to), Holds(to))), types).Predicate;
    }

    private GraphQuery Rewrite(GraphQuery asked)
    {
        var query = AsOfOrder.Widened(asked);
        var types = TypesOf(query.Start switch
        {
            Start.Ids ids => ids.Label,
            Start.All all => all.Label,
            Start.Referring referring => referring.Label,
            _ => ((Start.Reached)query.Start).Label,
        });
        return query with { Window = query.Start is Start.Ids ? query.Window : Rewritten(query, types), Shape = Rewrite(query.Shape, types) };
    }

    private Window Rewritten(GraphQuery query, ImmutableArray<NodeType> types)
    {
        var window = Rewrite(query.Window, types, null);
        return query.Start is Start.Reached start && start.Paths.Any(IsDated) && start.Paths.All(path => path.All(step => step is Step.Along))
            ? window with { Where = And(new Predicate.Or([.. start.Paths.Select(path => WayBack(path, path.Length, start.NodeIds))]), window.Where) }
            : window;
    }

    /// <summary>Whether anything on the way is dated; the end of it is not on the way.</summary>
    private bool IsDated(ImmutableArray<Step> path) =>
        path.Any(step => ValidityOf(step) is not null) || path.SkipLast(1).Any(step => TypesAt(step).Any(type => type.Validity is not null));

    /// <summary>A condition on the node after so many steps of a path: that one can go back to one of the ids by what was there.</summary>
    private Predicate WayBack(ImmutableArray<Step> path, int steps, ImmutableArray<string> ids)
    {
        if (steps == 0) return new Predicate.In("id", [.. ids]);
        var forth = (Step.Along)path[steps - 1];
        var back = new Step.Along(
            forth.Type,
            forth.Direction switch { Direction.Outgoing => Direction.Incoming, Direction.Incoming => Direction.Outgoing, _ => Direction.Both },
            steps > 1 ? ((Step.Along)path[steps - 2]).TargetLabel : null);
        var (node, relationship) = Holds(back);
        return new Predicate.Related(back, Quantifier.Some, And(WayBack(path, steps - 1, ids), node), relationship);
    }

    /// <summary>A start by ids gives all its nodes: those of each dated type that were not there are asked for beside it.</summary>
    private IEnumerable<GraphQuery> Absent(GraphQuery query)
    {
        if (query.Start is not Start.Ids ids) yield break;
        foreach (var type in TypesOf(ids.Label))
        {
            if (type.Validity is not { } validity || date.Holds(validity) is not { } holds) continue;
            var absent = new Window { Where = new Predicate.Not(holds) };
            yield return new(new Start.Reached([.. ids.NodeIds.Distinct(StringComparer.Ordinal)], type.Label, [[]]), absent, Shape.Nothing);
        }
    }

    private Shape Rewrite(Shape shape, ImmutableArray<NodeType> types)
    {
        var follows = shape.Follows.Select(follow => Rewrite(follow)).ToImmutableArray();
        return _stages is not null && AsOfRows.ShowsStage(shape) && types.Any(type => type.Label == StagesAtDate.Label)
            ? new(shape.Properties.AddRange(_stages.Properties), follows)
            : shape with { Follows = follows };
    }

    private Follow Rewrite(Follow asked)
    {
        var follow = AsOfOrder.Widened(asked);
        var types = TypesAt(follow.Step);
        return follow with
        {
            Window = Rewrite(follow.Window, types, ValidityOf(follow.Step)),
            Node = Rewrite(follow.Node, types),
            Relationship = follow.Relationship is { } shape ? shape with { Follows = [.. shape.Follows.Select(Rewrite)] } : null,
        };
    }

    private Window Rewrite(Window window, ImmutableArray<NodeType> types, Validity? relationship)
    {
        var where = And(window.Where is { } node ? Rewrite(node, types) : null, Holds(types));
        var whereRelationship = And(window.WhereRelationship, relationship is null ? null : date.Holds(relationship));
        if (isTooDeep(where) || isTooDeep(whereRelationship))
        {
            throw new RefusedFieldException(TooDeep);
        }

        foreach (var key in window.Order) RefuseIfDated(key.Via, "ordered");
        var narrowed = window with { Where = where, WhereRelationship = whereRelationship, Aggregations = [.. window.Aggregations.Select(one => Rewrite(one, types))] };
        if (!HasStages(types) || !AsOfOrder.Applies(window)) return narrowed;
        if (window.Order.FirstOrDefault(key => !key.Via.IsEmpty) is { } other) throw Refused("ordered by 'stage' and also", other.Property);
        return AsOfOrder.Everything(narrowed);
    }

    /// <summary>The nodes at the ends of undated steps are those of any date; others, and the stage, no store could group by or measure.</summary>
    private Aggregation Rewrite(Aggregation aggregation, ImmutableArray<NodeType> types)
    {
        var hasStages = _stages is not null && types.Any(type => type.Label == StagesAtDate.Label);
        if (hasStages && aggregation.Measures.FirstOrDefault(measure => !measure.OfRelationship && StagesAtDate.IsOfStage(measure.Property)) is { } measured)
        {
            throw Refused("measured", measured.Property);
        }

        switch (aggregation.By)
        {
            case GroupKey.OfProperty { OfRelationship: false } key when hasStages && StagesAtDate.IsOfStage(key.Property):
                throw Refused("put into groups", key.Property);
            case GroupKey.OfNode key:
                RefuseIfDated([key.Step], "put into groups");
                return aggregation with { By = key with { Node = Rewrite(key.Node, TypesAt(key.Step)) } };
            default:
                return aggregation;
        }
    }

    private void RefuseIfDated(ImmutableArray<Step.Along> steps, string what)
    {
        foreach (var step in steps)
        {
            if (ValidityOf(step) is not null || TypesAt(step).Any(type => type.Validity is not null)) throw Refused(what, step.Type);
        }
    }

    private static RefusedFieldException Refused(string what, string by) =>
        new(new FieldError($"As of a date, lists are not {what} by '{by}', of which only the newest value is kept: filter by it, or leave out 'asOf'.", "NOT_AS_OF_A_DATE"));

    private Predicate Rewrite(Predicate condition, ImmutableArray<NodeType> types) => condition switch
    {
        Predicate.And and => new Predicate.And([.. and.Operands.Select(operand => Rewrite(operand, types))]),
        Predicate.Or or => new Predicate.Or([.. or.Operands.Select(operand => Rewrite(operand, types))]),
        Predicate.Not not => new Predicate.Not(Rewrite(not.Operand, types)),
        Predicate.Related { Quantifier: Quantifier.All } all => NoneFailing(all),
        Predicate.Related related => Narrowed(related),
        Predicate.RelatedCount count => Narrowed(count),
        _ => HasStages(types) ? _stages!.Rewrite(condition) : condition,
    };

    private Predicate.Related Narrowed(Predicate.Related related)
    {
        var (node, edge) = Holds(related.Step);
        return related with { Node = And(RewrittenNode(related), node), Relationship = And(related.Relationship, edge) };
    }

    private Predicate.RelatedCount Narrowed(Predicate.RelatedCount count)
    {
        var (node, edge) = Holds(count.Step);
        var asked = count.Node is { } condition ? Rewrite(condition, TypesAt(count.Step)) : null;
        return count with { Node = And(asked, node), Relationship = And(count.Relationship, edge) };
    }

    /// <summary>All that were there fit: none of them fails to, neither by its node nor by its relationship.</summary>
    private Predicate.And NoneFailing(Predicate.Related all)
    {
        var (nodeHolds, edgeHolds) = Holds(all.Step);
        var failing = ImmutableArray.CreateBuilder<Predicate>(2);
        if (RewrittenNode(all) is { } node) failing.Add(new Predicate.Related(all.Step, Quantifier.None, And(new Predicate.Not(node), nodeHolds), edgeHolds));
        if (all.Relationship is { } edge) failing.Add(new Predicate.Related(all.Step, Quantifier.None, nodeHolds, And(new Predicate.Not(edge), edgeHolds)));
        return new(failing.ToImmutable());
    }

    private Predicate? RewrittenNode(Predicate.Related related) => related.Node is { } node ? Rewrite(node, TypesAt(related.Step)) : null;

    private (Predicate? Node, Predicate? Relationship) Holds(Step step) =>
        (Holds(TypesAt(step)), ValidityOf(step) is { } validity ? date.Holds(validity) : null);

    /// <summary>What nodes of any of the types fulfil where they were there; null if all always are.</summary>
    private Predicate? Holds(ImmutableArray<NodeType> types)
    {
        Predicate? all = null;
        foreach (var type in types)
        {
            if (type.Validity is not { } validity || date.Holds(validity) is not { } holds) continue;
            all = And(all, types.Length == 1 ? holds : new Predicate.Or([new Predicate.Not(new Predicate.HasLabel([type.Label])), holds]));
        }

        return all;
    }

    private bool HasStages(ImmutableArray<NodeType> types) => _stages is not null && types is [{ Label: StagesAtDate.Label }];

    private Validity? ValidityOf(Step step) => step is Step.Along along ? model.FindRelationshipType(along.Type)?.Validity : null;

    /// <summary>The types of the nodes that a step can lead to.</summary>
    private ImmutableArray<NodeType> TypesAt(Step step)
    {
        if (step is not Step.Along along) return TypesOf(((Step.Referring)step).Label);
        if (model.FindRelationshipType(along.Type) is not { } type) return TypesOf(along.TargetLabel);
        var ends = along.Direction switch
        {
            Direction.Outgoing => type.To,
            Direction.Incoming => type.From,
            _ => type.From.AddRange(type.To),
        };
        return [.. TypesOf(along.TargetLabel).Where(target => ends.Contains(target.Label) || target.Interfaces.Any(ends.Contains))];
    }

    private ImmutableArray<NodeType> TypesOf(string? label) => label is null ? model.NodeTypes : model.TypesWithLabel(label);

    private sealed record Condition(Predicate? Predicate);

    private static Predicate? And(Predicate? one, Predicate? other) => one is null ? other : other is null ? one : new Predicate.And([one, other]);
}

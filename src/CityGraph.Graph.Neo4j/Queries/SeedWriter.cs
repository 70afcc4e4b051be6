using CityGraph.Graph.Neo4j.Layout;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Neo4j.Queries;

/// <summary>Writes what a <see cref="Seed"/> leads to, beginning at its far end. A node may be met once for each way that leads to it.</summary>
internal sealed class SeedWriter(CypherText text, StepWriter steps, PredicateWriter predicates)
{
    /// <param name="seed">The condition to begin with.</param>
    /// <param name="site">What the wanted nodes may be.</param>
    /// <param name="label">The label that they must be tested for; null if they need not.</param>
    /// <param name="node">The name to give to them.</param>
    public void Write(Predicate seed, Site site, string? label, Name node)
    {
        if (seed is Predicate.Or or) WriteUnion(or, site, label, node);
        else WriteWay((Predicate.Related)seed, site, label, node);
    }

    /// <summary>Writes <c>CALL (p) { … UNION … }</c>: each operand from its own far end.</summary>
    private void WriteUnion(Predicate.Or or, Site site, string? label, Name node)
    {
        text.Call();
        for (var i = 0; i < or.Operands.Length; i++)
        {
            if (i > 0) text.Append(" UNION ");
            var operand = or.Operands[i];
            var seed = Seed.Find(operand, site, steps)!;
            Write(seed, site, label, node);
            if (predicates.WriteWhere($"WITH {node} WHERE ", null, null, default, Seed.Without(operand, seed), site, node)) text.Append(" ");
            text.Append($"RETURN {node}");
        }

        text.Append(" } ");
    }

    private void WriteWay(Predicate.Related related, Site site, string? label, Name node)
    {
        var route = steps.Resolve(related.Step, site);
        var (far, relationship) = (text.NewName('n'), text.NewName('r'));
        var inner = Seed.NamesNodes(related.Node, route.Node) ? null : Seed.Find(related.Node, route.Node, steps);
        string keyword;
        if (inner is null)
        {
            text.Append("MATCH ");
            steps.WriteNode(far, route.Node.OnlyType ?? StoredNames.Node);
            if (route.LabelToTest is { } tested && tested != route.Node.OnlyType) text.Append($" WHERE {far}:{StoredNames.Quote(tested)}");
            keyword = route.LabelToTest is null || route.LabelToTest == route.Node.OnlyType ? " WHERE " : " AND ";
        }
        else
        {
            Write(inner, route.Node, route.LabelToTest, far);
            text.Append($" WITH DISTINCT {far}");
            keyword = " WHERE ";
        }

        var rest = inner is null ? related.Node : Seed.Without(related.Node!, inner);
        predicates.WriteWhere(keyword, null, null, default, rest, route.Node, far);
        text.Append(" MATCH ");
        keyword = steps.WriteBack(route, node, label, related.Relationship is null ? null : relationship, far);
        predicates.WriteWhere(keyword, related.Relationship, route.Relationship, relationship, null, site, node);
        text.Append(" ");
    }
}

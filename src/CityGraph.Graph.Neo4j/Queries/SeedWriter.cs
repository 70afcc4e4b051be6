using CityGraph.Graph.Neo4j.Layout;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Neo4j.Queries;

/// <summary>Writes what a <see cref="Seed"/> leads to, beginning at its far end. A node is met once for each way that leads to it.</summary>
internal sealed class SeedWriter(CypherText text, StepWriter steps, PredicateWriter predicates)
{
    /// <param name="related">The condition to begin with.</param>
    /// <param name="site">What the wanted nodes may be.</param>
    /// <param name="label">The label that they must be tested for; null if they need not.</param>
    /// <param name="node">The name to give to them.</param>
    public void Write(Predicate.Related related, Site site, string? label, Name node)
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

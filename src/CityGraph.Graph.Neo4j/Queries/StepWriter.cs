using CityGraph.Graph.Model;
using CityGraph.Graph.Neo4j.Layout;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Neo4j.Queries;

/// <summary>Writes steps as patterns.</summary>
internal sealed class StepWriter(QueryModel model, CypherText text)
{
    /// <exception cref="ArgumentException">The step does not fit the model or where it starts.</exception>
    public Route Resolve(Step step, Site from)
    {
        switch (step)
        {
            case Step.Along along:
                if (!from.IsNode) throw new ArgumentException($"{along} cannot start at a relationship.");
                var sites = model.RelationshipType(along.Type);
                var far = sites.Far(along.Direction);
                var target = along.TargetLabel is null ? far : model.Label(along.TargetLabel);
                return new(step, target, sites.Relationship, far.IsWithin(target) ? null : along.TargetLabel);
            case Step.Referring referring:
                var site = model.Label(referring.Label);
                return new(step, site, null, referring.Label) { Referring = site.Property(referring.Property) };
            default:
                throw new ArgumentException($"A step of an unknown kind: {step}.");
        }
    }

    /// <summary>Writes the pattern of a step from a known element.</summary>
    /// <param name="route">The step.</param>
    /// <param name="from">Where it starts.</param>
    /// <param name="relationship">The name to give to the relationship; null if nothing asks for it.</param>
    /// <param name="node">The name to give to the far node.</param>
    /// <returns>What comes before a further condition: <c> WHERE </c> or <c> AND </c>.</returns>
    public string Write(Route route, Name from, Name? relationship, Name node)
    {
        if (route.Step is Step.Along along)
        {
            WriteAlong(along, from, null, relationship, node, route.LabelToTest);
            return " WHERE ";
        }

        WriteNode(node, route.LabelToTest);
        text.Append(" WHERE ");
        WriteReferring(route.Referring!, node, from);
        return " AND ";
    }

    /// <summary>Writes the pattern of a step to a known node.</summary>
    /// <param name="route">The step.</param>
    /// <param name="from">The name to give to where it starts.</param>
    /// <param name="label">The label that it must be tested for; null if it need not.</param>
    /// <param name="relationship">The name to give to the relationship; null if nothing asks for it.</param>
    /// <param name="node">The far node.</param>
    /// <inheritdoc cref="Write" path="/returns"/>
    public string WriteBack(Route route, Name from, string? label, Name? relationship, Name node)
    {
        if (route.Step is Step.Along along)
        {
            WriteAlong(along, from, label, relationship, node, null);
            return " WHERE ";
        }

        WriteNode(from, label ?? StoredNames.Node);
        text.Append(" WHERE ");
        WriteReferring(route.Referring!, node, from);
        return " AND ";
    }

    /// <summary>Writes the first node that a step along relationships leads to, by its id, then the relationship's; null where there is none.</summary>
    public void WriteFirst(Route route, Name from)
    {
        var (relationship, node) = (text.NewName('r'), text.NewName('n'));
        text.Append("head(COLLECT { MATCH ");
        Write(route, from, relationship, node);
        text.Append($" RETURN {node} ORDER BY {node}.id, {relationship}.id LIMIT 1 }})");
    }

    private void WriteAlong(Step.Along along, Name from, string? fromLabel, Name? relationship, Name node, string? nodeLabel)
    {
        WriteNode(from, fromLabel);
        text.Append(along.Direction == Direction.Incoming ? "<-[" : "-[");
        if (relationship is { } name) text.Append(name);
        text.Append(":").Append(StoredNames.Quote(along.Type)).Append(along.Direction == Direction.Outgoing ? "]->" : "]-");
        WriteNode(node, nodeLabel);
    }

    /// <summary>Writes <c>(n:`Label`)</c>.</summary>
    public void WriteNode(Name node, string? label)
    {
        text.Append($"({node}");
        if (label is not null) text.Append(":").Append(StoredNames.Quote(label));
        text.Append(")");
    }

    private void WriteReferring(SiteProperty property, Name node, Name from)
    {
        var written = 0;
        foreach (var (definition, labels) in property.Forms)
        {
            if (definition.Kind is not (PropertyKind.String or PropertyKind.Enum)) continue;
            text.Append(written++ == 0 ? "(" : " OR ");
            if (labels is not null) text.Append($"{node}:{labels} AND ");
            if (definition.IsList) text.Append($"{from}.id IN {node}{property.Access}");
            else text.Append($"{node}{property.Access} = {from}.id");
        }

        text.Append(written == 0 ? "false" : ")");
    }
}

/// <summary>A step with its names resolved.</summary>
/// <param name="Step">The step.</param>
/// <param name="Node">What it leads to.</param>
/// <param name="Relationship">What it follows; null where it follows none.</param>
/// <param name="LabelToTest">The label that far nodes must be tested for; null where the model says that they have it.</param>
internal sealed record Route(Step Step, Site Node, Site? Relationship, string? LabelToTest)
{
    /// <summary>The property that names where the step starts; null for a step along relationships.</summary>
    public SiteProperty? Referring { get; init; }
}

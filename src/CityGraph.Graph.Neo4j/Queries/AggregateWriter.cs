using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Neo4j.Queries;

/// <summary>
/// Writes what is worked out of a list: one <c>CALL</c> beside the list's own, that gives one cell. A group is
/// <c>[[count, measures...], key]</c>, the cell <c>[groups, their number]</c>; without groups it is <c>[count, measures...]</c>.
/// </summary>
/// <param name="statement">Where to.</param>
/// <param name="list">Writes the elements.</param>
/// <param name="source">What they are.</param>
internal sealed class AggregateWriter(StatementWriter statement, ListWriter list, ListSource source)
{
    /// <summary>Divides whole numbers into two parts, so that no sum of either has more than 64 bits.</summary>
    private const string Part = "4294967296";

    private readonly CypherText _text = statement.Text;

    /// <exception cref="ArgumentException">It does not fit what the list is taken from.</exception>
    public PreparedAggregate Write(Aggregation aggregation, int depthLeft)
    {
        if (aggregation.Limit is < 0 or > Aggregation.MaxGroups) throw new ArgumentException($"A limit of {aggregation.Limit} groups is not within 0 to {Aggregation.MaxGroups}.");
        var measures = aggregation.Measures.Select(measure => (measure, Property(measure.Property, measure.OfRelationship))).ToArray();
        foreach (var (measure, property) in measures) Check(measure, property);
        var readers = Array.ConvertAll(measures, pair => new MeasureReader(pair.measure.Parts, pair.Item2.Forms[0].Definition));
        var (node, relationship) = (_text.NewName('n'), source.RelationshipSite is null ? null : (Name?)_text.NewName('r'));
        _text.Call(source.Route is null ? null : source.From);
        list.WriteElements(relationship, node);
        var cell = _text.NewName('q');
        AggregateReader reader;
        if (aggregation.By is not { } by)
        {
            _text.Append(" RETURN [count(*)");
            foreach (var (measure, property) in measures) WriteMeasure(measure, property, ElementOf(measure.OfRelationship, relationship, node));
            _text.Append($"] AS {cell} }}");
            reader = new(readers);
        }
        else
        {
            var key = _text.NewName('k');
            var route = by is GroupKey.OfNode byNode ? WriteNode(byNode, key, relationship, node) : null;
            var order = route is null ? WriteKey(by, key, relationship, node) : WriteNodeId(key);
            var count = _text.NewName('c');
            _text.Append($", count(*) AS {count}, [count(*)");
            foreach (var (measure, property) in measures) WriteMeasure(measure, property, ElementOf(measure.OfRelationship, relationship, node));
            var values = _text.NewName('c');
            var groups = _text.NewName('g');
            _text.Append($"] AS {values} ORDER BY {count} DESC, {order} WITH collect([{values}, {key}]) AS {groups}");
            var limit = _text.Parameter((long)aggregation.Limit);
            if (route is null)
            {
                _text.Append($" RETURN [{groups}[0..{limit}], size({groups})] AS {cell} }}");
                reader = new(readers, by is GroupKey.OfProperty of ? Property(of.Property, of.OfRelationship).Forms[0].Definition : null);
            }
            else
            {
                var shape = WriteNodes(((GroupKey.OfNode)by).Node, route.Node, groups, limit, cell, depthLeft);
                reader = new(readers, shape);
            }
        }

        return new(cell, reader);
    }

    /// <summary>Writes <c>WITH n, r, head(COLLECT { … }) AS k</c>: the first node at the end of the step.</summary>
    private Route WriteNode(GroupKey.OfNode by, Name key, Name? relationship, Name node)
    {
        var route = statement.Steps.Resolve(by.Step, source.NodeSite);
        _text.Append($" WITH {node}, ");
        if (relationship is { } name) _text.Append($"{name}, ");
        statement.Steps.WriteFirst(route, node);
        _text.Append($" AS {key}");
        return route;
    }

    /// <summary>Writes the key of a group whose node is known.</summary>
    /// <returns>What groups of the same size are ordered by.</returns>
    private string WriteNodeId(Name key)
    {
        _text.Append($" WITH {key}");
        return $"{key}.id";
    }

    /// <summary>Writes <c>WITH n.p AS k</c>, and what orders the keys if they do not themselves.</summary>
    /// <inheritdoc cref="WriteNodeId" path="/returns"/>
    private string WriteKey(GroupKey by, Name key, Name? relationship, Name node)
    {
        _text.Append(" WITH ");
        if (by is not GroupKey.OfProperty of)
        {
            var label = _text.NewName('x');
            _text.Append($"head([{label} IN labels({node}) WHERE {label} IN ").Value(source.NodeSite.TypeNames).Append($"]) AS {key}");
            return key.ToString();
        }

        var property = Property(of.Property, of.OfRelationship);
        var (element, definition) = (ElementOf(of.OfRelationship, relationship, node), property.Forms[0].Definition);
        WriteValue(property, element);
        _text.Append($" AS {key}");
        switch (definition.Kind)
        {
            case PropertyKind.Enum:
                return OrderKey.RankOf(_text.Shared(ValueKinds.Ranks(definition)), key.ToString());
            case PropertyKind.Date:
                var (first, last) = (_text.NewName('x'), _text.NewName('x'));
                _text.Append($", {element}{property.First} AS {first}, {element}{property.Last} AS {last}");
                return $"{first}, {last}, {key}";
            default:
                return key.ToString();
        }
    }

    /// <summary>Writes what is read of the nodes of those groups that are shown.</summary>
    private ShapeReader WriteNodes(Shape shape, Site site, Name groups, Name limit, Name cell, int depthLeft)
    {
        var (at, group, node, rows) = (_text.NewName('i'), _text.NewName('e'), _text.NewName('n'), _text.NewName('q'));
        _text.Call(groups).Append($"UNWIND range(0, size({groups}[0..{limit}]) - 1) AS {at} WITH {groups}[{at}] AS {group} ORDER BY {at}");
        _text.Append($" WITH {group}, {group}[1] AS {node}");
        var reader = statement.WriteElement(shape, site, node, $" RETURN collect([{group}[0], [", $"]]) AS {rows} }}", depthLeft);
        _text.Append($" RETURN [{rows}, size({groups})] AS {cell} }}");
        return reader;
    }

    private void WriteMeasure(Measure measure, SiteProperty property, Name element)
    {
        var kind = property.Forms[0].Definition.Kind;
        if (measure.Parts.HasFlag(MeasureParts.Count)) Write("count(", ")");
        if (measure.Parts.HasFlag(MeasureParts.Distinct)) Write("count(DISTINCT ", ")");
        if (measure.Parts.HasFlag(MeasureParts.Extremes) && kind == PropertyKind.Date)
        {
            var (text, first, last) = ($"{element}{property.Access}", $"{element}{property.First}", $"{element}{property.Last}");
            _text.Append($", min(CASE WHEN {first} IS NOT NULL THEN [{first}, {last}, {text}] END), max(CASE WHEN {last} IS NOT NULL THEN [{last}, {first}, {text}] END)");
        }
        else if (measure.Parts.HasFlag(MeasureParts.Extremes))
        {
            Write("min(", ")");
            Write("max(", ")");
        }

        if (!measure.Parts.HasFlag(MeasureParts.Sum)) return;
        if (kind == PropertyKind.Float)
        {
            Write("collect(", ")");
        }
        else
        {
            Write("sum(", $" / {Part})");
            Write("sum(", $" % {Part})");
        }

        void Write(string before, string after)
        {
            _text.Append($", {before}");
            WriteValue(property, element);
            _text.Append(after);
        }
    }

    /// <summary>Writes a value; what is no number of the kind, which people wrote by hand, counts as missing, and zero has no sign.</summary>
    private void WriteValue(SiteProperty property, Name element)
    {
        var value = $"{element}{property.Access}";
        _text.Append(property.Forms[0].Definition.Kind switch
        {
            PropertyKind.Integer => $"CASE WHEN {value} IS :: INTEGER THEN {value} END",
            PropertyKind.Float => $"CASE WHEN {value} IS :: FLOAT OR {value} IS :: INTEGER THEN CASE WHEN {value} - {value} = 0 THEN {value} + 0.0 END END",
            _ => value,
        });
    }

    private static Name ElementOf(bool ofRelationship, Name? relationship, Name node) => ofRelationship ? relationship!.Value : node;

    private SiteProperty Property(string name, bool ofRelationship)
    {
        var site = !ofRelationship ? source.NodeSite : source.RelationshipSite ?? throw new ArgumentException("A group or measure is of relationships where the list follows none.");
        return OrderKeys.Property(name, site);
    }

    private static void Check(Measure measure, SiteProperty property)
    {
        var kind = property.Forms[0].Definition.Kind;
        var isNumber = kind is PropertyKind.Integer or PropertyKind.Float;
        if ((measure.Parts.HasFlag(MeasureParts.Sum) && !isNumber) || (measure.Parts.HasFlag(MeasureParts.Extremes) && !isNumber && kind != PropertyKind.Date))
        {
            throw new ArgumentException($"'{measure.Property}' has no {measure.Parts}: it is of the kind {kind}.");
        }
    }
}

/// <summary>An aggregate as it was written: the name of its cell, and what reads it.</summary>
internal sealed record PreparedAggregate(Name Cell, AggregateReader Reader);

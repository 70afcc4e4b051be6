using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CityGraph.Graph.Neo4j.Client;
using CityGraph.Graph.Neo4j.Layout;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Neo4j.Queries;

/// <summary>
/// An expansion as one Cypher statement, and how its answer is read. The text depends on the types, directions and conditions of the ways and on
/// what is asked for, never on a value, a limit or the length of a list. Ways that share a direction are one pattern of several types, whatever
/// their number, with the conditions of each type as a case, as each pattern takes its time to plan.
/// </summary>
internal sealed class ExpansionStatement
{
    private readonly Expansion _expansion;
    private readonly QueryModel _model;
    private readonly CypherText _text = new();
    private readonly WayGroup[][] _patterns;

    private ExpansionStatement(QueryModel model, Expansion expansion)
    {
        (_model, _expansion) = (model, expansion);
        _patterns = WayGroup.Patterns(WayGroup.Of(expansion.Ways));
        Write();
        Question = _text.ToQuestion();
    }

    public CypherQuestion Question { get; }

    /// <exception cref="ArgumentException">The expansion does not fit the model, or breaks a rule of its type.</exception>
    public static ExpansionStatement Of(QueryModel model, Expansion expansion)
    {
        expansion.Check();
        foreach (var way in expansion.Ways)
        {
            PredicateRules.CheckDepth(way.Relationship);
            PredicateRules.CheckDepth(way.Far);
        }

        return new(model, expansion);
    }

    public ExpansionResult Read(object?[] columns)
    {
        var nodes = new ExpandedNode[_expansion.From.Length];
        foreach (var row in (object?[])columns[2]!)
        {
            var cells = (object?[])row!;
            var type = _model.AnyNode.TypeOf((object?[])cells[3]!);
            if (type >= 0) nodes[(int)(long)cells[0]!] = new(_model.AnyNode.TypeName(type), (int)(long)cells[1]!, (int)(long)cells[2]!);
        }

        var rows = (object?[])columns[3]!;
        var edges = new List<ReadEdge>(rows.Length);
        foreach (var row in rows)
        {
            if (ReadEdge((object?[])row!) is { } edge) edges.Add(edge);
        }

        return new((long)columns[1]!, ImmutableArray.Create(nodes), EdgeList.Of(nodes.Length, CollectionsMarshal.AsSpan(edges)));
    }

    /// <summary>Null where people made a far node whose labels the model does not have.</summary>
    private ReadEdge? ReadEdge(object?[] cells)
    {
        var type = _model.AnyNode.TypeOf((object?[])cells[5]!);
        if (type < 0) return null;
        var degree = _expansion.CountFarDegrees ? (int)(long)cells[6]! : 0;
        return new((int)(long)cells[0]!, (int)(long)cells[1]!, (string)cells[2]!, (bool)cells[3]!, (string)cells[4]!, _model.AnyNode.TypeName(type), degree);
    }

    /// <summary>
    /// Writes two columns after the change number: of each node that there is its position, the number of its edges and of its neighbours; the edges.
    /// What one node leads to is sorted and cut by itself, so that at most one hub is held whole.
    /// </summary>
    private void Write()
    {
        var from = _text.Parameter(_expansion.From.Ids);
        var places = _text.Parameter(_expansion.Ways.Select((way, i) => (way.Type, i)).ToDictionary(pair => pair.Type, pair => (object?)(long)pair.i));
        _text.Begin();
        _text.Call().Append($"UNWIND range(0, size({from}) - 1) AS i MATCH (n:{StoredNames.Node} {{id: {from}[i]}}) CALL (p, n) {{ ");
        WriteReached(isWithin: true);
        _text.Append(" WITH n, r, m ORDER BY m.id, r.id WITH n, ").Append($"{places}[type(r)] AS way, collect([r, m");
        if (_expansion.CountFarDegrees) WriteFarDegree();
        _text.Append("]) AS found ORDER BY way RETURN coalesce(sum(size(found)), 0) AS total, collect([way, [e IN found[..").Value((long)_expansion.WayLimit)
            .Append("] | [e[0].id, startNode(e[0]) = n, e[1].id, labels(e[1])").Append(_expansion.CountFarDegrees ? ", e[2]" : "").Append("]]]) AS ways }");
        if (_expansion.CountNeighbours)
        {
            _text.Append(" CALL (p, n) { ");
            WriteReached(isWithin: false);
            _text.Append(" RETURN count(DISTINCT m) AS neighbours }");
        }

        _text.Append(" WITH i, n, total, ways, ").Append(_expansion.CountNeighbours ? "neighbours" : "0 AS neighbours").Append(" ORDER BY i");
        _text.Append(" RETURN collect([i, total, neighbours, labels(n)]) AS nodes, collect([i, ways]) AS every }");
        _text.Append(" CALL (every) { UNWIND every AS one UNWIND one[1] AS way UNWIND way[1] AS e WITH one[0] AS i, way[0] AS place, e LIMIT toInteger(")
            .Append(_text.Shared((long)_expansion.EdgeLimit)).Append(") RETURN collect([i, place] + e) AS edges }").Return().Append(", nodes, edges");
    }

    /// <summary>Writes what leads from <c>n</c> by <c>r</c> to <c>m</c>.</summary>
    private void WriteReached(bool isWithin)
    {
        if (_patterns.Length == 0) _text.Append("MATCH (n)-[r]-(m) WHERE false");
        if (_patterns.Length == 1) WritePattern(_patterns[0], isWithin);
        if (_patterns.Length < 2) return;
        for (var i = 0; i < _patterns.Length; i++)
        {
            _text.Append(i == 0 ? "CALL (p, n) { " : " UNION ALL ");
            WritePattern(_patterns[i], isWithin);
            _text.Append(" RETURN r, m");
        }

        _text.Append(" }");
    }

    /// <param name="groups">Of one direction; at least one.</param>
    /// <param name="isWithin">Whether to see to <see cref="Expansion.Within"/>.</param>
    private void WritePattern(WayGroup[] groups, bool isWithin)
    {
        var direction = groups[0].Ways[0].Direction;
        var (relationship, node) = (_text.NewName('r'), _text.NewName('m'));
        _text.Append($"MATCH (n){(direction == Direction.Incoming ? "<-[" : "-[")}{relationship}:{string.Join('|', groups.Select(group => group.Types))}");
        _text.Append($"{(direction == Direction.Outgoing ? "]->" : "]-")}({node}) WHERE {relationship}.id IS NOT NULL AND {node}.id IS NOT NULL");
        if (!_expansion.Excluding.IsEmpty) _text.Append($" AND NOT {node}.id IN ").Value(_expansion.Excluding.Ids);
        if (isWithin && _expansion.Within is { } within) _text.Append($" AND {node}.id IN ").Value(within.Ids);
        if (groups.Length > 1) _text.Append(" AND CASE");
        for (var i = 0; i < groups.Length; i++)
        {
            if (groups.Length > 1 && i < groups.Length - 1) _text.Append($" WHEN {relationship}:{groups[i].Types} THEN true");
            if (groups.Length > 1 && i == groups.Length - 1) _text.Append(" ELSE true");
            WriteConditions(groups[i], relationship, node);
        }

        if (groups.Length > 1) _text.Append(" END");
        _text.Append($" WITH n, {relationship} AS r, {node} AS m");
    }

    private void WriteConditions(WayGroup group, Name relationship, Name node)
    {
        var first = group.Ways[0];
        var sites = group.Ways.Select(way => _model.RelationshipType(way.Type)).ToArray();
        var farSite = sites.Length == 1 ? sites[0].Far(first.Direction) : _model.AnyNode;
        new PredicateWriter(_model, _text).WriteWhere(" AND ", first.Relationship, sites[0].Relationship, relationship, first.Far, farSite, node);
    }

    private void WriteFarDegree()
    {
        var (outgoing, incoming) = (TypesAlong(Direction.Incoming), TypesAlong(Direction.Outgoing));
        _text.Append(", ").Append(outgoing.Length == 0 ? "0" : $"COUNT {{ (m)-[:{outgoing}]->() }}");
        _text.Append(" + ").Append(incoming.Length == 0 ? "0" : $"COUNT {{ (m)<-[:{incoming}]-() }}");
    }

    /// <summary>The types of the ways that do not go against a direction only.</summary>
    private string TypesAlong(Direction unless) =>
        string.Join('|', _expansion.Ways.Where(way => way.Direction != unless).Select(way => StoredNames.Quote(way.Type)));
}

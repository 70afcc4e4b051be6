using System.Collections.Immutable;
using CityGraph.Graph.Neo4j.Layout;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Neo4j.Queries;

/// <summary>Writes the nodes that paths lead to: one branch of a union for each path, from the nodes of the ids.</summary>
internal sealed class ReachedWriter
{
    private readonly StatementWriter _statement;
    private readonly Start.Reached _start;
    private readonly Route[][] _paths;

    /// <exception cref="ArgumentException">A step does not fit the model, or where it starts.</exception>
    public ReachedWriter(StatementWriter statement, QueryModel model, Start.Reached start)
    {
        (_statement, _start) = (statement, start);
        _paths = [.. start.Paths.Select(path => Resolve(path, statement.Steps, model.AnyNode))];
    }

    /// <summary>Writes <c>MATCH … CALL (p, from) { … UNION … } WITH DISTINCT node</c>.</summary>
    public void Write(Name node)
    {
        var text = _statement.Text;
        var from = text.NewName('n');
        text.Append("MATCH ");
        _statement.Steps.WriteNode(from, StoredNames.Node);
        text.Append($" WHERE {from}.id IN ").Value(_paths.Length == 0 ? ImmutableArray<string>.Empty : _start.NodeIds);
        text.Call(from);
        if (_paths.Length == 0) text.Append($"RETURN {from} AS {node}");
        for (var i = 0; i < _paths.Length; i++)
        {
            if (i > 0) text.Append(" UNION ");
            WritePath(_paths[i], from, node);
        }

        text.Append($" }} WITH DISTINCT {node}");
    }

    private static Route[] Resolve(ImmutableArray<Step> path, StepWriter steps, Site site)
    {
        var routes = new Route[path.Length];
        for (var i = 0; i < routes.Length; i++)
        {
            routes[i] = steps.Resolve(path[i], site);
            site = routes[i].Node;
        }

        return routes;
    }

    private void WritePath(Route[] path, Name from, Name node)
    {
        var text = _statement.Text;
        var at = from;
        foreach (var route in path)
        {
            var next = text.NewName('n');
            text.Append("MATCH ");
            _statement.Steps.Write(route, at, null, next);
            text.Append(" ");
            at = next;
        }

        text.Append($"WITH {at} WHERE {at}:{StoredNames.Quote(_start.Label)} RETURN {at} AS {node}");
    }
}

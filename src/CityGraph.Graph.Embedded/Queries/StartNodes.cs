using CityGraph.Graph.Embedded.Memory;

namespace CityGraph.Graph.Embedded.Queries;

/// <summary>The nodes that a query starts at where neither ids nor a label name them: each once, in no order.</summary>
internal static class StartNodes
{
    /// <summary>Those that the paths of a start lead to. O(relationships on the way).</summary>
    public static IEnumerable<NodeRecord> OfPaths(GraphVersion version, CompiledStart start, CancellationToken cancellationToken)
    {
        var reached = new HashSet<NodeRecord>(ReferenceEqualityComparer.Instance);
        foreach (var path in start.Paths!)
        {
            var ends = new HashSet<NodeRecord>(ReferenceEqualityComparer.Instance);
            foreach (var id in start.Ids)
            {
                if (version.FindNode(id) is { } node) ends.Add(node);
            }

            foreach (var route in path) ends = EndsOf(route, ends, cancellationToken);
            reached.UnionWith(ends);
        }

        return reached.Where(start.Label!.IsOn);
    }

    /// <summary>Those that name the ids of a start in its property.</summary>
    public static IEnumerable<NodeRecord> Referring(GraphVersion version, CompiledStart start)
    {
        var referring = new HashSet<NodeRecord>(ReferenceEqualityComparer.Instance);
        foreach (var id in start.Ids)
        {
            foreach (var link in start.Referring![id]) referring.Add(version.Nodes[link.Far]!);
        }

        return referring;
    }

    private static HashSet<NodeRecord> EndsOf(StepRoute route, HashSet<NodeRecord> starts, CancellationToken cancellationToken)
    {
        var ends = new HashSet<NodeRecord>(ReferenceEqualityComparer.Instance);
        foreach (var start in starts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var steps = route.From(start);
            while (steps.MoveNext()) ends.Add(steps.Current.Node);
        }

        return ends;
    }
}

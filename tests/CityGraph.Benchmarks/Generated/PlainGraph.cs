namespace CityGraph.Benchmarks.Generated;

/// <summary>The graph as plain arrays: what is at each node, by type, then far node, then relationship.</summary>
internal sealed class PlainGraph
{
    private readonly int[] _starts;

    public PlainGraph(GeneratedGraph graph)
    {
        _starts = new int[graph.NodeCount + 1];
        foreach (var end in graph.From.Concat(graph.To)) _starts[end + 1]++;
        for (var i = 1; i < _starts.Length; i++) _starts[i] += _starts[i - 1];
        (Far, Relationship, Type) = (new int[graph.From.Length * 2], new int[graph.From.Length * 2], new byte[graph.From.Length * 2]);
        var next = _starts.AsSpan(0, graph.NodeCount).ToArray();
        for (var i = 0; i < graph.From.Length; i++)
        {
            Add(graph.From[i], graph.To[i], i);
            Add(graph.To[i], graph.From[i], i);
        }

        for (var node = 0; node < graph.NodeCount; node++) Sort(node);
        From = graph.From;
        NodeIds = [.. Enumerable.Range(0, graph.NodeCount).Select(GeneratedGraph.NodeId)];
        RelationshipIds = [.. Enumerable.Range(0, graph.From.Length).Select(GeneratedGraph.RelationshipId)];

        void Add(int node, int far, int relationship)
        {
            var at = next[node]++;
            (Far[at], Relationship[at], Type[at]) = (far, relationship, graph.TypeOf[relationship]);
        }
    }

    public string[] NodeIds { get; }

    public string[] RelationshipIds { get; }

    public int NodeCount => _starts.Length - 1;

    public int[] Far { get; }

    public int[] Relationship { get; }

    public byte[] Type { get; }

    /// <summary>Where each relationship starts.</summary>
    public int[] From { get; }

    public int Start(int node) => _starts[node];

    public int End(int node) => _starts[node + 1];

    public int Degree(int node) => _starts[node + 1] - _starts[node];

    private void Sort(int node)
    {
        var entries = Enumerable.Range(Start(node), Degree(node)).Select(at => (Type[at], Far[at], Relationship[at])).Order().ToArray();
        for (var i = 0; i < entries.Length; i++) (Type[Start(node) + i], Far[Start(node) + i], Relationship[Start(node) + i]) = entries[i];
    }
}

namespace CityGraph.Analysis.Inference;

/// <summary>
/// Networks among nodes that are drawn from those observed, with replacement, as many as there are. Two different nodes are joined as they were. Two copies of
/// one node are joined as two different nodes of the whole are that are drawn for them.
/// T. A. B. Snijders and S. P. Borgatti, Connections 22(2), 1999.
/// </summary>
/// <remarks>
/// Direction, weights, parallel edges and self-loops are kept: each copy of a node has its loops. Of directed networks both directions of a pair are drawn together.
/// It treats nodes as a sample of those that might have been: right for places, wrong where the nodes are all that there are.
/// </remarks>
public static class VertexBootstrap
{
    /// <summary>The sample of a stream, in O(n + m log n). A network of fewer than two nodes is its own sample.</summary>
    public static Network Sample(Network network, long seed, long stream)
    {
        var n = network.NodeCount;
        if (n < 2) return network;
        var random = new SeededRandom(seed, stream);
        var copies = new List<int>[n];
        for (var node = 0; node < n; node++) copies[node] = [];
        for (var copy = 0; copy < n; copy++) copies[random.Next(n)].Add(copy);

        var sample = new NetworkBuilder(n, network.IsDirected);
        var (sources, targets) = network.AllEnds();
        for (var edge = 0; edge < sources.Length; edge++)
        {
            foreach (var source in copies[sources[edge]])
            {
                if (sources[edge] == targets[edge]) Add(source, source, edge);
                else foreach (var target in copies[targets[edge]]) Add(source, target, edge);
            }
        }

        foreach (var same in copies)
        {
            for (var i = 1; i < same.Count; i++)
            {
                for (var j = 0; j < i; j++) JoinAsTwoOthers(same[i], same[j]);
            }
        }

        return sample.Build();

        void JoinAsTwoOthers(int one, int other)
        {
            var (drawn, another) = (random.Next(n), random.Next(n - 1));
            if (another >= drawn) another++;
            AddBetween(drawn, another, one, other);
            if (network.IsDirected) AddBetween(another, drawn, other, one);
        }

        void AddBetween(int from, int to, int source, int target)
        {
            var neighbours = network.Successors(from);
            var edges = network.SuccessorEdges(from);
            var at = neighbours.BinarySearch(to);
            if (at < 0) return;
            while (at > 0 && neighbours[at - 1] == to) at--;
            for (; at < neighbours.Length && neighbours[at] == to; at++) Add(source, target, edges[at]);
        }

        void Add(int source, int target, int edge)
        {
            if (network.IsWeighted) sample.Add(source, target, network.Weight(edge));
            else sample.Add(source, target);
        }
    }
}

using CityGraph.Analysis.Communities;

namespace CityGraph.Analysis.Tests.Communities;

/// <summary>Networks whose communities are known because they were built so.</summary>
internal static class CommunityGraphs
{
    /// <summary>Cliques in a circle, each joined with the next by one edge; two of them by two edges.</summary>
    public static Network RingOfCliques(int cliques, int size)
    {
        var network = new NetworkBuilder(cliques * size, isDirected: false);
        for (var clique = 0; clique < cliques; clique++)
        {
            for (var one = 0; one < size; one++)
            {
                for (var other = one + 1; other < size; other++) network.Add((clique * size) + one, (clique * size) + other);
            }

            network.Add(clique * size, ((clique + 1) % cliques * size) + 1);
        }

        return network.Build();
    }

    /// <summary>The cliques of <see cref="RingOfCliques"/>, or some of them in a row together.</summary>
    public static Partition Cliques(int nodes, int size) => Partition.By(Enumerable.Range(0, nodes).Select(node => node / size).ToArray());

    /// <summary>Edges by chance, more often than not within blocks of nodes in a row.</summary>
    public static Network Planted(int seed, int nodes, int edges, int block, bool isDirected = false, bool isWeighted = false)
    {
        var (random, network) = (new SeededRandom(seed), new NetworkBuilder(nodes, isDirected));
        for (var edge = 0; edge < edges; edge++)
        {
            var source = random.Next(nodes);
            var target = random.NextDouble() < 0.8 ? (source / block * block) + random.Next(block) : random.Next(nodes);
            if (isWeighted) network.Add(source, target, 0.5 + random.NextDouble());
            else network.Add(source, target);
        }

        return network.Build();
    }

    /// <summary>Whether a walk from one member reaches all, without regard to direction.</summary>
    public static bool IsConnected(Network network, int[] members)
    {
        var (inside, found, next) = (members.ToHashSet(), new HashSet<int> { members[0] }, new Stack<int>([members[0]]));
        while (next.TryPop(out var node))
        {
            foreach (var neighbour in network.Successors(node).ToArray().Concat(network.Predecessors(node).ToArray()))
            {
                if (inside.Contains(neighbour) && found.Add(neighbour)) next.Push(neighbour);
            }
        }

        return found.Count == members.Length;
    }
}

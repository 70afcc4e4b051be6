using System.Collections.Immutable;

namespace CityGraph.Explorer.Paths;

/// <summary>Where paths may lead, through what is known.</summary>
/// <param name="Longest">The most hops of a path.</param>
/// <param name="ToEnd">How far each node that may lie on such a path is from the end; -1 for all others.</param>
/// <param name="From">The steps from such a node that may lie on such a path, in any order.</param>
internal sealed record PathWays(int Longest, int[] ToEnd, Func<int, List<Hop>> From)
{
    /// <summary>Of all paths up to a length, whatever is known. O(nodes + edges).</summary>
    public static PathWays UpTo(SearchGraph graph, int from, int to, int longest)
    {
        var edges = graph.Edges();
        var fromStart = Distances(from, null);
        var toEnd = Distances(to, fromStart);
        return new(longest, toEnd, node => [.. edges.From(node).Where(hop => toEnd[hop.Far] >= 0 && fromStart[node] + 1 + toEnd[hop.Far] <= longest)]);

        int[] Distances(int node, int[]? others)
        {
            var distances = NoDistances(graph);
            distances[node] = 0;
            var queue = new List<int> { node };
            for (var next = 0; next < queue.Count && distances[queue[next]] < longest; next++)
            {
                var distance = distances[queue[next]] + 1;
                foreach (var far in edges.NeighboursOf(queue[next]))
                {
                    if (distances[far] >= 0 || (others is not null && (others[far] < 0 || others[far] + distance > longest))) continue;
                    distances[far] = distance;
                    queue.Add(far);
                }
            }

            return distances;
        }
    }

    /// <summary>
    /// Of the shortest paths alone, where both ends went levels without a gap and met: back from where they met, a level at a time.
    /// O(nodes + edges), but one look at each edge where it lies.
    /// </summary>
    /// <param name="graph">What is known.</param>
    /// <param name="start">The end that goes from the start.</param>
    /// <param name="meetings">All nodes that both ends have reached.</param>
    public static PathWays OfShortest(SearchGraph graph, SearchEnd start, IReadOnlyCollection<int> meetings)
    {
        var shortest = int.MaxValue;
        foreach (var node in meetings) shortest = Math.Min(shortest, graph.Node(node).FromStart + graph.Node(node).ToEnd);
        var toEnd = NoDistances(graph);
        foreach (var node in meetings)
        {
            if (graph.Node(node).FromStart + graph.Node(node).ToEnd == shortest) toEnd[node] = graph.Node(node).ToEnd;
        }

        var hops = new Dictionary<int, List<Hop>>();
        for (var number = graph.Levels.Count - 1; number >= 0; number--)
        {
            var (level, fars) = (graph.Levels[number], graph.Levels[number].Far);
            for (var position = 0; position < fars.Length; position++)
            {
                if (toEnd[fars[position]] >= 0) Follow(level, position, level.Near[level.Edges[position].From], fars[position]);
            }
        }

        return new(shortest, toEnd, node => hops[node]);

        // From a node on a shortest path back to one that is a level nearer to the start, or, where the start has not gone, on to one nearer to the end.
        void Follow(SearchLevel level, int position, int near, int far)
        {
            var (here, there) = (graph.Node(near), graph.Node(far));
            if (here.FromStart >= 0 && here.FromStart + 1 + toEnd[far] == shortest && there.FromStart == here.FromStart + 1)
            {
                toEnd[near] = shortest - here.FromStart;
                Add(hops, near, new(far, level, position, IsBackward: false));
            }
            else if (shortest - toEnd[far] >= start.Levels && here.ToEnd >= 0 && here.ToEnd + 1 == toEnd[far] && there.ToEnd == toEnd[far])
            {
                toEnd[near] = here.ToEnd;
                Add(hops, far, new(near, level, position, IsBackward: true));
            }
        }
    }

    /// <summary>Of steps that are all on shortest paths. O(steps).</summary>
    /// <param name="graph">What is known: nothing but the steps.</param>
    /// <param name="level">The steps.</param>
    /// <param name="distances">Of each node that they go from, how far it is from the end; -1: there is no path.</param>
    public static PathWays OfSteps(SearchGraph graph, SearchLevel level, ImmutableArray<int> distances)
    {
        var toEnd = NoDistances(graph);
        var hops = new Dictionary<int, List<Hop>>();
        for (var i = 0; i < level.Near.Length; i++) toEnd[level.Near[i]] = distances[i];
        for (var i = 0; i < level.Near.Length; i++)
        {
            for (var position = level.Edges.StartOf(i); position < level.Edges.StartOf(i + 1); position++)
            {
                var (near, far) = (level.Near[i], level.Far[position]);
                if (toEnd[far] < toEnd[near]) Add(hops, near, new(far, level, position, IsBackward: false));
                else Add(hops, far, new(near, level, position, IsBackward: true));
            }
        }

        return new(distances[0], toEnd, node => hops[node]);
    }

    private static void Add(Dictionary<int, List<Hop>> hops, int node, Hop hop)
    {
        if (!hops.TryGetValue(node, out var known)) hops.Add(node, known = []);
        known.Add(hop);
    }

    private static int[] NoDistances(SearchGraph graph)
    {
        var distances = new int[graph.NodeCount];
        Array.Fill(distances, -1);
        return distances;
    }
}

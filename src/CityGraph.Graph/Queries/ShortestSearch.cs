using System.Collections.Immutable;

namespace CityGraph.Graph.Queries;

/// <summary>
/// Asks for the shortest ways between two nodes as a search finds them that goes level by level over <see cref="IGraphStore.ExpandAsync"/>: the first
/// level from both ends, each further one from the end with fewer nodes to go from, at equal numbers from the first. A level gives of each node and
/// way the first <see cref="Expansion.WayLimit"/> edges; the last one that is allowed gives those to what the other end has reached. When the ends
/// meet, or may go no further, what was left leads on to all nodes that are known, and only there.
/// </summary>
/// <param name="Level">
/// What each level asks: <see cref="Expansion.From"/> names the two ends, which fulfil what its ways ask of far nodes. All ways go both ways.
/// Its limits of edges in all, what it is to count, and <see cref="Expansion.Within"/> are not used.
/// </param>
/// <param name="MaxHops">The most relationships of a way, to <see cref="MostHops"/>.</param>
/// <param name="MaxEdges">The most relationships that may be read.</param>
/// <param name="MaxNodes">The most nodes that may be gone from.</param>
public sealed record ShortestSearch(Expansion Level, int MaxHops, int MaxEdges, int MaxNodes)
{
    public const int MostHops = 6;

    /// <summary>What stores check before they answer.</summary>
    /// <exception cref="ArgumentException">Not two ends, too many hops, or a rule of the level is broken.</exception>
    public void Check()
    {
        Level.Check();
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxHops, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxHops, MostHops);
        if (Level.From.Length != 2) throw new ArgumentException($"A search for ways has two ends, not {Level.From.Length}.");
        foreach (var way in Level.Ways)
        {
            if (way.Direction != Direction.Both) throw new ArgumentException($"A search for ways goes '{way.Type}' both ways.");
        }
    }
}

/// <summary>The shortest ways between two nodes.</summary>
/// <param name="Nodes">The two ends, then the other nodes on shortest ways, in any order.</param>
/// <param name="ToEnd">How far each of them is from the second end; -1 where there is no way.</param>
/// <param name="Steps">
/// All relationships on shortest ways, each once, at one of the two nodes that it joins: near and far differ by one in <paramref name="ToEnd"/>. In any
/// order at a node. Of nodes the label.
/// </param>
/// <param name="Hubs">The nodes of which the limit for one node left something at their level.</param>
public sealed record ShortestWays(NodeList Nodes, ImmutableArray<int> ToEnd, ExpansionResult Steps, ImmutableArray<UnfollowedHub> Hubs);

/// <param name="NodeId">A node that was gone from.</param>
/// <param name="Count">How many of its relationships were not followed in the end; 0 where all that was left leads to known nodes.</param>
public readonly record struct UnfollowedHub(string NodeId, int Count);

using System.Collections.Immutable;

namespace CityGraph.Graph.Queries;

/// <summary>One level of a search: where to go from a set of nodes, along which relationships.</summary>
/// <param name="From">The nodes to go from; each at most once.</param>
/// <param name="Ways">The relationships to follow; each type at most once, and no more than <see cref="MaxWays"/>.</param>
public sealed record Expansion(NodeList From, ImmutableArray<ExpansionWay> Ways)
{
    /// <summary>The most that <see cref="EdgeLimit"/> may be.</summary>
    public const int MaxEdges = 100_000;

    /// <summary>The most <see cref="Ways"/>: edges hold their position in two bytes.</summary>
    public const int MaxWays = short.MaxValue;

    /// <summary>Nodes that edges do not lead to: as if they were not there.</summary>
    public NodeList Excluding { get; init; } = [];

    /// <summary>The only nodes to which edges are given; null: any. What is counted as a neighbour does not depend on it.</summary>
    public NodeList? Within { get; init; }

    /// <summary>The most edges given of one node along one way.</summary>
    public int WayLimit { get; init; } = 1000;

    /// <summary>The most edges given in all.</summary>
    public int EdgeLimit { get; init; } = MaxEdges;

    /// <summary>Whether <see cref="ExpandedNode.NeighbourCount"/> is wanted.</summary>
    public bool CountNeighbours { get; init; }

    /// <summary>Whether <see cref="ExpandedEdge.FarDegree"/> is wanted.</summary>
    public bool CountFarDegrees { get; init; }

    /// <summary>What stores check before they answer.</summary>
    /// <exception cref="ArgumentException">A node or type occurs twice, there are too many types, or a limit is out of bounds.</exception>
    public void Check()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(WayLimit);
        ArgumentOutOfRangeException.ThrowIfNegative(EdgeLimit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(EdgeLimit, MaxEdges);
        if (Ways.Length > MaxWays) throw new ArgumentException($"An expansion follows {Ways.Length} relationship types; {MaxWays} is the most.");
        if (From.Numbers.IsDefault) CheckOnce(From.Ids, From.Ids, "node");
        else CheckOnce(From.Numbers, From, "node");
        ImmutableArray<string> types = [.. Ways.Select(way => way.Type)];
        CheckOnce(types, types, "relationship type");
    }

    private static void CheckOnce<T>(ImmutableArray<T> keys, IEnumerable<string> names, string what)
    {
        var met = new HashSet<T>(keys.Length);
        for (var i = 0; i < keys.Length; i++)
        {
            if (!met.Add(keys[i])) throw new ArgumentException($"An expansion names the {what} '{names.ElementAt(i)}' twice.");
        }
    }
}

/// <summary>Relationships of a type, seen from the nodes that an expansion goes from.</summary>
/// <param name="Type">The relationship type.</param>
/// <param name="Direction">Which way.</param>
/// <param name="Relationship">What the relationship must fulfil; null: nothing.</param>
/// <param name="Far">What the node at its other end must fulfil; null: nothing.</param>
public sealed record ExpansionWay(string Type, Direction Direction, Predicate? Relationship = null, Predicate? Far = null)
{
    /// <summary>
    /// Whether both go in one direction under the very same conditions, and these mean the same for both types, since they read nothing of an
    /// element but its id, its labels and what a step leads to. Stores treat such ways as one.
    /// </summary>
    public bool IsLike(ExpansionWay other) =>
        Direction == other.Direction && ReferenceEquals(Relationship, other.Relationship) && ReferenceEquals(Far, other.Far)
        && !ReadsProperties(Relationship) && !ReadsProperties(Far);

    private static bool ReadsProperties(Predicate? predicate) => predicate switch
    {
        null or Predicate.HasLabel or Predicate.Related => false,
        Predicate.And and => and.Operands.Any(ReadsProperties),
        Predicate.Or or => or.Operands.Any(ReadsProperties),
        Predicate.Not not => ReadsProperties(not.Operand),
        Predicate.Compare compare => compare.Property != "id",
        Predicate.In @in => @in.Property != "id",
        _ => true,
    };
}

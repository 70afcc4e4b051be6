using System.Collections.Immutable;

namespace CityGraph.Graph.Queries;

/// <summary>What is worked out of all elements that a window's filter admits, whatever its limit and positions.</summary>
/// <param name="Measures">What to work out of properties, of the whole list or of each group.</param>
/// <param name="By">What puts elements into one group; null: all are one, which may be empty.</param>
/// <param name="Limit">The most groups, those with the most elements first, 0 to <see cref="MaxGroups"/>; ties go by key, in its order, the missing one last.</param>
public sealed record Aggregation(ImmutableArray<Measure> Measures, GroupKey? By = null, int Limit = Aggregation.MaxGroups)
{
    /// <summary>The most groups that one list may bring. Each counts as a row of the answer.</summary>
    public const int MaxGroups = 500;
}

/// <summary>What to work out of one property of a list's elements. Lists of values are not measured.</summary>
/// <param name="Property">A property of every kind of which an element may be here; <see cref="MeasureParts.Extremes"/> take numbers and dates, <see cref="MeasureParts.Sum"/> takes numbers.</param>
/// <param name="Parts">What of it.</param>
/// <param name="OfRelationship">Whether it is a property of the relationship that leads to the node.</param>
public sealed record Measure(string Property, MeasureParts Parts, bool OfRelationship = false);

[Flags]
public enum MeasureParts
{
    /// <summary>How many elements have a value.</summary>
    Count = 1,

    /// <summary>How many different values there are.</summary>
    Distinct = 2,

    /// <summary>The smallest and the largest value; of dates the one with the first possible day and the one with the last.</summary>
    Extremes = 4,

    /// <summary>The exact sum. A store may bring each value that it sums, which then counts as a row of the answer.</summary>
    Sum = 8,
}

/// <summary>What puts elements of a list into groups.</summary>
public abstract record GroupKey
{
    private GroupKey() { }

    /// <summary>The value of a property that is no list; those without it are a group.</summary>
    public sealed record OfProperty(string Property, bool OfRelationship = false) : GroupKey;

    /// <summary>The type of the node.</summary>
    public sealed record OfType : GroupKey;

    /// <summary>The node at the end of a step, the first by its id (then by the relationship's); those without one are a group.</summary>
    /// <param name="Step">From the list's node.</param>
    /// <param name="Node">What to read of the node that the step leads to.</param>
    public sealed record OfNode(Step.Along Step, Shape Node) : GroupKey;
}

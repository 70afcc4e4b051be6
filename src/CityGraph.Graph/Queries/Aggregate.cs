using System.Collections.Immutable;

namespace CityGraph.Graph.Queries;

/// <summary>What was worked out of a list. Made by stores.</summary>
/// <param name="Groups">One of all elements where they are not grouped; else those that were asked for, in order.</param>
/// <param name="GroupCount">How many groups there are in all.</param>
public sealed record Aggregate(ImmutableArray<Group> Groups, long GroupCount);

/// <summary>Elements of a list that have a key in common.</summary>
/// <param name="Key">The value; null where it is missing, or where elements are not grouped by a value.</param>
/// <param name="Node">The node; null where there is none, or where elements are not grouped by one.</param>
/// <param name="Count">How many they are.</param>
/// <param name="Measures">In the order in which they were asked for.</param>
public sealed record Group(object? Key, Row? Node, long Count, ImmutableArray<MeasureValue> Measures);

/// <summary>What was worked out of one property. What was not asked for is 0 or null.</summary>
/// <param name="Count">How many elements have a value.</param>
/// <param name="DistinctCount">How many different values there are.</param>
/// <param name="Smallest">Null for no values.</param>
/// <param name="Largest">Null for no values.</param>
/// <param name="Sum">Of no values: 0.</param>
public sealed record MeasureValue(long Count, long DistinctCount, object? Smallest, object? Largest, ExactSum? Sum);

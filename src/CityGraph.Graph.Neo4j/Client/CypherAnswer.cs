namespace CityGraph.Graph.Neo4j.Client;

/// <summary>What a statement answered, read to its end.</summary>
/// <param name="Rows">
/// One array a record, its values in the order of <c>RETURN</c>: null, <see cref="string"/>, <see cref="bool"/>, <see cref="long"/>,
/// <see cref="double"/>, <c>object?[]</c> for lists, <c>Dictionary&lt;string, object?&gt;</c> for maps.
/// Dates and points, which we never store but people may, are texts.
/// </param>
/// <param name="Counters">What was changed; zeros for a statement that reads.</param>
internal sealed record CypherAnswer(IReadOnlyList<object?[]> Rows, CypherCounters Counters);

/// <summary>What a statement changed, in numbers of elements.</summary>
internal readonly record struct CypherCounters(
    long NodesCreated, long NodesDeleted, long RelationshipsCreated, long RelationshipsDeleted, long PropertiesSet, long IndexesAdded, long ConstraintsAdded);

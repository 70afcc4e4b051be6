namespace CityGraph.Graph.Neo4j.Client;

/// <summary>A Cypher statement and its values.</summary>
/// <param name="Text">Begins with <c>CYPHER 5</c>. Never holds a value, so that Neo4j can keep its plan.</param>
/// <param name="Parameters">
/// By name without <c>$</c>. A value is null, a <see cref="string"/>, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, a list
/// (<see cref="IReadOnlyList{T}"/> of <see cref="object"/> or <see cref="string"/>) or map (<see cref="IReadOnlyDictionary{TKey,TValue}"/> of strings to objects) of these.
/// </param>
/// <param name="Writes">Whether it writes; else it runs in a read transaction, which a cluster may give to any member.</param>
internal sealed record CypherStatement(string Text, IReadOnlyDictionary<string, object?> Parameters, bool Writes = false);

namespace CityGraph.Graph.Neo4j.Schema;

/// <summary>A constraint or index of ours.</summary>
/// <param name="Name">Begins with <see cref="DatabaseSchema.Prefix"/>, and says all that it is: another definition has another name.</param>
/// <param name="Statement">Makes it, unless it is there; without <c>CYPHER 5</c>.</param>
internal sealed record SchemaItem(string Name, string Statement);

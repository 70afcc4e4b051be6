namespace CityGraph.Graph.Neo4j.Client.Http;

/// <summary>An answer without error, and which member of a cluster gave it.</summary>
internal readonly record struct QueryApiReply(QueryApiAnswer Body, string? Affinity);

namespace CityGraph.Graph.Model;

/// <summary>A directed relationship. Several of one type may join the same two nodes; they differ by id.</summary>
/// <param name="Id">Unique among all nodes and relationships of the graph; 1 to 600 characters.</param>
/// <param name="Type">The name of its <see cref="RelationshipType"/>.</param>
/// <param name="From">The id of the node where it starts.</param>
/// <param name="To">The id of the node where it ends.</param>
/// <param name="Properties">Its values.</param>
public sealed record Relationship(string Id, string Type, string From, string To, PropertySet Properties);

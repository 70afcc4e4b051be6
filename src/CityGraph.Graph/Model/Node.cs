namespace CityGraph.Graph.Model;

/// <summary>A node.</summary>
/// <param name="Id">Readable, stable, unique among all nodes and relationships of the graph; 1 to 200 characters.</param>
/// <param name="Label">The label of its <see cref="NodeType"/>.</param>
/// <param name="Properties">Its values.</param>
public sealed record Node(string Id, string Label, PropertySet Properties);

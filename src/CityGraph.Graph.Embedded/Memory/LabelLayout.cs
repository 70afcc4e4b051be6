namespace CityGraph.Graph.Embedded.Memory;

/// <summary>A label, own or of an interface, and the node types that carry it.</summary>
/// <param name="Ordinal">Its place among all labels of the model.</param>
/// <param name="Name">The label.</param>
/// <param name="Carriers">By ordinal of node type.</param>
internal sealed record LabelLayout(int Ordinal, string Name, bool[] Carriers)
{
    public bool IsOn(NodeRecord node) => Carriers[node.Type.Ordinal];
}

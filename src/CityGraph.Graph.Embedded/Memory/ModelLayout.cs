using System.Collections.Immutable;
using CityGraph.Graph.Model;

namespace CityGraph.Graph.Embedded.Memory;

/// <summary>The model with every name resolved to a position, once at opening.</summary>
internal sealed class ModelLayout
{
    private readonly Dictionary<string, TypeLayout> _nodeTypes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeLayout> _relationshipTypes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LabelLayout> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Column> _nodeColumns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Column> _relationshipColumns = new(StringComparer.Ordinal);
    private readonly bool[][] _startCarriers;
    private readonly bool[][] _endCarriers;

    public ModelLayout(GraphModel model)
    {
        Model = model;
        NodeTypes = new TypeLayout[model.NodeTypes.Length];
        for (var i = 0; i < NodeTypes.Length; i++) NodeTypes[i] = new(i, model.NodeTypes[i].Label, model.NodeTypes[i].Properties);
        AddNames(NodeTypes, _nodeTypes, _nodeColumns);
        RelationshipTypes = new TypeLayout[model.RelationshipTypes.Length];
        for (var i = 0; i < RelationshipTypes.Length; i++) RelationshipTypes[i] = new(i, model.RelationshipTypes[i].Type, model.RelationshipTypes[i].Properties);
        AddNames(RelationshipTypes, _relationshipTypes, _relationshipColumns);
        AllCarriers = new bool[NodeTypes.Length];
        Array.Fill(AllCarriers, true);
        foreach (var type in model.NodeTypes)
        {
            AddLabel(type.Label);
            foreach (var label in type.Interfaces) AddLabel(label);
        }

        Labels = new LabelLayout[_labels.Count];
        _labels.Values.CopyTo(Labels, 0);
        LabelsOfType = new LabelLayout[NodeTypes.Length][];
        for (var i = 0; i < NodeTypes.Length; i++) LabelsOfType[i] = Array.FindAll(Labels, label => label.Carriers[i]);
        _startCarriers = new bool[RelationshipTypes.Length][];
        _endCarriers = new bool[RelationshipTypes.Length][];
        for (var i = 0; i < RelationshipTypes.Length; i++)
        {
            _startCarriers[i] = CarriersOf(model.RelationshipTypes[i].From);
            _endCarriers[i] = CarriersOf(model.RelationshipTypes[i].To);
        }
    }

    public GraphModel Model { get; }

    public TypeLayout[] NodeTypes { get; }

    public TypeLayout[] RelationshipTypes { get; }

    /// <summary>By ordinal.</summary>
    public LabelLayout[] Labels { get; }

    /// <summary>The labels that a node carries, by ordinal of its type.</summary>
    public LabelLayout[][] LabelsOfType { get; }

    /// <summary>True for every node type.</summary>
    public bool[] AllCarriers { get; }

    public TypeLayout? FindNodeType(string label) => _nodeTypes.GetValueOrDefault(label);

    public TypeLayout? FindRelationshipType(string type) => _relationshipTypes.GetValueOrDefault(type);

    public LabelLayout? FindLabel(string label) => _labels.GetValueOrDefault(label);

    public Column? FindNodeColumn(string property) => _nodeColumns.GetValueOrDefault(property);

    public Column? FindRelationshipColumn(string property) => _relationshipColumns.GetValueOrDefault(property);

    /// <summary>The node types at which relationships of a type may start.</summary>
    public bool[] StartsOf(TypeLayout relationshipType) => _startCarriers[relationshipType.Ordinal];

    public bool[] EndsOf(TypeLayout relationshipType) => _endCarriers[relationshipType.Ordinal];

    private static void AddNames(TypeLayout[] layouts, Dictionary<string, TypeLayout> byName, Dictionary<string, Column> columns)
    {
        columns.Add("id", new("id", layouts));
        foreach (var layout in layouts)
        {
            byName.Add(layout.Name, layout);
            foreach (var property in layout.Properties)
            {
                if (!columns.ContainsKey(property.Name)) columns.Add(property.Name, new(property.Name, layouts));
            }
        }
    }

    private void AddLabel(string label)
    {
        if (_labels.ContainsKey(label)) return;
        var carriers = new bool[NodeTypes.Length];
        foreach (var type in Model.TypesWithLabel(label)) carriers[_nodeTypes[type.Label].Ordinal] = true;
        _labels.Add(label, new(_labels.Count, label, carriers));
    }

    private bool[] CarriersOf(ImmutableArray<string> labels)
    {
        var carriers = new bool[NodeTypes.Length];
        foreach (var label in labels)
        {
            foreach (var type in Model.TypesWithLabel(label)) carriers[_nodeTypes[type.Label].Ordinal] = true;
        }

        return carriers;
    }
}

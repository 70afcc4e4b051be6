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
        NodeTypes = Layouts(model.NodeTypes, type => type.Label, type => type.Properties, _nodeTypes, _nodeColumns);
        RelationshipTypes = Layouts(model.RelationshipTypes, type => type.Type, type => type.Properties, _relationshipTypes, _relationshipColumns);
        AllCarriers = new bool[NodeTypes.Length];
        Array.Fill(AllCarriers, true);
        foreach (var type in model.NodeTypes)
        {
            AddLabel(type.Label);
            foreach (var label in type.Interfaces) AddLabel(label);
        }

        Labels = [.. _labels.Values];
        LabelsOfType = [.. model.NodeTypes.Select(type => Labels.Where(label => label.Carriers[_nodeTypes[type.Label].Ordinal]).ToArray())];
        _startCarriers = [.. model.RelationshipTypes.Select(type => CarriersOf(type.From))];
        _endCarriers = [.. model.RelationshipTypes.Select(type => CarriersOf(type.To))];
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

    private static TypeLayout[] Layouts<T>(
        ImmutableArray<T> types,
        Func<T, string> name,
        Func<T, ImmutableArray<PropertyDefinition>> properties,
        Dictionary<string, TypeLayout> byName,
        Dictionary<string, Column> columns)
    {
        var layouts = new TypeLayout[types.Length];
        for (var i = 0; i < layouts.Length; i++) layouts[i] = new(i, name(types[i]), properties(types[i]));
        columns.Add("id", new("id", layouts));
        foreach (var layout in layouts)
        {
            byName.Add(layout.Name, layout);
            foreach (var property in layout.Properties)
            {
                if (!columns.ContainsKey(property.Name)) columns.Add(property.Name, new(property.Name, layouts));
            }
        }

        return layouts;
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

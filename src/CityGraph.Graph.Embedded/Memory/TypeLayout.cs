using System.Collections.Immutable;
using CityGraph.Graph.Model;

namespace CityGraph.Graph.Embedded.Memory;

/// <summary>Where the elements of one type keep their values.</summary>
internal sealed class TypeLayout
{
    private readonly Dictionary<string, int> _positions;

    public TypeLayout(int ordinal, string name, ImmutableArray<PropertyDefinition> properties)
    {
        Ordinal = ordinal;
        Name = name;
        Properties = properties;
        NoValues = new object?[properties.Length];
        _positions = new(properties.Length, StringComparer.Ordinal);
        for (var i = 0; i < properties.Length; i++) _positions.Add(properties[i].Name, i);
    }

    /// <summary>Its place among the node types or the relationship types of the model.</summary>
    public int Ordinal { get; }

    public string Name { get; }

    public ImmutableArray<PropertyDefinition> Properties { get; }

    /// <summary>What all elements share that have no values at all.</summary>
    public object?[] NoValues { get; }

    /// <summary>The position of a property among the values, or -1.</summary>
    public int PositionOf(string property) => _positions.GetValueOrDefault(property, -1);

    /// <summary>The values of a set that was validated against this type, by position.</summary>
    public object?[] Arrange(PropertySet properties)
    {
        if (properties.Count == 0) return NoValues;
        var values = new object?[Properties.Length];
        foreach (var (name, value) in properties) values[_positions[name]] = value;
        return values;
    }
}

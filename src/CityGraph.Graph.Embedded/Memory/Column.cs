using CityGraph.Graph.Model;

namespace CityGraph.Graph.Embedded.Memory;

/// <summary>A property name, resolved for every type of the model that has it. The name <c>id</c> stands for the id.</summary>
internal sealed class Column
{
    private static readonly PropertyDefinition IdDefinition = new("id", PropertyKind.String, IsRequired: true);

    private readonly int[]? _positions;
    private readonly PropertyDefinition?[] _definitions;

    /// <param name="name">The property, or <c>id</c>.</param>
    /// <param name="types">All node types, or all relationship types, by ordinal.</param>
    public Column(string name, TypeLayout[] types)
    {
        Name = name;
        _definitions = new PropertyDefinition?[types.Length];
        if (name == "id")
        {
            Array.Fill(_definitions, IdDefinition);
            return;
        }

        _positions = new int[types.Length];
        foreach (var type in types)
        {
            var position = _positions[type.Ordinal] = type.PositionOf(name);
            if (position >= 0) _definitions[type.Ordinal] = type.Properties[position];
        }
    }

    public string Name { get; }

    /// <summary>The definition of a type, or null where the type has no such property.</summary>
    public PropertyDefinition? DefinitionIn(TypeLayout type) => _definitions[type.Ordinal];

    /// <summary>The value, or null where it is missing.</summary>
    public object? Read(Element element)
    {
        if (_positions is null) return element.Id;
        var position = _positions[element.Type.Ordinal];
        return position < 0 ? null : element.Values[position];
    }
}

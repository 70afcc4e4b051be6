using System.Collections.Frozen;
using System.Collections.Immutable;
using CityGraph.Graph.Model;
using CityGraph.Graph.Neo4j.Layout;

namespace CityGraph.Graph.Neo4j.Queries;

/// <summary>A type of nodes or relationships, its properties by name. The name <c>id</c> stands for the id.</summary>
internal sealed class ElementType
{
    private static readonly PropertyDefinition IdDefinition = new(StoredNames.Id, PropertyKind.String, IsRequired: true);

    private readonly FrozenDictionary<string, PropertyDefinition> _properties;

    public ElementType(string name, ImmutableArray<PropertyDefinition> properties)
    {
        Name = name;
        _properties = properties.Append(IdDefinition).ToFrozenDictionary(property => property.Name, StringComparer.Ordinal);
    }

    public string Name { get; }

    public IEnumerable<string> PropertyNames => _properties.Keys;

    public PropertyDefinition? Find(string property) => _properties.GetValueOrDefault(property);
}

using CityGraph.Graph.Embedded.Memory;
using CityGraph.Graph.Model;

namespace CityGraph.Graph.Embedded.Queries;

/// <summary>What kind of element a name in a query belongs to: nodes of some types, or relationships of one.</summary>
internal readonly struct QuerySite
{
    private readonly ModelLayout _layout;
    private readonly bool[]? _carriers;
    private readonly TypeLayout? _relationshipType;

    private QuerySite(ModelLayout layout, bool[]? carriers, TypeLayout? relationshipType) =>
        (_layout, _carriers, _relationshipType) = (layout, carriers, relationshipType);

    public bool IsNode => _carriers is not null;

    public static QuerySite Nodes(ModelLayout layout, bool[] carriers) => new(layout, carriers, null);

    public static QuerySite Relationships(ModelLayout layout, TypeLayout type) => new(layout, null, type);

    /// <exception cref="ArgumentException">No type here has the property.</exception>
    public Column Column(string property)
    {
        var column = IsNode ? _layout.FindNodeColumn(property) : _layout.FindRelationshipColumn(property);
        if (column is not null)
        {
            foreach (var _ in Definitions(column)) return column;
        }

        throw new ArgumentException($"There is no property '{property}' here: {this}.");
    }

    /// <summary>The definitions of the property in the types that may be met here.</summary>
    public IEnumerable<PropertyDefinition> Definitions(Column column)
    {
        foreach (var type in Types())
        {
            if (column.DefinitionIn(type) is { } definition) yield return definition;
        }
    }

    public override string ToString() => string.Join(", ", Types().Select(type => type.Name));

    private IEnumerable<TypeLayout> Types()
    {
        var carriers = _carriers;
        return carriers is null ? [_relationshipType!] : _layout.NodeTypes.Where(type => carriers[type.Ordinal]);
    }
}

using System.Collections.Immutable;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Folding;
using CityGraph.Graph.Model;

namespace CityGraph.Graph.Neo4j.Layout;

/// <summary>How the properties of one type lie in the database: their names, made once, and their values.</summary>
internal sealed class StoredType
{
    private readonly Dictionary<string, StoredProperty> _properties;

    /// <exception cref="ArgumentException">Two of its properties, or forms of them, would have one name.</exception>
    public StoredType(string name, ImmutableArray<PropertyDefinition> properties, bool isNode)
    {
        Properties = [.. properties.Select(property => new StoredProperty(
            property,
            property.Kind == PropertyKind.Date ? StoredNames.First(property.Name) : null,
            property.Kind == PropertyKind.Date ? StoredNames.Last(property.Name) : null,
            isNode && property.IsFullText ? StoredNames.Folded(property.Name) : null))];
        _properties = Properties.ToDictionary(property => property.Definition.Name, StringComparer.Ordinal);
        HasLocation = isNode && IsNumber(StoredNames.Latitude) && IsNumber(StoredNames.Longitude);
        var names = new HashSet<string>(StringComparer.Ordinal) { StoredNames.Id };
        if (HasLocation) names.Add(StoredNames.Location);
        foreach (var stored in Properties.SelectMany(property => property.Names))
        {
            if (!names.Add(stored)) throw new ArgumentException($"Property '{stored}' of {name} has a name that the layout in Neo4j takes for itself; rename it.", nameof(properties));
        }
    }

    public ImmutableArray<StoredProperty> Properties { get; }

    /// <summary>Whether its nodes carry a point, where they have a latitude and a longitude.</summary>
    public bool HasLocation { get; }

    /// <summary>All that is stored of an element but its location, by stored name. Values fit the definitions.</summary>
    public Dictionary<string, object?> Store(string id, PropertySet values)
    {
        var stored = new Dictionary<string, object?>(values.Count + 4, StringComparer.Ordinal) { [StoredNames.Id] = id };
        foreach (var (name, value) in values) Store(stored, _properties[name], value);
        return stored;
    }

    /// <summary>Whether latitude and longitude are a place on the globe, of which Cypher's <c>point()</c> makes a point in WGS 84.</summary>
    public bool IsPlaced(PropertySet values) =>
        HasLocation && values[StoredNames.Latitude] is double and >= -90 and <= 90 && values[StoredNames.Longitude] is double and >= -180 and <= 180;

    private bool IsNumber(string name) => _properties.GetValueOrDefault(name) is { Definition: { Kind: PropertyKind.Float, IsList: false } };

    private static void Store(Dictionary<string, object?> stored, StoredProperty property, object value)
    {
        if (value is not ImmutableArray<object> items)
        {
            stored[property.Definition.Name] = StoredValue.Of(value);
            if (value is PartialDate date) (stored[property.First!], stored[property.Last!]) = (date.EarliestDay, date.LatestDay);
        }
        else
        {
            stored[property.Definition.Name] = ListOf(items, StoredValue.Of);
            if (property.First is not null)
            {
                stored[property.First] = ListOf(items, item => ((PartialDate)item).EarliestDay);
                stored[property.Last!] = ListOf(items, item => ((PartialDate)item).LatestDay);
            }
        }

        if (property.Folded is not null && TextFolding.FoldValue(value) is { Length: > 0 } folded) stored[property.Folded] = folded;
    }

    private static object[] ListOf(ImmutableArray<object> items, Func<object, object> form)
    {
        var list = new object[items.Length];
        for (var i = 0; i < list.Length; i++) list[i] = form(items[i]);
        return list;
    }
}

/// <summary>The names under which a property is stored; null where it has no such form.</summary>
internal readonly record struct StoredProperty(PropertyDefinition Definition, string? First, string? Last, string? Folded)
{
    public IEnumerable<string> Names => new[] { Definition.Name, First, Last, Folded }.OfType<string>();
}

namespace CityGraph.Graph.Neo4j.Queries;

/// <summary>What may be met at a place of a query: nodes of some types, or relationships of one. Made once a model.</summary>
internal sealed class Site
{
    private readonly ElementType[] _types;
    private readonly Dictionary<string, SiteProperty> _properties;
    private readonly Dictionary<string, int> _positions;

    public Site(ElementType[] types, bool isNode)
    {
        _types = types;
        IsNode = isNode;
        _positions = types.Select((type, i) => (type.Name, i)).ToDictionary(pair => pair.Name, pair => pair.i, StringComparer.Ordinal);
        _properties = types.SelectMany(type => type.PropertyNames).Distinct(StringComparer.Ordinal)
            .ToDictionary(name => name, name => new SiteProperty(name, types, isNode), StringComparer.Ordinal);
    }

    public bool IsNode { get; }

    /// <summary>The name of the only type that may be met, or null.</summary>
    public string? OnlyType => _types.Length == 1 ? _types[0].Name : null;

    /// <exception cref="ArgumentException">No type here has the property.</exception>
    public SiteProperty Property(string name) =>
        _properties.TryGetValue(name, out var property) ? property : throw new ArgumentException($"There is no property '{name}' here: {this}.");

    /// <summary>The position of the type that one of a node's labels names, or -1: people may put other nodes there by hand.</summary>
    public int TypeOf(object?[] labels)
    {
        foreach (var label in labels)
        {
            if (label is string name && _positions.TryGetValue(name, out var position)) return position;
        }

        return -1;
    }

    /// <summary>The labels that tell the types apart.</summary>
    public IReadOnlyList<string> TypeNames => [.. _types.Select(type => type.Name)];

    public string TypeName(int position) => _types[position].Name;

    /// <summary>Whether all that may be met here may be met there too.</summary>
    public bool IsWithin(Site other) => _types.All(type => other._positions.ContainsKey(type.Name));

    public override string ToString() => string.Join(", ", _types.Select(type => type.Name));
}

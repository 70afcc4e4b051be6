using CityGraph.Graph.Model;
using CityGraph.Graph.Neo4j.Layout;

namespace CityGraph.Graph.Neo4j.Queries;

/// <summary>A property as it is met at a site.</summary>
internal sealed class SiteProperty
{
    private readonly PropertyDefinition?[] _byType;

    /// <param name="name">Its name, or <c>id</c>.</param>
    /// <param name="types">The types of the site.</param>
    /// <param name="isNode">Whether they are types of nodes, which labels tell apart.</param>
    public SiteProperty(string name, ElementType[] types, bool isNode)
    {
        Name = name;
        Access = Accessed(name);
        First = Accessed(StoredNames.First(name));
        Last = Accessed(StoredNames.Last(name));
        _byType = [.. types.Select(type => type.Find(name))];
        Forms = FormsOf(types, isNode);
        IsRequired = _byType.All(definition => definition is { IsRequired: true });
    }

    public string Name { get; }

    /// <summary>How it is read of a variable, with the dot: of a date the text.</summary>
    public string Access { get; }

    /// <summary>How a date's first possible day is read.</summary>
    public string First { get; }

    /// <summary>How a date's last possible day is read.</summary>
    public string Last { get; }

    /// <summary>Whether every element of the site has it.</summary>
    public bool IsRequired { get; }

    /// <summary>The definitions that differ as to what a value means; one almost always.</summary>
    public PropertyForm[] Forms { get; }

    /// <summary>The definition in a type of the site, by position; null where the type has no such property.</summary>
    public PropertyDefinition? DefinitionIn(int type) => _byType[type];

    private static string Accessed(string name) => $".{StoredNames.Quote(name)}";

    private PropertyForm[] FormsOf(ElementType[] types, bool isNode)
    {
        var groups = types.Select((type, i) => (type.Name, Definition: _byType[i]))
            .Where(pair => pair.Definition is not null)
            .GroupBy(pair => (pair.Definition!.Kind, pair.Definition.IsList, string.Join('\n', pair.Definition.EnumValues)))
            .ToArray();
        return [.. groups.Select(group => new PropertyForm(
            group.First().Definition!,
            groups.Length > 1 && isNode ? string.Join('|', group.Select(pair => StoredNames.Quote(pair.Name))) : null))];
    }
}

/// <param name="Definition">What a value is.</param>
/// <param name="Labels">The labels whose nodes have the property in this form, as Cypher tests them; null where all have.</param>
internal sealed record PropertyForm(PropertyDefinition Definition, string? Labels);

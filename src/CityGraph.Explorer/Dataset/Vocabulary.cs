using System.Collections.Frozen;
using System.Collections.Immutable;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Dataset;

/// <summary>The words that a dataset may use: the types of the schema, and those among them that the format itself writes.</summary>
internal sealed class Vocabulary
{
    /// <summary>Node types that have a notation of their own instead of a fact.</summary>
    private static readonly FrozenDictionary<string, string> InsteadOf = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Source"] = "A source is described by `source:` at the top of its file.",
        ["Claim"] = "Claims follow from the statements. Leave the fact out.",
        ["Name"] = "Write a name as `NAMED: [id, text]`.",
        ["MergedId"] = "Write a decision under `merges:` of its file.",
        ["MERGED_INTO"] = "Write a decision under `merges:` of its file.",
        ["DECIDED_IN"] = "Write a decision under `merges:` of its file.",
        ["FROM"] = "Claims follow from the statements. Leave the fact out.",
        ["CONCERNS"] = "Claims follow from the statements. Leave the fact out.",
        ["SAID_BY"] = "Name the speaker as `said-by:` of the statement.",
        ["PUBLISHED_BY"] = "Name the publisher as `publisher:` of the source.",
        ["DERIVED_FROM"] = "Name the sources that it repeats as `derived-from:` of the source.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">The model lacks a type or property that the format needs.</exception>
    public Vocabulary(GraphModel model, DatasetRules rules)
    {
        Model = model;
        Rules = rules;
        Source = NodeType("Source");
        Claim = NodeType("Claim");
        Name = NodeType("Name");
        foreach (var type in (ReadOnlySpan<string>)["NAMED", "FROM", "CONCERNS", "SAID_BY", "PUBLISHED_BY", "DERIVED_FROM"]) RelationshipType(type);
        FactTypes =
        [
            .. model.NodeTypes.Select(type => type.Label).Where(label => !InsteadOf.ContainsKey(label)),
            .. model.RelationshipTypes.Select(type => type.Type).Where(type => !InsteadOf.ContainsKey(type)),
        ];
    }

    public GraphModel Model { get; }

    public DatasetRules Rules { get; }

    public NodeType Source { get; }

    public NodeType Claim { get; }

    public NodeType Name { get; }

    /// <summary>The types that a fact may begin with.</summary>
    public ImmutableArray<string> FactTypes { get; }

    /// <summary>How to say what this type would say, or null if it is a type for facts or unknown.</summary>
    public static string? NotationInsteadOf(string type) => InsteadOf.GetValueOrDefault(type);

    /// <exception cref="ArgumentException">The model has no such type.</exception>
    public RelationshipType RelationshipType(string type) =>
        Model.FindRelationshipType(type) ?? throw new ArgumentException($"The model has no relationship type '{type}', which the dataset format needs.");

    /// <summary>The definition of a property of sources or claims.</summary>
    /// <exception cref="ArgumentException">The type has no such property.</exception>
    public static PropertyDefinition Property(NodeType type, string name) =>
        type.Properties.FirstOrDefault(property => property.Name == name)
        ?? throw new ArgumentException($"{type.Label} has no property '{name}' in the model, which the dataset format needs.");

    /// <summary>Whether nodes of a type carry one of the labels.</summary>
    public bool Carries(string nodeType, ImmutableArray<string> labels) => labels.Any(label => Carries(nodeType, label));

    public bool Carries(string nodeType, string label) => Model.TypesWithLabel(label).Any(type => type.Label == nodeType);

    /// <summary>The labels without those whose nodes another of them covers.</summary>
    public ImmutableArray<string> Widest(ImmutableArray<string> labels) => labels.RemoveAll(label => labels.Any(other => IsWider(other, label)));

    private bool IsWider(string label, string than)
    {
        var (wide, narrow) = (Model.TypesWithLabel(label), Model.TypesWithLabel(than));
        return wide.Length > narrow.Length && narrow.All(wide.Contains);
    }

    private NodeType NodeType(string label) =>
        Model.FindNodeType(label) ?? throw new ArgumentException($"The model has no node type '{label}', which the dataset format needs.");
}

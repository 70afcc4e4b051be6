using CityGraph.Graph.Changes;
using CityGraph.Graph.Model;
using CityGraph.Graph.Neo4j.Layout;

namespace CityGraph.Graph.Neo4j.Commits;

/// <summary>What <see cref="CommitTexts.Facts"/> answered: the graph as it is, as far as a change set names it.</summary>
internal sealed class GraphFacts : IChangeBase
{
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (RelationshipEnds Ends, string ElementId)> _relationships = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _relationshipsOf = new(StringComparer.Ordinal);

    public GraphFacts(GraphModel model, object?[] row)
    {
        Number = (long)row[0]!;
        if (row[1] is long known) Known = (known, row[2] as string);
        foreach (var alike in Lists(row[3])) AddNodes(OwnLabel(model, (object?[])alike[0]!), (object?[])alike[1]!);
        foreach (var remaining in Lists(row[4])) AddRelationshipOf((string)remaining[0]!, (string)remaining[1]!);
        foreach (var ids in _relationshipsOf.Values) ids.Sort(CodePointComparer.Compare);
        for (var i = 0; i < model.RelationshipTypes.Length; i++)
        {
            foreach (var found in Lists(row[5 + i]))
            {
                var ends = new RelationshipEnds(model.RelationshipTypes[i].Type, found[1] as string ?? "", found[2] as string ?? "");
                _relationships[(string)found[0]!] = (ends, (string)found[3]!);
            }
        }
    }

    /// <summary>Of the newest change set.</summary>
    public long Number { get; }

    /// <summary>Where the set was committed before: its number, and the attempt that did it.</summary>
    public (long Number, string? Attempt)? Known { get; }

    public string? FindNodeLabel(string id) => _labels.GetValueOrDefault(id);

    public RelationshipEnds? FindRelationship(string id) => _relationships.TryGetValue(id, out var found) ? found.Ends : null;

    /// <summary>Neo4j's own name of a relationship, or null if there is none.</summary>
    public string? FindElementId(string relationshipId) => _relationships.TryGetValue(relationshipId, out var found) ? found.ElementId : null;

    public IEnumerable<string> RelationshipsOf(string nodeId) => _relationshipsOf.TryGetValue(nodeId, out var ids) ? ids : [];

    private static IEnumerable<object?[]> Lists(object? cell) => ((object?[])cell!).Cast<object?[]>();

    private void AddNodes(string label, object?[] ids)
    {
        foreach (var id in ids) _labels[(string)id!] = label;
    }

    private void AddRelationshipOf(string node, string relationship)
    {
        if (!_relationshipsOf.TryGetValue(node, out var ids)) _relationshipsOf.Add(node, ids = []);
        ids.Add(relationship);
    }

    /// <summary>The label of the node's type; of a node that people made by hand perhaps another one.</summary>
    private static string OwnLabel(GraphModel model, object?[] labels)
    {
        foreach (var label in labels.OfType<string>())
        {
            if (model.FindNodeType(label) is not null) return label;
        }

        return labels.FirstOrDefault(label => label is not StoredNames.Node) as string ?? StoredNames.Node;
    }
}

using System.Collections.Immutable;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Dataset.Loading;

/// <summary>What must change for a stored graph to say what a dataset says. Pure; O(stored part + dataset).</summary>
internal sealed class DatasetDifference
{
    private readonly GraphModel _model;
    private readonly StoredPart _stored;
    private readonly HashSet<string> _sources;
    private readonly Dictionary<string, Node> _nodes;
    private readonly Dictionary<string, Relationship> _relationships;
    private readonly ClaimsOfOthers _others = new();
    private readonly HashSet<string> _ownClaims = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ownMerges = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ownSubjects = new(StringComparer.Ordinal);
    private readonly HashSet<string> _deletedNodes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _deletedRelationships = new(StringComparer.Ordinal);

    public DatasetDifference(GraphModel model, StoredPart stored, DatasetGraph dataset)
    {
        _model = model;
        _stored = stored;
        _sources = new(dataset.Sources, StringComparer.Ordinal);
        _nodes = dataset.Nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
        _relationships = dataset.Relationships.ToDictionary(relationship => relationship.Id, StringComparer.Ordinal);
        SortClaims();
        DeleteRelationships();
        AbandonedNodes = [.. stored.Nodes.Keys.Where(id => !IsOwnStatement(id) && IsAbandoned(id))];
    }

    /// <summary>Stored nodes that nothing carries any more: gone, unless another source's relationship still needs them.</summary>
    public ImmutableArray<string> AbandonedNodes { get; }

    /// <summary>Stored relationships that will be gone.</summary>
    public IReadOnlyCollection<Relationship> DeletedRelationships => [.. _deletedRelationships.Select(id => _stored.Relationships[id])];

    /// <summary>By id; empty if there is no difference. Once.</summary>
    /// <param name="held">Those of <see cref="AbandonedNodes"/> that have relationships beside <see cref="DeletedRelationships"/>.</param>
    public ImmutableArray<Change> Changes(IReadOnlySet<string> held)
    {
        _deletedNodes.UnionWith(AbandonedNodes.Where(id => !held.Contains(id)));
        _deletedNodes.UnionWith(_stored.Nodes.Keys.Where(id => IsOwnStatement(id) && !_nodes.ContainsKey(id)));
        MergeWithOthers();
        WorkOutStages();
        WorkOutStandings();
        return
        [
            .. _nodes.Values.Where(node => _stored.Nodes.GetValueOrDefault(node.Id) != node).Select(Change (node) => new Change.PutNode(node))
                .Concat(_relationships.Values.Where(edge => _stored.Relationships.GetValueOrDefault(edge.Id) != edge).Select(edge => new Change.PutRelationship(edge)))
                .Concat(_deletedNodes.Select(id => new Change.DeleteNode(id)))
                .Concat(_deletedRelationships.Select(id => new Change.DeleteRelationship(id)))
                .OrderBy(change => change.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Tells the stored claims and decisions of the loaded sources from those of others.</summary>
    private void SortClaims()
    {
        _ownMerges.UnionWith(
            _stored.Relationships.Values.Where(edge => edge.Type == "DECIDED_IN" && _sources.Contains(edge.To)).Select(edge => edge.From));
        foreach (var from in _stored.Relationships.Values.Where(relationship => relationship.Type == "FROM"))
        {
            var claim = _stored.Nodes[from.From];
            if (!_sources.Contains(from.To))
            {
                _others.Add(claim);
                continue;
            }

            _ownClaims.Add(claim.Id);
            _ownSubjects.Add((string)claim.Properties["subject"]!);
        }
    }

    /// <summary>Whether it is a claim or a decision of the loaded sources: gone where they make it no more.</summary>
    private bool IsOwnStatement(string id) => _ownClaims.Contains(id) || _ownMerges.Contains(id);

    private bool IsAbandoned(string id) => _ownSubjects.Contains(id) && !_nodes.ContainsKey(id) && !_relationships.ContainsKey(id) && !_others.Carry(id);

    /// <summary>Facts that nothing carries any more, and what the loaded sources, their claims and abandoned names no longer lead to.</summary>
    private void DeleteRelationships()
    {
        foreach (var relationship in _stored.Relationships.Values.Where(relationship => !_relationships.ContainsKey(relationship.Id)))
        {
            var isGone = relationship.Type switch
            {
                "NAMED" => IsAbandoned(relationship.To),
                "FROM" or "CONCERNS" or "SAID_BY" => _ownClaims.Contains(relationship.From),
                "MERGED_INTO" or "DECIDED_IN" => _ownMerges.Contains(relationship.From),
                "PUBLISHED_BY" or "DERIVED_FROM" => _sources.Contains(relationship.From),
                _ => IsAbandoned(relationship.Id),
            };
            if (isGone) _deletedRelationships.Add(relationship.Id);
        }
    }

    private void MergeWithOthers()
    {
        foreach (var node in _nodes.Values.Where(node => _others.Carry(node.Id) && _stored.Nodes.ContainsKey(node.Id)).ToArray())
        {
            _nodes[node.Id] = node with { Properties = _others.Merge(node.Id, node.Properties, _stored.Nodes[node.Id].Properties) };
        }

        foreach (var edge in _relationships.Values.Where(edge => _others.Carry(edge.Id) && _stored.Relationships.ContainsKey(edge.Id)).ToArray())
        {
            _relationships[edge.Id] = edge with { Properties = _others.Merge(edge.Id, edge.Properties, _stored.Relationships[edge.Id].Properties) };
        }
    }

    /// <summary>The stage of an agreement follows from the papers and events of all sources, loaded or not: of the agreements that were read.</summary>
    private void WorkOutStages()
    {
        if (AgreementStages.Order(_model) is null) return;
        var nodes = _stored.Nodes.Where(node => !_deletedNodes.Contains(node.Key)).ToDictionary(StringComparer.Ordinal);
        foreach (var (id, node) in _nodes) nodes[id] = node;
        var kept = _stored.Relationships.Values.Where(edge => !_deletedRelationships.Contains(edge.Id) && !_relationships.ContainsKey(edge.Id));
        foreach (var agreement in AgreementStages.Of(nodes, kept.Concat(_relationships.Values), _model)) _nodes[agreement.Id] = agreement;
    }

    /// <summary>How claims stand to one another follows from those of all sources, loaded or not: of the claims that were read.</summary>
    private void WorkOutStandings()
    {
        var nodes = _stored.Nodes.Where(node => !_deletedNodes.Contains(node.Key)).ToDictionary(StringComparer.Ordinal);
        foreach (var (id, node) in _nodes) nodes[id] = node;
        var relationships = _stored.Relationships.Where(edge => !_deletedRelationships.Contains(edge.Key)).ToDictionary(StringComparer.Ordinal);
        foreach (var (id, edge) in _relationships) relationships[id] = edge;
        foreach (var claim in ClaimStandings.Of(nodes, relationships, _model)) _nodes[claim.Id] = claim;
    }
}

using System.Collections.Immutable;
using CityGraph.Graph.Model;

namespace CityGraph.Graph.Changes;

/// <summary>
/// Finds everything that keeps a change set from being committed: against the bounds, the model, and the graph as it is.
/// O(values of the set) and a look-up for each element that it names.
/// </summary>
public sealed class ChangeSetValidator
{
    public const int MaxChanges = 1_000_000;
    public const int MaxNodeIdLength = 200;
    public const int MaxRelationshipIdLength = 600;
    public const int MaxNameLength = 200;
    public const int MaxReasonLength = 2_000;

    private readonly GraphModel _model;
    private readonly IChangeBase _graph;
    private readonly Dictionary<string, Change> _changes;
    private readonly ProblemList _problems = new();

    private ChangeSetValidator(GraphModel model, IChangeBase graph, int changes)
    {
        _model = model;
        _graph = graph;
        _changes = new(changes, StringComparer.Ordinal);
    }

    /// <summary>All problems (at most 1,000, then a count), or none.</summary>
    public static ImmutableArray<string> Validate(GraphModel model, IChangeBase graph, ChangeSet set)
    {
        if (set.Changes.IsDefaultOrEmpty) return ["The change set has no changes; there is nothing to commit."];
        if (set.Changes.Length > MaxChanges) return [$"The change set has {set.Changes.Length} changes; split it, at most {MaxChanges} are allowed."];
        var validator = new ChangeSetValidator(model, graph, set.Changes.Length);
        validator.CheckHead(set);
        validator.CheckUniqueness(set);
        foreach (var change in set.Changes) validator.Check(change);
        return validator._problems.ToImmutable();
    }

    private void CheckHead(ChangeSet set)
    {
        CheckText("The change set's id", set.Id, 1, MaxNameLength);
        CheckText("The change set's author", set.Author, 1, MaxNameLength);
        CheckText("The change set's reason", set.Reason, 0, MaxReasonLength);
    }

    private void CheckUniqueness(ChangeSet set)
    {
        var repeated = new HashSet<string>(StringComparer.Ordinal);
        foreach (var change in set.Changes)
        {
            if (!_changes.TryAdd(change.Id, change) && repeated.Add(change.Id)) _problems.Add($"'{change.Id}' is changed more than once; give one change an element.");
        }
    }

    private void Check(Change change)
    {
        switch (change)
        {
            case Change.PutNode put: CheckNode(put.Node); break;
            case Change.PutRelationship put: CheckRelationship(put.Relationship); break;
            case Change.DeleteNode delete: CheckDeletedNode(delete.NodeId); break;
            case Change.DeleteRelationship delete when _graph.FindRelationship(delete.RelationshipId) is null:
                _problems.Add($"Relationship '{delete.RelationshipId}' cannot be deleted: there is none; leave the change out.");
                break;
        }
    }

    private void CheckNode(Node node)
    {
        var place = $"{node.Label} '{node.Id}'";
        CheckText($"{place}: its id", node.Id, 1, MaxNodeIdLength);
        if (_graph.FindRelationship(node.Id) is not null) _problems.Add($"{place}: a relationship has this id; choose another, ids are unique across the graph.");
        if (_graph.FindNodeLabel(node.Id) is { } label && label != node.Label)
        {
            _problems.Add($"{place}: the node is a {label}, and a label never changes; delete it in an earlier change set, or choose another id.");
        }

        if (_model.FindNodeType(node.Label) is { } type) PropertyValidator.Check(place, node.Properties, type.Properties, _problems);
        else _problems.Add($"{place}: there is no node type '{node.Label}'{Suggestion.For(node.Label, _model.NodeTypes.Select(known => known.Label))}");
    }

    private void CheckRelationship(Relationship relationship)
    {
        var place = $"{relationship.Type} '{relationship.Id}'";
        CheckText($"{place}: its id", relationship.Id, 1, MaxRelationshipIdLength);
        if (_graph.FindNodeLabel(relationship.Id) is not null) _problems.Add($"{place}: a node has this id; choose another, ids are unique across the graph.");
        if (_graph.FindRelationship(relationship.Id) is { } known && known != new RelationshipEnds(relationship.Type, relationship.From, relationship.To))
        {
            _problems.Add($"{place}: it is {known.Type} from '{known.From}' to '{known.To}', and type and ends never change; delete it and put another under another id.");
        }

        if (_model.FindRelationshipType(relationship.Type) is not { } type)
        {
            _problems.Add($"{place}: there is no relationship type '{relationship.Type}'{Suggestion.For(relationship.Type, _model.RelationshipTypes.Select(other => other.Type))}");
            return;
        }

        CheckEnd(place, "start", relationship.From, type.From);
        CheckEnd(place, "end", relationship.To, type.To);
        PropertyValidator.Check(place, relationship.Properties, type.Properties, _problems);
    }

    private void CheckEnd(string place, string verb, string nodeId, ImmutableArray<string> allowed)
    {
        var label = _changes.GetValueOrDefault(nodeId) switch
        {
            Change.PutNode put => put.Node.Label,
            Change.DeleteNode => null,
            _ => _graph.FindNodeLabel(nodeId),
        };
        if (label is null)
        {
            _problems.Add($"{place}: there is no node '{nodeId}' for it to {verb} at; put the node in the same change set.");
        }
        else if (_model.FindNodeType(label) is { } type && !allowed.Contains(label) && !allowed.Any(type.Interfaces.Contains))
        {
            _problems.Add($"{place}: it cannot {verb} at '{nodeId}', a {label}; allowed: {string.Join(", ", allowed)}.");
        }
    }

    private void CheckDeletedNode(string id)
    {
        if (_graph.FindNodeLabel(id) is not { } label)
        {
            _problems.Add($"Node '{id}' cannot be deleted: there is none; leave the change out.");
            return;
        }

        foreach (var relationship in _graph.RelationshipsOf(id))
        {
            if (_changes.GetValueOrDefault(relationship) is not Change.DeleteRelationship)
            {
                _problems.Add($"{label} '{id}' cannot be deleted: its relationship '{relationship}' remains; delete that in the same change set.");
            }
        }
    }

    private void CheckText(string place, string text, int minLength, int maxLength)
    {
        if (text.Length < minLength) _problems.Add($"{place} is empty; give 1 to {maxLength} characters.");
        else if (PropertyValidator.TextProblem(text, maxLength) is { } problem) _problems.Add($"{place} {problem}");
    }
}

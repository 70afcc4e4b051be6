using System.Collections.Immutable;
using CityGraph.Graph.Model;

namespace CityGraph.Graph.Embedded.Memory;

/// <summary>For each id that a property of some nodes names, those nodes in the order of their ids. Immutable; versions share what did not change.</summary>
internal sealed class ReferringNodes
{
    private readonly LabelLayout _label;
    private readonly Column _column;
    private readonly IdMap _targets;
    private readonly Adjacency _lists;

    private ReferringNodes(LabelLayout label, Column column, IdMap targets, Adjacency lists) =>
        (_label, _column, _targets, _lists) = (label, column, targets, lists);

    public ReadOnlySpan<Link> this[string targetId]
    {
        get
        {
            var target = _targets.Find(targetId);
            return target < 0 ? [] : _lists[target];
        }
    }

    public static ReferringNodes Empty(LabelLayout label, Column column) => new(label, column, new(), Adjacency.Empty);

    public bool IsFor(LabelLayout label, Column column) => ReferenceEquals(_label, label) && ReferenceEquals(_column, column);

    /// <summary>O(d) for each target whose nodes change, with d their number.</summary>
    public ReferringNodes With(List<(NodeRecord? Old, NodeRecord? New)> changes, IdMap nodeIds)
    {
        var lists = new Adjacency.Builder(_lists, node => new(node, node, 0), (a, b) => CodePointComparer.Compare(nodeIds[a.Far], nodeIds[b.Far]));
        foreach (var (old, @new) in changes)
        {
            foreach (var target in Targets(old)) lists.Remove(target, old!.Index);
            foreach (var target in Targets(@new)) lists.Add(target, @new!.Type, @new.Index);
        }

        return new(_label, _column, _targets, lists.ToAdjacency());
    }

    private int[] Targets(NodeRecord? node)
    {
        if (node is null || !_label.IsOn(node)) return [];
        return _column.Read(node) switch
        {
            string id => [_targets.GetOrAdd(id)],
            ImmutableArray<object> ids => [.. ids.OfType<string>().Distinct(StringComparer.Ordinal).Select(_targets.GetOrAdd)],
            _ => [],
        };
    }
}

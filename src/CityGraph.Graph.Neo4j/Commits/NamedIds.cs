using System.Collections.Immutable;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Model;

namespace CityGraph.Graph.Neo4j.Commits;

/// <summary>
/// The ids that a change set names, in the order of code points and cut into short lists, each of which covers a small range. Texts that are
/// no valid Unicode are left out: nothing can have them, and the set is refused for them.
/// </summary>
internal sealed class NamedIds
{
    private const int ListLength = 200;

    public NamedIds(ImmutableArray<Change> changes)
    {
        var (changed, ends) = (new HashSet<string>(changes.Length, StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        List<string> deletedNodes = [];
        foreach (var change in changes)
        {
            if (IsStorable(change.Id)) changed.Add(change.Id);
            if (change is Change.DeleteNode && IsStorable(change.Id)) deletedNodes.Add(change.Id);
            if (change is not Change.PutRelationship { Relationship: var relationship }) continue;
            if (IsStorable(relationship.From)) ends.Add(relationship.From);
            if (IsStorable(relationship.To)) ends.Add(relationship.To);
        }

        ends.ExceptWith(changed);
        (Changed, Ends, DeletedNodes) = (Cut(changed), Cut(ends), deletedNodes);
    }

    /// <summary>Of the elements that are put or deleted.</summary>
    public IReadOnlyList<object> Changed { get; }

    /// <summary>Of nodes at which relationships that are put start and end, and which are not changed themselves.</summary>
    public IReadOnlyList<object> Ends { get; }

    /// <summary>As given.</summary>
    public IReadOnlyList<string> DeletedNodes { get; }

    /// <summary>Whether every surrogate is half of a pair.</summary>
    public static bool IsStorable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsSurrogatePair(text, i)) return false;
            i++;
        }

        return true;
    }

    private static object[] Cut(HashSet<string> ids)
    {
        var sorted = ids.ToArray();
        Array.Sort(sorted, CodePointComparer.Compare);
        return [.. sorted.Chunk(ListLength)];
    }
}

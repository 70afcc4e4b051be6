using System.Collections.Immutable;
using CityGraph.Graph.Changes;

namespace CityGraph.Graph.Neo4j.Commits;

/// <summary>
/// The ids that a change set names, sorted and cut into short lists, each of which covers a small range. An id with a character from U+D800 on is
/// a list by itself: Neo4j sorts it by code point, but compares it by UTF-16 units, so that it may lie outside of what looks like its range.
/// Texts that are no valid Unicode are left out: nothing can have them, and the set is refused for them.
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

    /// <summary>What has ids, sorted by them and cut as above; each list has one at least.</summary>
    public static IEnumerable<T[]> Cut<T>(IEnumerable<T> items, Func<T, string> idOf)
    {
        var all = items.ToLookup(item => IsPlain(idOf(item)));
        return all[true].OrderBy(idOf, StringComparer.Ordinal).Chunk(ListLength).Concat(all[false].Select(item => new[] { item }));
    }

    private static object[] Cut(IEnumerable<string> ids) => [.. Cut(ids, id => id)];

    /// <summary>Whether its order is the same by code points and by UTF-16 units.</summary>
    private static bool IsPlain(string id) => !id.AsSpan().ContainsAnyInRange('\uD800', '\uFFFF');
}

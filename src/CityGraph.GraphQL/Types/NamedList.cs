using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace CityGraph.GraphQL.Types;

/// <summary>
/// Definitions in the order they were written, with lookup by name in O(1). Names are unique and case-sensitive. A schema has thousands
/// of short lists, of arguments for the most part: those are searched as they are, without an index to build at the start.
/// </summary>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "It is a list.")]
public sealed class NamedList<T> : IReadOnlyList<T>
    where T : class, INamed
{
    private const int LongestWithoutIndex = 8;

    private readonly Dictionary<string, T>? _byName;

    /// <summary>Of several with one name the first is kept: the schema's rules have reported the others.</summary>
    internal NamedList(IEnumerable<T> items)
    {
        var all = items.ToArray();
        if (all.Length > LongestWithoutIndex)
        {
            _byName = new(all.Length, StringComparer.Ordinal);
            all = Array.FindAll(all, one => _byName.TryAdd(one.Name, one));
        }
        else if (HasRepeatedName(all))
        {
            all = [.. all.DistinctBy(one => one.Name)];
        }

        Items = ImmutableCollectionsMarshal.AsImmutableArray(all);
    }

    public ImmutableArray<T> Items { get; }

    public int Count => Items.Length;

    public T this[int index] => Items[index];

    /// <summary>Null when there is none of that name.</summary>
    public T? Find(string name)
    {
        if (_byName is not null) return _byName.GetValueOrDefault(name);
        foreach (var item in Items)
        {
            if (item.Name == name) return item;
        }

        return null;
    }

    public bool Contains(string name) => Find(name) is not null;

    public ImmutableArray<T>.Enumerator GetEnumerator() => Items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)ImmutableCollectionsMarshal.AsArray(Items)!).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();

    private static bool HasRepeatedName(ReadOnlySpan<T> items)
    {
        for (var i = 1; i < items.Length; i++)
        {
            foreach (var earlier in items[..i])
            {
                if (earlier.Name == items[i].Name) return true;
            }
        }

        return false;
    }
}

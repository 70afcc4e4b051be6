using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace CityGraph.GraphQL.Types;

/// <summary>Definitions in the order they were written, with lookup by name in O(1). Names are unique and case-sensitive.</summary>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "It is a list.")]
public sealed class NamedList<T> : IReadOnlyList<T>
    where T : class, INamed
{
    private readonly FrozenDictionary<string, T> _byName;

    /// <summary>Of several with one name the first is kept: the schema's rules have reported the others.</summary>
    internal NamedList(IEnumerable<T> items)
    {
        Items = [.. items.DistinctBy(one => one.Name)];
        _byName = Items.ToFrozenDictionary(one => one.Name);
    }

    public ImmutableArray<T> Items { get; }

    public int Count => Items.Length;

    public T this[int index] => Items[index];

    /// <summary>Null when there is none of that name.</summary>
    public T? Find(string name) => _byName.GetValueOrDefault(name);

    public bool Contains(string name) => _byName.ContainsKey(name);

    public ImmutableArray<T>.Enumerator GetEnumerator() => Items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)ImmutableCollectionsMarshal.AsArray(Items)!).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();
}

using System.Collections;
using System.Collections.Immutable;

namespace CityGraph.Graph.Model;

/// <summary>
/// The property values of one element, by name. Immutable; equal if names and values are.
/// A missing property has no entry: null is never a value. Values are of the types named at <see cref="PropertyKind"/>;
/// a list is an <see cref="ImmutableArray{T}"/> of <see cref="object"/>.
/// Look-up takes O(log n).
/// </summary>
public sealed class PropertySet : IEquatable<PropertySet>, IReadOnlyCollection<KeyValuePair<string, object>>
{
    private readonly KeyValuePair<string, object>[] _entries;

    private PropertySet(KeyValuePair<string, object>[] entries) => _entries = entries;

    public static PropertySet Empty { get; } = new([]);

    public int Count => _entries.Length;

    /// <summary>The value, or null if there is none.</summary>
    public object? this[string name]
    {
        get
        {
            var (low, high) = (0, _entries.Length - 1);
            while (low <= high)
            {
                var middle = (low + high) >>> 1;
                var order = string.CompareOrdinal(_entries[middle].Key, name);
                if (order == 0) return _entries[middle].Value;
                if (order < 0) low = middle + 1;
                else high = middle - 1;
            }

            return null;
        }
    }

    /// <exception cref="ArgumentException">A name occurs twice.</exception>
    public static PropertySet From(IEnumerable<KeyValuePair<string, object>> entries)
    {
        var sorted = entries.ToArray();
        if (sorted.Length == 0) return Empty;
        Array.Sort(sorted, static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Key == sorted[i - 1].Key) throw new ArgumentException($"Property '{sorted[i].Key}' is given twice.", nameof(entries));
        }

        return new(sorted);
    }

    public static PropertySet From(params ReadOnlySpan<(string Name, object Value)> entries)
    {
        var pairs = new List<KeyValuePair<string, object>>(entries.Length);
        foreach (var (name, value) in entries) pairs.Add(new(name, value));
        return From(pairs);
    }

    public bool Equals(PropertySet? other)
    {
        if (other is null || other._entries.Length != _entries.Length) return false;
        for (var i = 0; i < _entries.Length; i++)
        {
            if (_entries[i].Key != other._entries[i].Key || !ValueEquals(_entries[i].Value, other._entries[i].Value)) return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as PropertySet);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var (name, value) in _entries)
        {
            hash.Add(name, StringComparer.Ordinal);
            if (value is not ImmutableArray<object>) hash.Add(value);
        }

        return hash.ToHashCode();
    }

    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, object>>)_entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static bool ValueEquals(object a, object b) =>
        a is ImmutableArray<object> left && b is ImmutableArray<object> right ? left.AsSpan().SequenceEqual(right.AsSpan()) : a.Equals(b);
}

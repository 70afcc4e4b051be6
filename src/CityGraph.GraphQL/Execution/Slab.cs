using System.Buffers;
using System.Runtime.CompilerServices;

namespace CityGraph.GraphQL.Execution;

/// <summary>
/// Hands out pieces of a few large pooled arrays and takes all of them back at once: a request has as many columns as its
/// operation has fields, and renting each from the pool would overflow the pool's own small caches.
/// </summary>
/// <remarks>One request, one thread at a time.</remarks>
internal sealed class Slab<T> : IDisposable
{
    private const int SmallestChunk = 1024;

    private readonly List<T[]> _full = [];
    private T[] _chunk = [];
    private int _used;

    /// <summary>The array in which <paramref name="length"/> cleared places begin at <paramref name="start"/>.</summary>
    public T[] Rent(int length, out int start)
    {
        if (_chunk.Length - _used < length) Grow(length);
        start = _used;
        _used += length;
        Array.Clear(_chunk, start, length);
        return _chunk;
    }

    /// <summary>Every piece handed out so far is invalid after this; the slab itself can be used again.</summary>
    public void Dispose()
    {
        Return(_chunk, _used);
        foreach (var chunk in _full) Return(chunk, chunk.Length);
        _full.Clear();
        _chunk = [];
        _used = 0;
    }

    private void Grow(int length)
    {
        if (_chunk.Length > 0) _full.Add(_chunk);
        _chunk = ArrayPool<T>.Shared.Rent(Math.Max(length, Math.Max(SmallestChunk, _chunk.Length * 2)));
        _used = 0;
    }

    private static void Return(T[] chunk, int used)
    {
        if (chunk.Length == 0) return;
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>()) Array.Clear(chunk, 0, used);
        ArrayPool<T>.Shared.Return(chunk);
    }
}

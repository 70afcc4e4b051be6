using System.Runtime.InteropServices;
using CityGraph.Graph.Model;

namespace CityGraph.Graph.Embedded.Memory;

/// <summary>The indexes of nodes in the order of their ids: immutable, in chunks of at most 512 that versions share.</summary>
internal sealed class SortedNodes
{
    private const int MaxChunk = 512;
    private const int NewChunk = MaxChunk / 2;

    private readonly IdMap _ids;
    private readonly int[][] _chunks;
    private readonly int[] _starts;

    private SortedNodes(IdMap ids, int[][] chunks)
    {
        _ids = ids;
        _chunks = chunks;
        _starts = new int[chunks.Length];
        for (var i = 0; i < chunks.Length; i++)
        {
            _starts[i] = Count;
            Count += chunks[i].Length;
        }
    }

    public int Count { get; }

    public ReadOnlySpan<int[]> Chunks => _chunks;

    public static SortedNodes Empty(IdMap ids) => new(ids, []);

    /// <param name="ids">Of the nodes.</param>
    /// <param name="sorted">Nodes in the order of their ids.</param>
    public static SortedNodes Of(IdMap ids, ReadOnlySpan<int> sorted)
    {
        var chunks = new List<int[]>(sorted.Length / NewChunk + 1);
        Divide(sorted, chunks);
        return new(ids, [.. chunks]);
    }

    /// <summary>The node at a rank. O(log n).</summary>
    public int At(int rank)
    {
        var chunk = Array.BinarySearch(_starts, rank);
        if (chunk < 0) chunk = ~chunk - 1;
        return _chunks[chunk][rank - _starts[chunk]];
    }

    /// <summary>The number of nodes whose ids come before this one, or, if <paramref name="inclusive"/>, are this one. O(log n).</summary>
    public int RankOf(string id, bool inclusive)
    {
        var chunk = ChunkOf(id);
        if (chunk == _chunks.Length) return Count;
        var (low, high) = (0, _chunks[chunk].Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var order = CodePointComparer.Compare(_ids[_chunks[chunk][middle]], id);
            if (order < 0 || (order == 0 && inclusive)) low = middle + 1;
            else high = middle;
        }

        return _starts[chunk] + low;
    }

    /// <summary>O(k log n) for k changed nodes, plus a copy of the array of chunks.</summary>
    /// <param name="added">Not yet there; is sorted here.</param>
    /// <param name="removed">Those to leave out.</param>
    public SortedNodes With(List<int> added, HashSet<int> removed)
    {
        if (added.Count == 0 && removed.Count == 0) return this;
        added.Sort((a, b) => CodePointComparer.Compare(_ids[a], _ids[b]));
        var shrunk = new HashSet<int>();
        foreach (var node in removed) shrunk.Add(ChunkOf(_ids[node]));
        var chunks = new List<int[]>(_chunks.Length + added.Count / MaxChunk + 1);
        var next = 0;
        for (var i = 0; i < _chunks.Length; i++)
        {
            var first = next;
            if (i == _chunks.Length - 1) next = added.Count;
            else if (next < added.Count) next = EndOfRun(added, next, _ids[_chunks[i][^1]]);
            if (first == next && !shrunk.Contains(i)) chunks.Add(_chunks[i]);
            else Merge(_chunks[i], CollectionsMarshal.AsSpan(added)[first..next], removed, chunks);
        }

        if (_chunks.Length == 0) Merge([], CollectionsMarshal.AsSpan(added), removed, chunks);
        return new(_ids, [.. chunks]);
    }

    /// <summary>The first chunk whose last id is not before this one.</summary>
    private int ChunkOf(string id)
    {
        var (low, high) = (0, _chunks.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (CodePointComparer.Compare(_ids[_chunks[middle][^1]], id) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private int EndOfRun(List<int> added, int from, string lastId)
    {
        while (from < added.Count && CodePointComparer.Compare(_ids[added[from]], lastId) < 0) from++;
        return from;
    }

    private void Merge(int[] chunk, ReadOnlySpan<int> added, HashSet<int> removed, List<int[]> into)
    {
        var merged = new List<int>(chunk.Length + added.Length);
        var next = 0;
        foreach (var node in chunk)
        {
            while (next < added.Length && CodePointComparer.Compare(_ids[added[next]], _ids[node]) < 0) merged.Add(added[next++]);
            if (!removed.Contains(node)) merged.Add(node);
        }

        merged.AddRange(added[next..]);
        if (merged.Count <= MaxChunk)
        {
            if (merged.Count > 0) into.Add([.. merged]);
            return;
        }

        Divide(CollectionsMarshal.AsSpan(merged), into);
    }

    private static void Divide(ReadOnlySpan<int> sorted, List<int[]> into)
    {
        for (; sorted.Length > NewChunk; sorted = sorted[NewChunk..]) into.Add([.. sorted[..NewChunk]]);
        if (!sorted.IsEmpty) into.Add([.. sorted]);
    }
}

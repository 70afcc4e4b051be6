using System.Buffers;

namespace CityGraph.GraphQL.Execution;

/// <summary>
/// Holds a response back until it is whole, in pooled pieces that grow with it: what was written can still be thrown away when a
/// value turns out to be wrong.
/// </summary>
/// <remarks>One request, one thread at a time.</remarks>
internal sealed class ResponseBuffer(long limit) : IBufferWriter<byte>, IDisposable
{
    private const int SmallestPiece = 4 * 1024;

    // Below what the runtime keeps apart as large objects.
    private const int LargestPiece = 64 * 1024;

    private ArraySegment<byte>[] _full = [];
    private int _fullCount;
    private byte[] _piece = [];
    private int _used;
    private long _lengthOfFull;

    /// <summary>Whether more was written than a response may hold.</summary>
    public bool IsOverLimit => _lengthOfFull + _used > limit;

    public void Advance(int count) => _used += count;

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        if (_piece.Length - _used < Math.Max(1, sizeHint)) Grow(sizeHint);
        return _piece.AsSpan(_used);
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        GetSpan(sizeHint);
        return _piece.AsMemory(_used);
    }

    public void CopyTo(IBufferWriter<byte> output)
    {
        foreach (var piece in _full.AsSpan(0, _fullCount)) output.Write(piece);
        output.Write(_piece.AsSpan(0, _used));
    }

    public void Dispose()
    {
        foreach (var piece in _full.AsSpan(0, _fullCount)) ArrayPool<byte>.Shared.Return(piece.Array!);
        if (_full.Length > 0) ArrayPool<ArraySegment<byte>>.Shared.Return(_full, clearArray: true);
        _full = [];
        _fullCount = 0;
        if (_piece.Length > 0) ArrayPool<byte>.Shared.Return(_piece);
        _piece = [];
        _used = 0;
    }

    private void Grow(int sizeHint)
    {
        if (_piece.Length > 0) KeepPiece();
        _piece = ArrayPool<byte>.Shared.Rent(Math.Max(sizeHint, Math.Clamp(_piece.Length * 2, SmallestPiece, LargestPiece)));
        _used = 0;
    }

    private void KeepPiece()
    {
        if (_fullCount == _full.Length)
        {
            var larger = ArrayPool<ArraySegment<byte>>.Shared.Rent(_fullCount + 1);
            _full.CopyTo(larger, 0);
            if (_full.Length > 0) ArrayPool<ArraySegment<byte>>.Shared.Return(_full, clearArray: true);
            _full = larger;
        }

        _full[_fullCount++] = new(_piece, 0, _used);
        _lengthOfFull += _used;
    }
}

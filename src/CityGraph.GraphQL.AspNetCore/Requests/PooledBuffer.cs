using System.Buffers;

namespace CityGraph.GraphQL.AspNetCore.Requests;

/// <summary>
/// One response or message while it is written and until it is sent, in an array of the shared pool, which is given back by
/// <see cref="Clear"/> and <see cref="Dispose"/>. An empty one holds no memory.
/// </summary>
/// <param name="initialLength">How many bytes there is room for once anything is written; positive.</param>
internal sealed class PooledBuffer(int initialLength = 256) : IBufferWriter<byte>, IDisposable
{
    private byte[] _bytes = [];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> WrittenSpan => _bytes.AsSpan(0, Length);

    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, Length);

    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        Length += bytes.Length;
    }

    /// <summary>What was written from <paramref name="start"/> on, to be changed in place.</summary>
    public Span<byte> From(int start) => _bytes.AsSpan(start, Length - start);

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _bytes.Length - Length);
        Length += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _bytes.AsSpan(Length);
    }

    public void Clear()
    {
        Release();
        _bytes = [];
        Length = 0;
    }

    public void Dispose() => Clear();

    private void Grow(int sizeHint)
    {
        var needed = checked(Length + Math.Max(sizeHint, 1));
        if (needed <= _bytes.Length) return;
        var doubled = (int)Math.Min(2L * _bytes.Length, Array.MaxLength);
        var grown = ArrayPool<byte>.Shared.Rent(Math.Max(needed, Math.Max(initialLength, doubled)));
        WrittenSpan.CopyTo(grown);
        Release();
        _bytes = grown;
    }

    private void Release()
    {
        if (_bytes.Length > 0) ArrayPool<byte>.Shared.Return(_bytes);
    }
}

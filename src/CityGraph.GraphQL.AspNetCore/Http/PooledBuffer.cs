using System.Buffers;

namespace CityGraph.GraphQL.AspNetCore.Http;

/// <summary>A response while it is written, in one array of the shared pool, to which it is given back.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private const int InitialLength = 16 * 1024;

    private byte[] _bytes = [];
    private int _length;

    /// <summary>What was written. Not to be used after this is disposed.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return _bytes.AsSpan(_length);
    }

    public void Dispose()
    {
        Release();
        _bytes = [];
        _length = 0;
    }

    private void Release()
    {
        if (_bytes.Length > 0) ArrayPool<byte>.Shared.Return(_bytes);
    }

    private void Ensure(int sizeHint)
    {
        var wanted = checked(_length + Math.Max(sizeHint, 1));
        if (wanted <= _bytes.Length) return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(Math.Max(wanted, InitialLength), (int)Math.Min(2L * _bytes.Length, Array.MaxLength)));
        Written.CopyTo(larger);
        Release();
        _bytes = larger;
    }
}

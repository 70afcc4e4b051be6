using System.Buffers;

namespace CityGraph.Graph.Neo4j.Client.Http;

/// <summary>Bytes that grow in memory of the shared pool, up to a limit. Given back on <see cref="Dispose"/>.</summary>
internal sealed class PooledBuffer(int limit) : IBufferWriter<byte>, IDisposable
{
    private const int FirstSize = 4096;

    private byte[] _bytes = [];

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    /// <summary>Whether more was written than may be.</summary>
    public bool IsOver => Length > limit;

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Makes room for so many bytes more, in one step.</summary>
    public void Reserve(int count)
    {
        if (_bytes.Length - Length >= count) return;
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Array.MaxLength, Math.Max(Math.Max(FirstSize, 2L * _bytes.Length), (long)Length + count)));
        Written.Span.CopyTo(larger);
        Return();
        _bytes = larger;
    }

    public void Dispose()
    {
        Return();
        Length = 0;
    }

    private void Return()
    {
        if (_bytes.Length > 0) ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }
}

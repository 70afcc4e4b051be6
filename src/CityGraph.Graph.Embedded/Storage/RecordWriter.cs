using System.Buffers.Binary;
using System.Text;

namespace CityGraph.Graph.Embedded.Storage;

/// <summary>Writes a record: a run of bytes that ends with the checksum of itself and of the key under which it is kept.</summary>
internal sealed class RecordWriter
{
    private byte[] _buffer = new byte[256];

    public int Length { get; private set; }

    public RecordWriter Clear()
    {
        Length = 0;
        return this;
    }

    public void Byte(byte value) => Room(1)[0] = value;

    /// <summary>Seven bits a byte, the lowest first.</summary>
    public void Unsigned(ulong value)
    {
        for (; value >= 0x80; value >>= 7) Byte((byte)(value | 0x80));
        Byte((byte)value);
    }

    /// <summary>Zigzag, so that small negative numbers are short.</summary>
    public void Signed(long value) => Unsigned((ulong)((value << 1) ^ (value >> 63)));

    public void Number(double value) => BinaryPrimitives.WriteDoubleLittleEndian(Room(8), value);

    public void Text(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Unsigned((ulong)length);
        Encoding.UTF8.GetBytes(text, Room(length));
    }

    /// <summary>The finished record, valid until the next change.</summary>
    public ReadOnlySpan<byte> Seal(long key)
    {
        var checksum = Crc32C.Compute(key, _buffer.AsSpan(0, Length));
        BinaryPrimitives.WriteUInt32LittleEndian(Room(4), checksum);
        return _buffer.AsSpan(0, Length);
    }

    private Span<byte> Room(int length)
    {
        if (Length + length > _buffer.Length) Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, Length + length));
        Length += length;
        return _buffer.AsSpan(Length - length, length);
    }
}

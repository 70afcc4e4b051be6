using System.Buffers.Binary;
using System.Text;

namespace CityGraph.Graph.Embedded.Storage;

/// <summary>Reads what <see cref="RecordWriter"/> wrote. Throws <see cref="DamagedRecordException"/> for anything else.</summary>
internal ref struct RecordReader
{
    private ReadOnlySpan<byte> _rest;

    public RecordReader(long key, ReadOnlySpan<byte> record)
    {
        if (record.Length < 4) throw new DamagedRecordException("is too short");
        _rest = record[..^4];
        if (Crc32C.Compute(key, _rest) != BinaryPrimitives.ReadUInt32LittleEndian(record[^4..])) throw new DamagedRecordException("does not match its checksum");
    }

    public readonly bool AtEnd => _rest.IsEmpty;

    public byte Byte() => Take(1)[0];

    public ulong Unsigned()
    {
        var value = 0UL;
        for (var shift = 0; shift < 70; shift += 7)
        {
            var next = Byte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) return value;
        }

        throw new DamagedRecordException("holds a number that is too long");
    }

    public long Signed()
    {
        var value = Unsigned();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    /// <summary>A length, count or symbol.</summary>
    public int Small()
    {
        var value = Unsigned();
        return value <= int.MaxValue ? (int)value : throw new DamagedRecordException("holds a number that is too large");
    }

    public double Number() => BinaryPrimitives.ReadDoubleLittleEndian(Take(8));

    public string Text() => Encoding.UTF8.GetString(TextBytes());

    /// <summary>A text in UTF-8.</summary>
    public ReadOnlySpan<byte> TextBytes() => Take(Small());

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length > _rest.Length) throw new DamagedRecordException("ends too early");
        var taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }
}

/// <summary>A record is not what was written.</summary>
/// <param name="problem">What is wrong, as in "node 12 <em>is too short</em>".</param>
internal sealed class DamagedRecordException(string problem) : Exception(problem);

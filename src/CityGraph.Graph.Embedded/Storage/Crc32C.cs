using System.Buffers.Binary;
using System.Numerics;

namespace CityGraph.Graph.Embedded.Storage;

/// <summary>The checksum CRC-32C (Castagnoli, RFC 3720 B.4), in hardware where there is any.</summary>
internal static class Crc32C
{
    public static uint Compute(long key, ReadOnlySpan<byte> bytes)
    {
        var crc = BitOperations.Crc32C(uint.MaxValue, (ulong)key);
        for (; bytes.Length >= 8; bytes = bytes[8..]) crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var value in bytes) crc = BitOperations.Crc32C(crc, value);
        return ~crc;
    }
}

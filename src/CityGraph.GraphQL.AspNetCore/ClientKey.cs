using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace CityGraph.GraphQL.AspNetCore;

/// <summary>Who counts as one client where turns and limits are given by client.</summary>
public static class ClientKey
{
    /// <summary>
    /// An IPv4 address, or a network of 64 bits in IPv6, which is the least that one customer gets. All who come without an address, by a socket in the
    /// file system, are one.
    /// </summary>
    public static ulong Of(IPAddress? address)
    {
        if (address is null) return 0;
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        if (address.AddressFamily == AddressFamily.InterNetwork) return OfIPv4(bytes);
        return address.IsIPv4MappedToIPv6 ? OfIPv4(bytes[12..]) : BinaryPrimitives.ReadUInt64BigEndian(bytes);
    }

    /// <summary>No network of IPv6 that is in use begins with these 32 bits.</summary>
    private static ulong OfIPv4(ReadOnlySpan<byte> bytes) => 0x0000_FFFF_0000_0000UL | BinaryPrimitives.ReadUInt32BigEndian(bytes);
}

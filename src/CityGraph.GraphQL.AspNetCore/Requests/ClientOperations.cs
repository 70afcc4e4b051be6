using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace CityGraph.GraphQL.AspNetCore.Requests;

/// <summary>What the operations of one client address are up to. Guarded by the lock of its <see cref="OperationGate"/>.</summary>
internal sealed class ClientOperations
{
    public ulong Key { get; set; }

    public int Running { get; set; }

    /// <summary>When it last began to run one, by a number that grows; 0 where all have left since.</summary>
    public long LastTurn { get; set; }

    public LinkedList<WaitingOperation> Waiting { get; } = new();

    /// <summary>
    /// Who counts as one client: an IPv4 address, or a network of 64 bits in IPv6, which is the least that one customer gets. All who come
    /// without an address, by a socket in the file system, are one.
    /// </summary>
    public static ulong KeyOf(IPAddress? address)
    {
        if (address is null) return 0;
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        if (address.AddressFamily == AddressFamily.InterNetwork) return IPv4Key(bytes);
        return address.IsIPv4MappedToIPv6 ? IPv4Key(bytes[12..]) : BinaryPrimitives.ReadUInt64BigEndian(bytes);
    }

    /// <summary>No network of IPv6 that is in use begins with these 32 bits.</summary>
    private static ulong IPv4Key(ReadOnlySpan<byte> bytes) => 0x0000_FFFF_0000_0000UL | BinaryPrimitives.ReadUInt32BigEndian(bytes);
}

/// <summary>An operation that may not run yet.</summary>
/// <param name="Order">Those that wait longer have smaller ones.</param>
/// <param name="Entering">True once it may run, false once it may not wait any longer.</param>
internal sealed record WaitingOperation(long Order, TaskCompletionSource<bool> Entering);

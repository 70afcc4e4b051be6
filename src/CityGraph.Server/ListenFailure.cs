using System.Collections.Immutable;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace CityGraph.Server;

/// <summary>Why the server cannot listen, in one line.</summary>
internal static class ListenFailure
{
    /// <summary>Null where the exception says something else.</summary>
    public static string? Describe(Exception exception, ImmutableArray<string> urls)
    {
        var cause = exception switch
        {
            IOException { InnerException: AddressInUseException } => "another program uses the port; stop it, or choose another one",
            SocketException { SocketErrorCode: SocketError.AccessDenied } => "the port needs rights that this user has not; choose another one, from 1024 on,",
            SocketException { SocketErrorCode: SocketError.AddressNotAvailable } => "this machine has no such address; choose another one",
            SocketException socket => $"{socket.Message}; choose another address",
            IOException io => $"{io.Message} Choose another address",
            _ => null,
        };
        return cause is null ? null : $"Cannot listen on {string.Join(" and ", urls)}: {cause} with --urls.";
    }
}

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
            IOException { InnerException: AddressInUseException } => "another program uses the port; stop it, or choose another port",
            SocketException { SocketErrorCode: SocketError.AccessDenied } => "the port needs rights that this user has not; choose one from 1024 on",
            SocketException { SocketErrorCode: SocketError.AddressNotAvailable } => "this machine has no such address; choose one that it has",
            SocketException socket => socket.Message,
            IOException io => io.Message,
            _ => null,
        };
        return cause is null ? null : $"Cannot listen on {string.Join(" and ", urls)}: {cause}: --urls http://localhost:5081";
    }
}

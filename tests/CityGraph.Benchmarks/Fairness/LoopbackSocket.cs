using System.Net;
using System.Net.Sockets;

namespace CityGraph.Benchmarks.Fairness;

/// <summary>Connections from one of the addresses of the loopback network, so that a server sees different clients.</summary>
internal static class LoopbackSocket
{
    public static HttpClient NewClient(IPAddress from) => new(NewHandler(from));

    public static HttpMessageInvoker NewInvoker(IPAddress from) => new(NewHandler(from));

    public static async Task<NetworkStream> ConnectAsync(Uri server, IPAddress from, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.Bind(new IPEndPoint(from, 0));
            await socket.ConnectAsync(IPAddress.Loopback, server.Port, cancellationToken);
            return new(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static SocketsHttpHandler NewHandler(IPAddress from) => new()
    {
        ConnectCallback = async (context, cancellationToken) => await ConnectAsync(context.InitialRequestMessage.RequestUri!, from, cancellationToken),
    };
}

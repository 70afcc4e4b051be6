using System.Net;
using System.Net.Sockets;

namespace CityGraph.Testing.Neo4j;

internal static class FreePort
{
    /// <summary>
    /// A port of this machine that nobody listens on: below those that systems give to outgoing connections, so that none of these takes
    /// it until the server listens, or while it is down.
    /// </summary>
    public static int Find()
    {
        while (true)
        {
            var port = Random.Shared.Next(20_000, 32_000);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody has it: the next one.
            }
        }
    }
}

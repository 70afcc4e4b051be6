using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CityGraph.Benchmarks.Compare;

/// <summary>The least HTTP that asks one request again and again over one connection: no start-up of its own to be measured along.</summary>
internal sealed class HttpProbe : IDisposable
{
    private readonly Socket _socket;
    private readonly byte[] _buffer = new byte[256 * 1024];

    private HttpProbe(Socket socket) => _socket = socket;

    public static byte[] Get(string path) => Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n");

    public static byte[] Post(string path, byte[] json) =>
    [
        .. Encoding.ASCII.GetBytes($"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {json.Length}\r\n\r\n"),
        .. json,
    ];

    /// <summary>Null where nobody listens yet.</summary>
    public static HttpProbe? TryConnect(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.Connect(IPAddress.Loopback, port);
            return new(socket);
        }
        catch (SocketException)
        {
            socket.Dispose();
            return null;
        }
    }

    /// <summary>The status of the answer, which is read to its end. It must tell its length, or be in one chunk.</summary>
    public int Ask(byte[] request)
    {
        _socket.Send(request);
        var length = 0;
        while (true)
        {
            var read = _socket.Receive(_buffer.AsSpan(length));
            if (read == 0) throw new InvalidOperationException("The connection was closed before the answer was complete.");
            length += read;
            if (IsComplete(_buffer.AsSpan(0, length))) return int.Parse(_buffer.AsSpan("HTTP/1.1 ".Length, 3), CultureInfo.InvariantCulture);
        }
    }

    public void Dispose() => _socket.Dispose();

    private static bool IsComplete(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0) return false;
        var field = answer[..head].IndexOf("Content-Length: "u8);
        if (field < 0) return answer.EndsWith("0\r\n\r\n"u8);
        var digits = answer[(field + "Content-Length: ".Length)..(head + 2)];
        return answer.Length - head - 4 >= int.Parse(digits[..digits.IndexOf((byte)'\r')], CultureInfo.InvariantCulture);
    }
}

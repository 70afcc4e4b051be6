using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace CityGraph.Graph.Neo4j.Tests.Client;

/// <summary>What a connection through <see cref="FaultyProxy"/> suffers.</summary>
internal enum Fault
{
    None,

    /// <summary>Nothing that the server says arrives.</summary>
    Silence,

    /// <summary>The connection is reset after some bytes of the answer.</summary>
    Cut,

    /// <summary>One byte of the answer is another: no ASCII any more, or no UTF-8.</summary>
    Corruption,

    /// <summary>The connection is reset as soon as something is asked.</summary>
    Reset,

    /// <summary>What the server says arrives whole, but late.</summary>
    Delay,
}

/// <summary>Passes bytes on between clients and a server, and harms what the server says.</summary>
internal sealed class FaultyProxy : IAsyncDisposable
{
    private readonly Uri _server;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _disposed = new();
    private readonly Task _accepting;

    public FaultyProxy(Uri server)
    {
        _server = server;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Uri => new UriBuilder("http", "127.0.0.1", ((IPEndPoint)_listener.LocalEndpoint).Port).Uri;

    /// <summary>Of what is said from now on, on connections that are open too.</summary>
    public Fault Fault { get; set; }

    /// <summary>How many bytes of an answer arrive before the harm; its head has less than 300.</summary>
    public int Unharmed { get; set; }

    /// <summary>How late what is delayed arrives: each piece of an answer.</summary>
    public TimeSpan Late { get; init; }

    /// <summary>After so many harms there is no fault any more.</summary>
    public int Times { get; init; } = int.MaxValue;

    /// <summary>How often something was harmed.</summary>
    public int Harmed { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _disposed.CancelAsync();
        _listener.Stop();
        await _accepting;
        _disposed.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_disposed.Token);
                connections.Add(PassAsync(client));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task PassAsync(TcpClient client)
    {
        using var server = new TcpClient();
        try
        {
            await server.ConnectAsync(_server.Host, _server.Port, _disposed.Token);
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(_disposed.Token);
            var answered = new StrongBox<int>();
            Task[] both = [AskAsync(client, server, answered, ended.Token), AnswerAsync(server, client, answered, ended.Token)];
            await Task.WhenAny(both);
            await ended.CancelAsync();
            await Task.WhenAll(both);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException)
        {
            // One side is gone: so is the other, below.
        }
        finally
        {
            // With a reset, as a broken line does.
            client.LingerState = new LingerOption(true, 0);
            client.Dispose();
        }
    }

    private async Task AskAsync(TcpClient client, TcpClient server, StrongBox<int> answered, CancellationToken cancellationToken)
    {
        var buffer = new byte[16 * 1024];
        while (await client.GetStream().ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (Fault == Fault.Reset) throw Harm();
            answered.Value = 0;
            await server.GetStream().WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }
    }

    private async Task AnswerAsync(TcpClient server, TcpClient client, StrongBox<int> answered, CancellationToken cancellationToken)
    {
        var buffer = new byte[16 * 1024];
        while (await server.GetStream().ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (Fault == Fault.Delay)
            {
                Count();
                await Task.Delay(Late, cancellationToken);
            }

            var length = Damage(buffer.AsSpan(0, read), answered.Value);
            answered.Value += read;
            await client.GetStream().WriteAsync(buffer.AsMemory(0, length), cancellationToken);
            if (length < read && Fault == Fault.Cut) throw Harm();
        }
    }

    /// <summary>How many of the bytes are passed on.</summary>
    private int Damage(Span<byte> bytes, int passed)
    {
        var at = Unharmed - passed;
        if (Fault is Fault.None or Fault.Reset or Fault.Delay || at >= bytes.Length || at < 0 && Fault == Fault.Corruption) return bytes.Length;
        at = Math.Max(at, 0);
        if (Fault != Fault.Corruption) return at;
        bytes[at] ^= 0x80;
        Harmed++;
        return bytes.Length;
    }

    private IOException Harm()
    {
        Count();
        return new IOException("The line broke.");
    }

    private void Count()
    {
        if (++Harmed == Times) Fault = Fault.None;
    }
}

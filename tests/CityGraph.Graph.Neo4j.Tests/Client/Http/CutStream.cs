using System.Globalization;
using System.Text;

namespace CityGraph.Graph.Neo4j.Tests.Client.Http;

/// <summary>Gives its text without saying how long it is, and then fails.</summary>
internal sealed class CutStream(string text) : MemoryStream(Encoding.UTF8.GetBytes(text))
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = Read(buffer.Span);
        return read > 0 ? new(read) : throw new IOException(string.Create(CultureInfo.InvariantCulture, $"The response ended after {Length} bytes."));
    }

    public override bool CanSeek => false;
}

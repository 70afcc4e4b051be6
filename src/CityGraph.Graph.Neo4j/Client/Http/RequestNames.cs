using System.Globalization;

namespace CityGraph.Graph.Neo4j.Client.Http;

/// <summary>
/// A name for each request, by which it is found among those that run: unique across clients. All of one width, since Neo4j's cache of plans
/// tells apart parameters by the size of their text.
/// </summary>
internal sealed class RequestNames
{
    private readonly string _client = Guid.NewGuid().ToString("N");
    private long _count;

    public string Next() => string.Create(CultureInfo.InvariantCulture, $"{_client}-{Interlocked.Increment(ref _count):x16}");
}

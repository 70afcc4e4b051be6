using CityGraph.Explorer.Ties;
using CityGraph.Graph;

namespace CityGraph.Explorer.Fetching;

/// <summary>Reads one store for the API. One for the life of the store; safe for concurrent use.</summary>
public sealed class GraphReader(IGraphStore store)
{
    internal IGraphStore Store => store;

    internal TieMemo Ties { get; } = new();

    /// <summary>What the executor is given for one request.</summary>
    public RequestState NewRequest() => new(this);
}

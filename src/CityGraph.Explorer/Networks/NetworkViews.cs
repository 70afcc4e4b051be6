using System.Collections.Concurrent;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Networks;

/// <summary>A network and what was worked out of it so far: the parent of the fields of <c>Network</c>. Safe for concurrent use.</summary>
internal sealed class NetworkView(NetworkSnapshot network)
{
    private readonly ConcurrentDictionary<Type, object> _kept = new();

    public NetworkSnapshot Network => network;

    /// <summary>What keeping it costs: more for a place, of which each measure keeps a number, than for a reason.</summary>
    public int Size { get; } = (network.Places.Length * 8) + network.Edges.Sum(edge => edge.Reasons.Length);

    /// <summary>The one object of its type that fields keep what they worked out of this network in.</summary>
    public T Kept<T>(Func<NetworkSnapshot, T> make)
        where T : class => (T)_kept.GetOrAdd(typeof(T), _ => make(network));
}

/// <summary>A city of a network.</summary>
internal sealed record NetworkNodeView(NetworkView Of, int Node, Row? Place);

/// <summary>Two cities of a network.</summary>
internal sealed record NetworkEdgeView(NetworkView Of, int Edge, Row? Source, Row? Target, Row[] Shared)
{
    public NetworkEdge Value => Of.Network.Edges[Edge];
}

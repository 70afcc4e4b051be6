using System.Collections.Immutable;
using CityGraph.Analysis.Components;
using CityGraph.Explorer.Fetching;
using CityGraph.Explorer.Networks;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Measures;

/// <summary><c>Network.components</c>: what hangs together, and by what.</summary>
internal static class ComponentFields
{
    public static ImmutableArray<ResolverBinding> Bindings(GraphResolvers generated) =>
    [
        new("Network", "components", new PropertyResolver(parent => new ComponentsView((NetworkView)parent))),
        new("NetworkComponents", "weakCount", new PropertyResolver<int>(parent => View(parent).Weak.Count)),
        new("NetworkComponents", "strongCount", new PropertyResolver<int>(parent => View(parent).Strong.Count)),
        new("NetworkComponents", "articulationPointCount", new PropertyResolver<int>(parent => View(parent).ArticulationPoints.Length)),
        new("NetworkComponents", "bridgeCount", new PropertyResolver<int>(parent => View(parent).Bridges.Length)),
        NetworkList.Of("NetworkComponents", "weak", parent => PartsOf(View(parent).Of, View(parent).Weak)),
        NetworkList.Of("NetworkComponents", "strong", parent => PartsOf(View(parent).Of, View(parent).Strong)),
        NetworkList.OfNodes(generated, "NetworkComponents", "articulationPoints", parent => (View(parent).Of, View(parent).ArticulationPoints)),
        NetworkList.OfElements(generated, "NetworkComponents", "bridges", ["source", "target"], (_, parent) => BridgesOf(View(parent))),
        new("NetworkLink", "source", new PropertyResolver(parent => ((WithNodes<NetworkLink>)parent).Nodes[0])),
        new("NetworkLink", "target", new PropertyResolver(parent => ((WithNodes<NetworkLink>)parent).Nodes[1])),
        new("NetworkLink", "weight", new PropertyResolver<double>(parent => ((WithNodes<NetworkLink>)parent).Value.Weight)),
    ];

    private static ComponentsView View(object parent) => (ComponentsView)parent;

    private static IReadOnlyList<NetworkPart> PartsOf(NetworkView network, ComponentPartition components)
    {
        var nodes = new List<int>[components.Count];
        for (var component = 0; component < nodes.Length; component++) nodes[component] = new(components.Sizes[component]);
        for (var node = 0; node < components.OfNodes.Length; node++) nodes[components.OfNodes[node]].Add(node);
        return NetworkPart.BySize(network, nodes.Select(part => part.ToArray()));
    }

    private static ListWithNodes<NetworkLink> BridgesOf(ComponentsView view)
    {
        var edges = view.Of.Network.Edges;
        return new(view.Of, Array.ConvertAll(view.Bridges, edge => new NetworkLink(edges[edge].Source, edges[edge].Target, edges[edge].Weight)), NetworkLink.Ends);
    }

    /// <summary>Each is worked out when it is first asked for; fields of one parent run one after the other.</summary>
    private sealed class ComponentsView(NetworkView of)
    {
        public NetworkView Of => of;

        public ComponentPartition Weak => field ??= WeakComponents.Of(of.Network.Network);

        public ComponentPartition Strong => field ??= StrongComponents.Of(of.Network.Network);

        public int[] ArticulationPoints => field ??= Biconnectivity.ArticulationPoints(of.Network.Network);

        public int[] Bridges => field ??= Biconnectivity.Bridges(of.Network.Network);
    }
}

/// <summary>Two cities with an edge between them.</summary>
/// <param name="Source">By its number in the network.</param>
/// <param name="Target">The other end.</param>
/// <param name="Weight">What the edge weighs.</param>
internal sealed record NetworkLink(int Source, int Target, double Weight)
{
    public static int[] Ends(NetworkLink link) => [link.Source, link.Target];
}

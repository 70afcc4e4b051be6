using System.Collections.Immutable;
using CityGraph.Analysis.Mixing;
using CityGraph.Analysis.Roles;
using CityGraph.Explorer.Fetching;
using CityGraph.Explorer.Networks;
using CityGraph.GraphQL.Execution;
using static CityGraph.Explorer.Measures.MeasureFields;

namespace CityGraph.Explorer.Measures;

/// <summary><c>Network.mixing</c> and <c>Network.brokerage</c>: ties within and between countries or regions, and who stands between.</summary>
internal static class MixingFields
{
    public static ImmutableArray<ResolverBinding> Bindings(GraphResolvers generated) =>
    [
        new("Network", "mixing", Each<NetworkView>((context, network) => Mix(network, MeasureArguments.Grouping(context, "by")))),
        new("NetworkMixing", "unknown", new PropertyResolver<int>(parent => View(parent).Unknown)),
        new("NetworkMixing", "assortativity", new PropertyResolver(parent => Assortativity.ByCategory(View(parent).Groups.Network, View(parent).Groups.Categories.AsSpan()))),
        new("NetworkMixing", "eiIndex", new PropertyResolver(parent => EIIndex.OfNetwork(View(parent).Groups.Network, View(parent).Groups.Categories.AsSpan()))),
        NetworkList.Of("NetworkMixing", "groups", parent => GroupsOf(View(parent).Groups)),
        NetworkList.Of("NetworkMixing", "pairs", parent => PairsOf(View(parent).Groups)),
        new("MixingGroup", "id", new PropertyResolver(parent => ((MixingGroup)parent).Id)),
        new("MixingGroup", "nodes", new PropertyResolver<int>(parent => ((MixingGroup)parent).Nodes)),
        new("MixingGroup", "eiIndex", new PropertyResolver<double?>(parent => ((MixingGroup)parent).EIIndex)),
        new("MixingGroup", "homophily", new PropertyResolver<double?>(parent => ((MixingGroup)parent).Homophily)),
        new("MixingPair", "from", new PropertyResolver(parent => ((MixingPair)parent).From)),
        new("MixingPair", "to", new PropertyResolver(parent => ((MixingPair)parent).To)),
        new("MixingPair", "edges", new PropertyResolver<int>(parent => ((MixingPair)parent).Edges)),
        NetworkList.OfElements(generated, "Network", "brokerage", ["node"], (context, parent) => BrokersOf(context, (NetworkView)parent)),
        new("Brokerage", "node", new PropertyResolver(parent => ((WithNodes<Broker>)parent).Nodes[0])),
        new("Brokerage", "coordinator", new PropertyResolver(parent => Roles(parent).Coordinator)),
        new("Brokerage", "itinerant", new PropertyResolver(parent => Roles(parent).Itinerant)),
        new("Brokerage", "gatekeeper", new PropertyResolver(parent => Roles(parent).Gatekeeper)),
        new("Brokerage", "representative", new PropertyResolver(parent => Roles(parent).Representative)),
        new("Brokerage", "liaison", new PropertyResolver(parent => Roles(parent).Liaison)),
        new("Brokerage", "total", new PropertyResolver(parent => Roles(parent).Total)),
    ];

    private static MixingView View(object parent) => (MixingView)parent;

    private static Brokerage Roles(object parent) => ((WithNodes<Broker>)parent).Value.Roles;

    private static object Mix(NetworkView network, PlaceGrouping by)
    {
        var groups = PlaceGroups.Of(network.Network, by);
        return groups.Ids.Length <= PlaceGroups.MaxMixing
            ? new MixingView(groups, network.Network.Places.Length - groups.Nodes.Length)
            : new FieldError(
                $"The cities of this network lie in {groups.Ids.Length} groups: 'mixing' takes at most {PlaceGroups.MaxMixing}. Select fewer cities, or ask for 'by: COUNTRY'.",
                MeasureArguments.OutOfBounds);
    }

    private static IReadOnlyList<MixingGroup> GroupsOf(PlaceGroups groups)
    {
        var (indexes, homophily) = (EIIndex.OfCategories(groups.Network, groups.Categories.AsSpan()), Homophily.OfCategories(groups.Network, groups.Categories.AsSpan()));
        var sizes = new int[groups.Ids.Length];
        foreach (var group in groups.Categories) sizes[group]++;
        return [.. groups.Ids.Select((id, group) => new MixingGroup(id, sizes[group], indexes[group], homophily[group]))];
    }

    /// <summary>Those with edges: with direction each way, without each pair once and in the order of the groups.</summary>
    private static List<MixingPair> PairsOf(PlaceGroups groups)
    {
        var mixing = MixingMatrix.Of(groups.Network, groups.Categories.AsSpan());
        var (isDirected, pairs) = (groups.Network.IsDirected, new List<MixingPair>());
        for (var from = 0; from < mixing.CategoryCount; from++)
        {
            for (var to = isDirected ? 0 : from; to < mixing.CategoryCount; to++)
            {
                // Without direction an edge within a group stands in the matrix twice.
                var edges = mixing[from, to] / (!isDirected && from == to ? 2 : 1);
                if (edges > 0) pairs.Add(new(groups.Ids[from], groups.Ids[to], (int)edges));
            }
        }

        return pairs;
    }

    /// <summary>Those who stand between any, most often first.</summary>
    private static ListWithNodes<Broker> BrokersOf(FieldContext context, NetworkView network)
    {
        var groups = PlaceGroups.Of(network.Network, MeasureArguments.Grouping(context, "by"));
        var brokers = Brokerage.OfNodes(groups.Network, groups.Categories.AsSpan(), RunOf(context))
            .Select((roles, node) => new Broker(groups.Nodes[node], roles))
            .Where(broker => broker.Roles.Total > 0)
            .OrderByDescending(broker => broker.Roles.Total)
            .ThenBy(broker => broker.Node);
        return new(network, [.. brokers], broker => [broker.Node]);
    }

    /// <param name="Groups">Countries or regions.</param>
    /// <param name="Unknown">How many cities are left out.</param>
    private sealed record MixingView(PlaceGroups Groups, int Unknown);

    private sealed record MixingGroup(string Id, int Nodes, double? EIIndex, double? Homophily);

    private sealed record MixingPair(string From, string To, int Edges);

    private sealed record Broker(int Node, Brokerage Roles);
}

using System.Collections.Immutable;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Walks;

/// <summary>Collects what a walk left undone.</summary>
internal sealed class CutList
{
    /// <summary>The most nodes that are named; the rest is counted together.</summary>
    public const int MostHubs = 50;

    private readonly Dictionary<string, int> _hubs = new(StringComparer.Ordinal);
    private readonly List<Cut> _others = [];

    /// <summary>Notes the nodes of which more fits than was given.</summary>
    /// <returns>For each node of the expansion, whether all was given.</returns>
    public bool[] Add(Expansion expansion, ExpansionResult result)
    {
        var isWhole = new bool[expansion.From.Length];
        for (var i = 0; i < isWhole.Length; i++)
        {
            var left = result.Nodes[i].EdgeCount - (result.Edges.StartOf(i + 1) - result.Edges.StartOf(i));
            isWhole[i] = left == 0;
            if (left > 0) _hubs[expansion.From[i]] = left;
        }

        return isWhole;
    }

    /// <summary>Notes a node of which something was left.</summary>
    public void Leave(UnfollowedHub hub) => _hubs[hub.NodeId] = hub.Count;

    /// <summary>Notes that a relationship of a node was followed after all, if it was left.</summary>
    public void Follow(string nodeId)
    {
        if (_hubs.TryGetValue(nodeId, out var left)) _hubs[nodeId] = left - 1;
    }

    public void Add(Cut cut) => _others.Add(cut);

    /// <summary>The nodes with the most left first, then the rest.</summary>
    public ImmutableArray<Cut> ToArray()
    {
        var hubs = _hubs.Where(hub => hub.Value > 0).OrderByDescending(hub => hub.Value).ThenBy(hub => hub.Key, CodePointComparer.Instance).ToArray();
        var cuts = hubs.Take(MostHubs).Select(hub => new Cut(CutReason.Hub, hub.Key, hub.Value)).ToList();
        if (hubs.Length > MostHubs) cuts.Add(new(CutReason.Edges, Count: hubs.Skip(MostHubs).Sum(hub => hub.Value)));
        return [.. cuts, .. _others];
    }
}

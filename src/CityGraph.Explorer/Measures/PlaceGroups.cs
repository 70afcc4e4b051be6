using System.Collections.Immutable;
using CityGraph.Analysis;
using CityGraph.Explorer.Networks;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Measures;

/// <summary>
/// The cities of a network by the country or the region that they lie in. Cities of which that is not known are in no group: measures by group leave them
/// and their edges out.
/// </summary>
internal sealed class PlaceGroups
{
    /// <summary>The most groups whose mixing is counted: that of all pairs of them.</summary>
    public const int MaxMixing = Analysis.Mixing.MixingMatrix.MaxCategories;

    private readonly NetworkSnapshot _network;

    private PlaceGroups(NetworkSnapshot network, Func<NetworkPlace, string?> groupOf)
    {
        _network = network;
        var ids = network.Places.Select(groupOf).ToArray();
        Ids = [.. ids.OfType<string>().Distinct().Order(CodePointComparer.Instance)];
        var number = Ids.Select((id, group) => (id, group)).ToDictionary(one => one.id, one => one.group, StringComparer.Ordinal);
        Nodes = [.. Enumerable.Range(0, ids.Length).Where(node => ids[node] is not null)];
        Categories = [.. Nodes.Select(node => number[ids[node]!])];
    }

    /// <summary>The countries or regions, in the order of code points; a group's number is its place here.</summary>
    public ImmutableArray<string> Ids { get; }

    /// <summary>The nodes whose group is known, in order.</summary>
    public ImmutableArray<int> Nodes { get; }

    /// <summary>The group of each of <see cref="Nodes"/>.</summary>
    public ImmutableArray<int> Categories { get; }

    /// <summary>The network among <see cref="Nodes"/>, numbered as these.</summary>
    public Network Network => field ??= Nodes.Length == _network.Places.Length ? _network.Network : _network.Network.Induced(Nodes.AsSpan());

    public static PlaceGroups Of(NetworkSnapshot network, PlaceGrouping by) => by switch
    {
        PlaceGrouping.Country => new(network, place => place.CountryId),
        PlaceGrouping.Region => new(network, place => place.RegionId),
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, "Unknown grouping."),
    };

    /// <summary>Scores of <see cref="Nodes"/> as scores of all nodes; null for the others.</summary>
    public double?[] OfAll(ReadOnlySpan<double?> scores)
    {
        var all = new double?[_network.Places.Length];
        for (var i = 0; i < scores.Length; i++) all[Nodes[i]] = scores[i];
        return all;
    }
}

/// <summary>What cities are taken together by.</summary>
internal enum PlaceGrouping
{
    Country,

    /// <summary>The province, prefecture or state.</summary>
    Region,
}

using CityGraph.Analysis.Mixing;
using CityGraph.Explorer.Networks;

namespace CityGraph.Explorer.Measures;

/// <summary>Over how many countries the partners of a city are spread, and how evenly.</summary>
internal static class CountryDiversity
{
    /// <summary>One number of the diversity of each node; null without partners whose country is known, and where its own is not.</summary>
    public static double?[] Of(NetworkSnapshot network, Func<PartnerDiversity, double> number)
    {
        var groups = PlaceGroups.Of(network, PlaceGrouping.Country);
        return groups.OfAll([.. PartnerDiversity.OfNodes(groups.Network, groups.Categories.AsSpan()).Select(one => one is null ? (double?)null : number(one))]);
    }
}

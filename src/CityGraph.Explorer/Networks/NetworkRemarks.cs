using System.Collections.Immutable;

namespace CityGraph.Explorer.Networks;

/// <summary>What a reader should know of a network before using numbers of it.</summary>
internal static class NetworkRemarks
{
    public static ImmutableArray<string> Of(NetworkSnapshot network)
    {
        var remarks = ImmutableArray.CreateBuilder<string>();
        if (network.RegionCount == 0)
        {
            remarks.Add(network.Selection.KeepsIsolates ? "The region has no cities." : "No city of the region has a tie that fits.");
        }
        else if (network.RegionCount == 1)
        {
            remarks.Add("The region is one city: what tells cities of the region apart is not defined, or means nothing.");
        }

        if (network.RegionCount > 0 && network.Edges.IsEmpty) remarks.Add("No tie fits the selection.");
        if (network.SectorNotStatedCount is > 0 and var open)
        {
            remarks.Add($"{open} further {(open == 1 ? "pair is" : "pairs are")} tied by something whose sectors no source states: they may belong to the network.");
        }

        var isDated = network.Selection is { During: not null } or { Time.AsOf: not null };
        if (isDated && network.Edges.Count(edge => edge.Reasons.All(reason => reason.Began is null)) is > 0 and var unknown)
        {
            remarks.Add($"Of {unknown} {(unknown == 1 ? "tie" : "ties")} no source tells the beginning: such a tie counts at any date before its end.");
        }

        if (network.UndatedCount is > 0 and var undated)
        {
            var (pairs, them) = undated == 1 ? ("pair is", "it") : ("pairs are", "them");
            remarks.Add($"{undated} further {pairs} tied by something of which neither a fact nor a source has a date: 'unknownEnds: CENSORED' leaves {them} out at any date.");
        }

        if (!isDated && network.Selection.UnknownEnds == UnknownEnds.Censored)
        {
            remarks.Add("'unknownEnds: CENSORED' changes nothing where no date is asked for: give 'asOf'.");
        }

        return remarks.ToImmutable();
    }
}

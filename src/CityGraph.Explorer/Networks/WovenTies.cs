using System.Collections.Immutable;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Networks;

/// <summary>The ties of a selection at any time: the networks of its dates and years are parts of them.</summary>
/// <param name="Graph">What they were made of.</param>
/// <param name="Region">The cities of the region.</param>
/// <param name="Fitting">Each pair once, with the reasons that fit; some may have none.</param>
/// <param name="SectorNotStated">Those with reasons that may fit, as their sectors are not stated.</param>
internal sealed record WovenTies(NetworkGraph Graph, ImmutableArray<NetworkPlace> Region, List<NetworkTie> Fitting, List<NetworkTie> SectorNotStated)
{
    /// <summary>The network of those that hold at the selection's date or in its year, or why it is too large. O(reasons).</summary>
    /// <param name="selection">As that of the ties, but for its time.</param>
    public (NetworkSnapshot? Network, FieldError? Error) At(NetworkSelection selection)
    {
        var ties = Holding(Fitting, selection);
        var tied = ties.Select(tie => (tie.SourceId, tie.TargetId)).ToHashSet();
        var open = Holding(SectorNotStated, selection).Count(tie => !tied.Contains((tie.SourceId, tie.TargetId)));
        var undated = selection is { UnknownEnds: UnknownEnds.Censored } and ({ During: not null } or { Time.AsOf: not null })
            ? Fitting.Count(tie => !tied.Contains((tie.SourceId, tie.TargetId)) && tie.Reasons.Any(reason => NetworkTime.IsUndated(reason, Graph.Sources)))
            : 0;
        var network = NetworkSnapshot.Create(selection, Graph.ChangeNumber, Graph.Sources, Region, ties, city => Graph.Place(city, false), open, undated);
        return network.Places.Length > NetworkWeaver.MaxPlaces
            ? (null, NetworkWeaver.TooMany($"{network.Places.Length} cities", NetworkWeaver.MaxPlaces))
            : (network, null);
    }

    private List<NetworkTie> Holding(List<NetworkTie> ties, NetworkSelection selection)
    {
        var holding = new List<NetworkTie>(ties.Count);
        foreach (var tie in ties)
        {
            var reasons = tie.Reasons.RemoveAll(reason => !NetworkTime.Counts(reason, selection, Graph.Sources));
            if (!reasons.IsEmpty) holding.Add(tie with { Reasons = reasons });
        }

        return holding;
    }
}

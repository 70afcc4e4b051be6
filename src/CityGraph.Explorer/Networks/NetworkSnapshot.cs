using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CityGraph.Analysis;
using CityGraph.Explorer.Sources;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Networks;

/// <summary>
/// A network of cities as a selection makes it of the graph at one moment. Immutable; safe for concurrent use. Nodes are numbered as
/// <see cref="Places"/>, edges as <see cref="Edges"/>, in <see cref="Network"/> and <see cref="TwoMode"/> too.
/// </summary>
internal sealed class NetworkSnapshot
{
    private NetworkSnapshot(
        NetworkSelection selection,
        long changeNumber,
        SourceCatalogue sources,
        ImmutableArray<NetworkPlace> region,
        ImmutableArray<NetworkPlace> places,
        ImmutableArray<NetworkEdge> edges)
    {
        (Selection, ChangeNumber, Sources, Region, Places, Edges) = (selection, changeNumber, sources, region, places, edges);
        RegionCount = places.Count(place => place.IsInRegion);
    }

    public NetworkSelection Selection { get; }

    /// <summary>The change set up to which the graph was read.</summary>
    public long ChangeNumber { get; }

    /// <summary>All sources of the graph.</summary>
    public SourceCatalogue Sources { get; }

    /// <summary>The cities of the region, then their partners; each by id, in the order of code points.</summary>
    public ImmutableArray<NetworkPlace> Places { get; }

    /// <summary>The cities of the region, by id, with those that are no nodes as they are tied to nobody.</summary>
    public ImmutableArray<NetworkPlace> Region { get; }

    /// <summary>How many places are of the region: the first ones.</summary>
    public int RegionCount { get; }

    public int PartnerCount => Places.Length - RegionCount;

    /// <summary>By source, then target; without direction the source is the end with the lower number.</summary>
    public ImmutableArray<NetworkEdge> Edges { get; }

    /// <summary>Pairs that are no edge but are tied by something whose sectors are not stated.</summary>
    public int SectorNotStatedCount { get; private init; }

    /// <summary>Pairs that are no edge as ends that are not known are censored, and nothing tells when they were tied.</summary>
    public int UndatedCount { get; private init; }

    /// <summary>All nodes and edges, without self-loops or parallel edges; with weights and direction where the selection has them.</summary>
    public Network Network => field ??= MakeNetwork();

    /// <summary>Cities of the region as rows and partners as columns; null for another boundary. Of visits both directions are one edge.</summary>
    public TwoModeNetwork? TwoMode => Selection.Boundary == NetworkBoundary.TwoMode ? field ??= MakeTwoMode() : null;

    /// <summary>See <see cref="NetworkChecksum"/>.</summary>
    public string Checksum => field ??= NetworkChecksum.Of(this);

    /// <param name="selection">What was asked for.</param>
    /// <param name="changeNumber">The change set up to which the graph was read.</param>
    /// <param name="sources">All sources.</param>
    /// <param name="region">The cities of the region.</param>
    /// <param name="ties">The pairs, each once; without direction in any order of the two. They fit the boundary.</param>
    /// <param name="partner">Any other city of these.</param>
    /// <param name="sectorNotStatedCount">See <see cref="SectorNotStatedCount"/>.</param>
    /// <param name="undatedCount">See <see cref="UndatedCount"/>.</param>
    public static NetworkSnapshot Create(
        NetworkSelection selection,
        long changeNumber,
        SourceCatalogue sources,
        IEnumerable<NetworkPlace> region,
        IReadOnlyCollection<NetworkTie> ties,
        Func<string, NetworkPlace> partner,
        int sectorNotStatedCount,
        int undatedCount = 0) =>
        Make(selection, changeNumber, sources, [.. region.OrderBy(place => place.Id, CodePointComparer.Instance)], ties, partner, sectorNotStatedCount, undatedCount);

    /// <summary>
    /// The network of those reasons alone all of whose facts hold: a tie without such a reason is no edge, a partner without such a tie no node. Nodes and
    /// edges are numbered anew. O(facts + n log n + m log m).
    /// </summary>
    /// <param name="holds">Tells of a fact whether it holds; asked once for each reason that takes it.</param>
    public NetworkSnapshot Where(Func<NetworkFact, bool> holds)
    {
        var ties = new List<NetworkTie>(Edges.Length);
        var partners = Places.Skip(RegionCount).ToDictionary(place => place.Id, StringComparer.Ordinal);
        foreach (var edge in Edges)
        {
            var reasons = edge.Reasons.RemoveAll(reason => !reason.Facts.All(holds));
            if (!reasons.IsEmpty) ties.Add(new(Places[edge.Source].Id, Places[edge.Target].Id, reasons));
        }

        return Make(Selection, ChangeNumber, Sources, Region, ties, id => partners[id], SectorNotStatedCount, UndatedCount);
    }

    /// <summary>The network if some sources had not written: without the facts that only these carry. What the graph shows without a source stays.</summary>
    public NetworkSnapshot WithoutSources(Func<string, bool> isLeftOut) =>
        Where(fact => fact.SourceIds.IsEmpty || !fact.SourceIds.All(isLeftOut));

    /// <summary>The network of the facts alone that have so many sources that are independent of one another.</summary>
    public NetworkSnapshot WithIndependentSources(int least) => Where(fact => IndependentSources.Count(fact.SourceIds, Sources.Origins) >= least);

    /// <summary>A network that could have been: other places and edges, but the selection, the moment and the sources of this one. O(n + m log m).</summary>
    /// <param name="places">Its places, in their order: cities of the region first.</param>
    /// <param name="edges">Its edges by the numbers of these places, each once, in any order; without direction also with their ends in any order.</param>
    public NetworkSnapshot With(ImmutableArray<NetworkPlace> places, IEnumerable<NetworkEdge> edges)
    {
        NetworkEdge[] sorted = [.. edges.Select(edge => Selection.IsDirected || edge.Source < edge.Target ? edge : edge with { Source = edge.Target, Target = edge.Source })];
        Array.Sort(Array.ConvertAll(sorted, edge => ((long)edge.Source << 32) + edge.Target), sorted);
        return new(Selection, ChangeNumber, Sources, [.. places.Where(place => place.IsInRegion)], places, ImmutableCollectionsMarshal.AsImmutableArray(sorted));
    }

    private static NetworkSnapshot Make(
        NetworkSelection selection,
        long changeNumber,
        SourceCatalogue sources,
        ImmutableArray<NetworkPlace> region,
        IReadOnlyCollection<NetworkTie> ties,
        Func<string, NetworkPlace> partner,
        int sectorNotStatedCount,
        int undatedCount)
    {
        var tied = ties.SelectMany(tie => new[] { tie.SourceId, tie.TargetId }).ToHashSet(StringComparer.Ordinal);
        var own = selection.KeepsIsolates ? region : region.RemoveAll(place => !tied.Contains(place.Id));
        tied.ExceptWith(own.Select(place => place.Id));
        ImmutableArray<NetworkPlace> places = [.. own, .. tied.Order(CodePointComparer.Instance).Select(partner)];
        var number = new Dictionary<string, int>(places.Length, StringComparer.Ordinal);
        foreach (var place in places) number.Add(place.Id, number.Count);
        var edges = new List<NetworkEdge>(ties.Count);
        foreach (var tie in ties)
        {
            var (source, target) = (number[tie.SourceId], number[tie.TargetId]);
            if (!selection.IsDirected && source > target) (source, target) = (target, source);
            edges.Add(new(source, target, tie.Reasons, WeightOf(tie.Reasons, selection.Weight, sources)));
        }

        edges.Sort((left, right) => (left.Source, left.Target).CompareTo((right.Source, right.Target)));
        return new(selection, changeNumber, sources, region, places, [.. edges]) { SectorNotStatedCount = sectorNotStatedCount, UndatedCount = undatedCount };
    }

    private static int WeightOf(ImmutableArray<NetworkReason> reasons, NetworkWeight weight, SourceCatalogue sources) => weight switch
    {
        NetworkWeight.Reasons => reasons.Length,
        // What has no source is there all the same.
        NetworkWeight.Sources => Math.Max(1, IndependentSources.Count(reasons.SelectMany(reason => reason.SourceIds), sources.Origins)),
        _ => 1,
    };

    private TwoModeNetwork MakeTwoMode() => TwoModeNetwork.Create(
        RegionCount,
        PartnerCount,
        Edges.Select(edge => (Math.Min(edge.Source, edge.Target), Math.Max(edge.Source, edge.Target) - RegionCount)));

    private Network MakeNetwork()
    {
        var network = new NetworkBuilder(Places.Length, Selection.IsDirected);
        foreach (var edge in Edges)
        {
            if (Selection.Weight == NetworkWeight.None) network.Add(edge.Source, edge.Target);
            else network.Add(edge.Source, edge.Target, edge.Weight);
        }

        return network.Build();
    }
}

/// <summary>A city of a network.</summary>
/// <param name="Id">Its id.</param>
/// <param name="IsInRegion">Whether it is of the region, rather than a partner elsewhere.</param>
/// <param name="RegionId">The province, prefecture or state that it lies in; null if none is known.</param>
/// <param name="CountryId">The country that it lies in; null if none is known.</param>
internal readonly record struct NetworkPlace(string Id, bool IsInRegion, string? RegionId, string? CountryId);

/// <summary>Two cities that are tied, before they have numbers.</summary>
internal sealed record NetworkTie(string SourceId, string TargetId, ImmutableArray<NetworkReason> Reasons);

/// <summary>Two cities that are tied, by their numbers.</summary>
/// <param name="Source">Without direction the lower number.</param>
/// <param name="Target">The other end.</param>
/// <param name="Reasons">At least one: agreements first, then memberships, then events, each by the id of what is shared.</param>
/// <param name="Weight">1 in a network without weights.</param>
internal sealed record NetworkEdge(int Source, int Target, ImmutableArray<NetworkReason> Reasons, int Weight)
{
    public int Claims => Reasons.SelectMany(reason => reason.ClaimIds).Distinct().Count();

    /// <summary>The sources of all reasons, each once.</summary>
    public IEnumerable<string> SourceIds => Reasons.SelectMany(reason => reason.SourceIds).Distinct();
}

using System.Collections.Immutable;

namespace CityGraph.Explorer.Likeness;

/// <summary>How similar a city is to the one that was asked about.</summary>
/// <param name="CityId">The city.</param>
/// <param name="Score">Over partners and sectors taken together.</param>
/// <param name="Partners">Over the cities that each is tied to; the two themselves do not count.</param>
/// <param name="Sectors">Over the sectors of what each has part in.</param>
/// <param name="IsTied">Whether the two are tied themselves.</param>
/// <param name="PartnerIds">The cities that both are tied to, by id.</param>
/// <param name="SectorIds">The sectors that both have, by id.</param>
internal sealed record SimilarCity(
    string CityId,
    Ratio Score,
    Ratio Partners,
    Ratio Sectors,
    bool IsTied,
    ImmutableArray<string> PartnerIds,
    ImmutableArray<string> SectorIds);

/// <summary>How many of some things are shared.</summary>
/// <param name="Shared">From 0 to <paramref name="Of"/>.</param>
/// <param name="Of">How many could be, by the measure.</param>
internal sealed record Ratio(int Shared, int Of)
{
    /// <summary>From 0 to 1; 0 where nothing could be shared.</summary>
    public double Value => Of == 0 ? 0 : (double)Shared / Of;

    /// <summary>Exactly, without division.</summary>
    public static int Compare(Ratio left, Ratio right) => ((long)left.Shared * right.Of).CompareTo((long)right.Shared * left.Of);
}

internal enum SimilarityMeasure
{
    /// <summary>|A ∩ B| / |A ∪ B| (Jaccard 1901).</summary>
    Jaccard,

    /// <summary>|A ∩ B| / min(|A|, |B|) (Szymkiewicz–Simpson).</summary>
    Overlap,
}

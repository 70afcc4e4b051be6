using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Regressions;

/// <summary>A city whose pairs are looked at, with what is asked of it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="IsInRegion">Whether it is of the region, rather than a partner elsewhere.</param>
/// <param name="RegionId">The province, prefecture or state that it lies in; null if none is known.</param>
/// <param name="CountryId">The country that it lies in; null if none is known.</param>
internal sealed record RegressedCity(string Id, bool IsInRegion, string? RegionId, string? CountryId)
{
    private const double MetresPerKilometre = 1_000;

    /// <summary>In degrees; null where nobody asks, as is the next.</summary>
    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    /// <summary>How many sources tell of agreements and events in which it has part; null where nobody asks.</summary>
    public int? Sources { get; init; }

    /// <summary>What is known of a pair of cities of which all that it takes is known.</summary>
    public static double Number(PairKind kind, RegressedCity one, RegressedCity other) => kind switch
    {
        PairKind.DistanceKm => Kilometres(one, other),
        PairKind.LogDistanceKm => Math.Log(1 + Kilometres(one, other)),
        PairKind.SameCountry => one.CountryId == other.CountryId ? 1 : 0,
        PairKind.SameRegion => one.RegionId == other.RegionId ? 1 : 0,
        PairKind.CoverageSum => one.Sources!.Value + other.Sources!.Value,
        PairKind.CoverageProduct => (double)one.Sources!.Value * other.Sources!.Value,
        _ => one.IsInRegion != other.IsInRegion ? 1 : 0,
    };

    private static double Kilometres(RegressedCity one, RegressedCity other) =>
        GreatCircle.Metres(other.Latitude!.Value, other.Longitude!.Value, one.Latitude!.Value, one.Longitude!.Value) / MetresPerKilometre;
}

using CityGraph.Explorer.Networks;

namespace CityGraph.Explorer.Regressions;

/// <summary>A number for each pair of cities, as it is asked for.</summary>
internal abstract record PairVariable
{
    private PairVariable()
    {
    }

    /// <summary>In words, such as <c>ties in culture</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Whether it is 0 or 1 for every pair.</summary>
    public abstract bool IsBinary { get; }

    /// <summary>How a pair is tied.</summary>
    /// <param name="Selection">Which ties count; its places and boundary say nothing.</param>
    internal sealed record Ties(NetworkSelection Selection) : PairVariable
    {
        public override string Name => TiesName.Of(Selection);

        public override bool IsBinary => Selection.Weight == NetworkWeight.None;
    }

    /// <summary>What is known of a pair beside ties.</summary>
    internal sealed record Known(PairKind Kind) : PairVariable
    {
        public override string Name => PairKinds.NameOf(Kind);

        public override bool IsBinary => Kind is PairKind.SameCountry or PairKind.SameRegion or PairKind.AcrossBoundary;
    }
}

/// <summary>What can be known of a pair beside ties.</summary>
internal enum PairKind
{
    DistanceKm,
    LogDistanceKm,
    SameCountry,
    SameRegion,
    CoverageSum,
    CoverageProduct,
    AcrossBoundary,
}

/// <summary>The names of these.</summary>
internal static class PairKinds
{
    private static readonly string[] InApi =
        ["DISTANCE_KM", "LOG_DISTANCE_KM", "SAME_COUNTRY", "SAME_REGION", "COVERAGE_SUM", "COVERAGE_PRODUCT", "ACROSS_BOUNDARY"];

    private static readonly string[] InWords =
    [
        "distance in km", "log of distance in km", "same country", "same region", "coverage by sources (sum)", "coverage by sources (product)", "region and partner",
    ];

    public static PairKind Parse(string name) => (PairKind)Array.IndexOf(InApi, name);

    public static string Of(PairKind kind) => InApi[(int)kind];

    public static string NameOf(PairKind kind) => InWords[(int)kind];
}

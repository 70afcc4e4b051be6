using CityGraph.Explorer.Comparisons;
using CityGraph.Explorer.Reports;

namespace CityGraph.Explorer.Tests.Reports;

/// <summary>A comparison with one of everything that a report can meet: its numbers are made up.</summary>
internal static class SampleComparison
{
    public const string Hostile = "<img src=x onerror=alert(1)>|*b*\u202Eevil [a](http://b.example)";

    public static NetworkComparison BaliAndWestJava { get; } = new()
    {
        Checksum = "7f83b1657ff1fc53b92dc18148a1d65dfc2d4b1fa3d677284addd200126d9069",
        ChangeNumber = 1234,
        Of = "REGIONS",
        Seed = 42,
        Samples = 999,
        NullModel = "FIXED_DEGREES",
        Method = ["Samples keep each city's number of ties, on the network of two modes.", "p = (b + 1) / (N + 1), two-sided."],
        Networks = [Network("Bali", "bali", 9, 31, 47), Network("West Java", "west-java", 1, 0, 0) with { Warnings = ["No tie fits the selection."] }],
        Measures =
        [
            new("DENSITY", [Density, new("West Java", null, "Density of two modes needs at least one city and one partner.")], [NoDifference], "Of all pairs of a city of Bali and a partner, 17 % are tied.", "Nothing of West Java, which has no ties."),
            new("DEGREE_CENTRALISATION", [Centralisation("Bali", 0.4567), Centralisation("West Java", 0.0004321)], [Difference], "Ties are with fewer cities in Bali than in West Java.", "It does not say why."),
        ],
        Distances = [new("Bali", "West Java", 0.4321, null, null, "Graphlets need a node.")],
        Warnings = ["West Java has too few ties for any measure to mean anything."],
    };

    /// <summary>The same where a region has a name that wants to be markup, and another is written from right to left.</summary>
    public static NetworkComparison WithHostileNames { get; } = BaliAndWestJava with
    {
        Networks = [BaliAndWestJava.Networks[0] with { Name = Hostile }, BaliAndWestJava.Networks[1] with { Name = "القاهرة" }],
        Measures = [BaliAndWestJava.Measures[1] with { Values = [Centralisation(Hostile, 0.5), Centralisation("القاهرة", 0.25)], Differences = [], Says = Hostile, DoesNotSay = Hostile }],
        Warnings = [Hostile],
        Method = [Hostile],
    };

    public static ReportDocument Document { get; } = ComparisonReport.Of(BaliAndWestJava, Describe);

    public static ReportDocument HostileDocument { get; } = ComparisonReport.Of(WithHostileNames, Describe);

    public static string? Describe(string measure) => measure == "DENSITY" ? "Edges per pair that could be joined, from 0 to 1.\nWasserman and Faust, 1994." : null;

    private static ComparedValue Density => new("Bali", 47 / (9 * 31.0), null)
    {
        ByChance = new(47 / (9 * 31.0), 0, 47 / (9 * 31.0), 47 / (9 * 31.0), 47 / (9 * 31.0), null, 1, 0),
        NoInterval = "The cities are too few to draw from.",
        WithoutSingleSource = 0.0912,
        LeavingOutPublishers = new(0.12, 0.1685, "Balipost", null, 1),
        DroppingTies = new(0.1, 0.14, 0.16, 999, 3),
        UncertainDates = new(0.15, 0.1792),
    };

    private static MeasureDifference NoDifference => new("Bali", "West Java", null, "The measure is not defined for West Java.");

    private static MeasureDifference Difference => new("Bali", "West Java", 0.4563, null)
    {
        EffectSize = 2.5,
        P = 0.012,
        AdjustedP = 0.0234,
        UndefinedSamples = 4,
        Interval = new(-0.0312, 0.9438, 0.95, "normal, of both jackknife variances."),
        GivenSizes = new(-0.1, 0.2, 0.001, 0),
        LeavingOutPublishers = new(-0.02, 0.4601, "Balipost", null, 0),
    };

    private static ComparedValue Centralisation(string network, double value) => new(network, value, null)
    {
        ByChance = new(value - 0.1, 0.05, value - 0.2, value - 0.1, value - 0.05, 2, 0.003, 7),
        Interval = new(value - 0.125, value + 0.125, 0.95, "jackknife over the cities of the region."),
    };

    private static ComparedNetwork Network(string name, string place, int cities, int partners, int ties) => new(
        name,
        $"The region: the cities among, and in, {place}.",
        $$"""{"places":["{{place}}"],"boundary":"TWO_MODE","sectors":["culture"],"includeNarrower":true,"includeRelated":false,"kinds":["AGREEMENT","EVENT"],"minStage":null,"minCertainty":null,"minIndependentSources":1,"unknownEnds":"STILL_ACTIVE","weight":"NONE","direction":"NONE","isolates":true,"asOf":"2024","dates":"POSSIBLE"}""",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        cities + partners,
        ties,
        cities,
        partners,
        // Of Bali's cities with 47 ties: 0, 1, 1, 2, 3, 5, 5, 12 and 18.
        ties == 0 ? [1] : [1, 2, 1, 1, 0, 2, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1],
        ties == 0 ? new(0, 0, 0, 0, 0, 0) : new(12, 10, 7, 9, 141, 88),
        []);
}

using System.Globalization;
using CityGraph.Explorer.Tests.Networks;

namespace CityGraph.Explorer.Tests.Regressions;

/// <summary>
/// Towns on the equator, a degree (111.195 km) from one another: <c>t00</c>, <c>t01</c>, ... Those at most two degrees apart have an agreement in culture,
/// so that distance drives it; those in trade were drawn without regard to distance. Even towns lie in one country, odd ones in the other.
/// </summary>
internal static class TownsOnALine
{
    public const int Count = 16;

    /// <summary>The pairs with an agreement in trade: 24 of 120, drawn by lot, with a mean distance of 5.6 degrees where that of all pairs is 5.7.</summary>
    public static IReadOnlyList<(int One, int Other)> Trade { get; } =
    [
        (0, 4), (0, 9), (0, 13), (1, 2), (1, 7), (1, 12), (2, 8), (2, 11), (3, 4), (3, 9), (3, 15), (4, 10),
        (5, 6), (5, 11), (5, 14), (6, 13), (6, 10), (7, 8), (7, 15), (8, 14), (9, 12), (10, 11), (11, 15), (12, 13),
    ];

    public static string Town(int number) => number.ToString("'t'00", CultureInfo.InvariantCulture);

    public static MadeGraph Make()
    {
        var graph = new MadeGraph().Node("culture", "Sector").Node("trade", "Sector").Country("even").Country("odd");
        for (var i = 0; i < Count; i++)
        {
            graph.Node(Town(i), "City", ("kind", "CITY"), ("latitude", 0.0), ("longitude", (double)i)).Along(Town(i), "PART_OF", i % 2 == 0 ? "even" : "odd");
        }

        for (var one = 0; one < Count; one++)
        {
            for (var other = one + 1; other <= Math.Min(one + 2, Count - 1); other++) Agree(graph, one, other, "culture");
        }

        foreach (var (one, other) in Trade) Agree(graph, one, other, "trade");
        return graph;
    }

    private static void Agree(MadeGraph graph, int one, int other, string sector)
    {
        var (id, source) = ($"{sector}-{one}-{other}", $"paper-of-{Town(one)}");
        graph.Agreement(id, [Town(one), Town(other)], [source]).Fact(id, "COVERS", sector, [source]);
    }
}

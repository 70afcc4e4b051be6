using CityGraph.Analysis.Backbone;

namespace CityGraph.Analysis.Tests.Backbone;

/// <summary>A two-mode network whose backbone is known: two groups of ten rows, each of which has its own eighty columns and seldom one of the other's.</summary>
internal static class PlantedGroups
{
    public static TwoModeNetwork Network(long seed)
    {
        var random = new SeededRandom(seed);
        var cells = from row in Enumerable.Range(0, 20) from column in Enumerable.Range(0, 160) select (row, column);
        return TwoModeNetwork.Create(20, 160, cells.Where(cell => random.NextDouble() < (cell.row / 10 == cell.column / 80 ? 0.8 : 0.02)));
    }

    /// <summary>Asserts that no edge between the groups is kept, and of the 90 within them at least two thirds.</summary>
    public static void AssertFound(ExtractedBackbone backbone)
    {
        Assert.All(backbone.Edges.Where(edge => edge.AdjustedP <= backbone.Alpha), edge => Assert.Equal(edge.Source / 10, edge.Target / 10));
        Assert.InRange(backbone.Kept.EdgeCount, 60, 90);
    }
}

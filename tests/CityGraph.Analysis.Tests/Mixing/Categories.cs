using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Mixing;

internal static class Categories
{
    /// <summary>Of the karate club: 0 for the instructor's side.</summary>
    public static int[] Sides { get; } = [.. ClassicGraphs.KarateClubSides.Select(side => side == 'H' ? 0 : 1)];
}

using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.TwoMode;

internal static class TwoModeGraphs
{
    /// <summary>A square of rows 0 and 1 with columns 0 and 1, and row 2 between columns 1 and 2. Degrees of rows: 2, 2, 2; of columns: 2, 3, 1.</summary>
    public static TwoModeNetwork SquareWithTail { get; } = Sketch.TwoMode(3, [0, 1], [0, 1], [1, 2]);

    public static TwoModeNetwork Random(int seed, int rows, int columns, double density)
    {
        var random = new SeededRandom(seed);
        var cells = from row in Enumerable.Range(0, rows) from column in Enumerable.Range(0, columns) select (row, column);
        return TwoModeNetwork.Create(rows, columns, cells.Where(_ => random.NextDouble() < density));
    }
}

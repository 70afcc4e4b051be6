namespace CityGraph.Analysis.TwoMode;

/// <summary>A number for each node of both modes.</summary>
/// <param name="Rows">By row.</param>
/// <param name="Columns">By column.</param>
public sealed record TwoModeScores(double[] Rows, double[] Columns);

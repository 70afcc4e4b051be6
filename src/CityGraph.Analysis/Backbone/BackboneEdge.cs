namespace CityGraph.Analysis.Backbone;

/// <summary>An edge that was tested.</summary>
/// <param name="Source">One end; the smaller where there is no direction.</param>
/// <param name="Target">The other.</param>
/// <param name="Weight">What it weighs.</param>
/// <param name="P">The probability of so large a weight by chance, above or equal to 0 and at most 1.</param>
/// <param name="AdjustedP">The same, corrected for the number of tests; as <paramref name="P"/> if nothing is corrected.</param>
public readonly record struct BackboneEdge(int Source, int Target, double Weight, double P, double AdjustedP);

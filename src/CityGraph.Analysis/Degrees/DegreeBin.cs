namespace CityGraph.Analysis.Degrees;

/// <summary>The nodes whose degrees lie in a range.</summary>
/// <param name="From">The least degree of the range.</param>
/// <param name="To">The greatest, included.</param>
/// <param name="Nodes">How many nodes have one of them.</param>
/// <param name="Density">The share of nodes for each degree of the range: Nodes / (n (To - From + 1)).</param>
/// <param name="AtLeast">The share of nodes with the least of them or more: the complementary cumulative distribution at From.</param>
public sealed record DegreeBin(int From, int To, int Nodes, double Density, double AtLeast);

namespace CityGraph.Graph.Dates;

/// <summary>placeholder</summary>
public sealed record PartialDate(string Text);

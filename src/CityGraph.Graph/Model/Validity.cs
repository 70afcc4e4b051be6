namespace CityGraph.Graph.Model;

/// <summary>Which properties tell when an element of a type is there in the world. Stores need not know; all are dates or lists of them.</summary>
/// <param name="From">From when on; of a list any date is enough. Without a value it is not known.</param>
/// <param name="To">Until when, inclusive; null: what is there once stays.</param>
/// <param name="Shown">Dates at which it is known to have been there; null: none are kept.</param>
public sealed record Validity(string From, string? To = null, string? Shown = null);

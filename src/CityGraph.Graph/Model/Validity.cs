namespace CityGraph.Graph.Model;

/// <summary>Which properties tell when an element of a type is there in the world. Stores need not know; all are dates or lists of them.</summary>
/// <param name="From">From when on; of a list any date is enough. Without a value it is not known. Null: no element of the type has dates.</param>
/// <param name="To">Until when, inclusive; null: what is there once stays.</param>
/// <param name="Shown">Dates at which it is known to have been there; null: none are kept.</param>
/// <param name="Undated">A boolean, true where it may have been there before all dates in <paramref name="From"/>; null: none is kept.</param>
public sealed record Validity(string? From, string? To = null, string? Shown = null, string? Undated = null);

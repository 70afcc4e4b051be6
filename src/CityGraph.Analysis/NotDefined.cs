namespace CityGraph.Analysis;

/// <summary>That a measure is not defined for a network: becomes a <see cref="Measured{T}"/> of any type.</summary>
/// <param name="Reason">Why, as a sentence that a reader of the result understands, such as "Density needs at least two nodes."</param>
public readonly record struct NotDefined(string Reason);

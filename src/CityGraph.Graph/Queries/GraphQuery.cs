namespace CityGraph.Graph.Queries;

/// <summary>A tree of what to read, answered as a whole by one trip to the store.</summary>
/// <param name="Start">The nodes that it starts from.</param>
/// <param name="Window">Which of them, in which order. Must be <see cref="Window.All"/> for <see cref="Start.Ids"/>, whose order is the given one.</param>
/// <param name="Shape">What to read of each.</param>
public sealed record GraphQuery(Start Start, Window Window, Shape Shape);

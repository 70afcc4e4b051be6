namespace CityGraph.Graph.Results;

/// <summary>Something worked out from a graph that is kept for a time.</summary>
/// <param name="Key">What it is found by: 1 to <see cref="IKeptResults.MaxKeyLength"/> characters.</param>
/// <param name="Content">JSON: at most <see cref="IKeptResults.MaxContentLength"/> characters.</param>
/// <param name="Until">When it is forgotten.</param>
public sealed record KeptResult(string Key, string Content, DateTimeOffset Until);

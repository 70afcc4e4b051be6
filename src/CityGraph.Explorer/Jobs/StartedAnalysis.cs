using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Jobs;

/// <summary>What comes of starting an analysis.</summary>
/// <param name="View">It, new or known; null where it was refused.</param>
/// <param name="Refusal">Why it was refused.</param>
internal readonly record struct StartedAnalysis(AnalysisView? View, FieldError? Refusal);

namespace CityGraph.GraphQL.Execution;

/// <summary>How a request began whose transport takes one response or many.</summary>
/// <param name="Outcome">How it went so far.</param>
/// <param name="Stream">
/// The responses of a subscription, of which none is written yet; the caller disposes it. Null where the one response was written.
/// </param>
public readonly record struct OperationStart(ExecutionOutcome Outcome, ResponseStream? Stream);

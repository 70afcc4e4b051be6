namespace CityGraph.GraphQL.Execution;

/// <summary>What a request wants to know of its cost; what HotChocolate's header <c>GraphQL-Cost</c> asks for.</summary>
public enum CostReport
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Run, and state the cost in <c>extensions.operationCost</c> (the header's <c>report</c>).</summary>
    Include,

    /// <summary>State the cost and do not run (the header's <c>validate</c>). Limits on cost are then not enforced.</summary>
    Only,
}

using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Limits;

namespace CityGraph.GraphQL.Execution;

/// <summary>How far a request came.</summary>
public enum ExecutionStatus
{
    /// <summary>The operation ran: the response has data, perhaps null, perhaps beside errors of fields.</summary>
    Executed,

    /// <summary>The document is not GraphQL, or over the parser's limits.</summary>
    ParseFailed,

    /// <summary>The document breaks a rule of validation, or a limit; its cost among them.</summary>
    ValidationFailed,

    /// <summary>The document holds no operation of that name, or several and no name was given.</summary>
    OperationNotFound,

    /// <summary>A mutation where <see cref="GraphQLRequest.QueriesOnly"/> asked for queries, or a subscription where there is room for one response.</summary>
    OperationRefused,

    /// <summary>The variables do not fit the operation.</summary>
    VariablesInvalid,

    /// <summary>The operation was priced and not run, as <see cref="CostReport.Only"/> asks.</summary>
    Priced,

    /// <summary>The source stream of a subscription could not be created.</summary>
    SubscriptionFailed,
}

/// <summary>What the host needs to know beside the response that was written.</summary>
/// <param name="Status">How far it came; see <see cref="IsRequestError"/>.</param>
/// <param name="Operation">The kind of the operation, null where none was found.</param>
/// <param name="ErrorCount">Errors in the response.</param>
public readonly record struct ExecutionOutcome(ExecutionStatus Status, OperationType? Operation, int ErrorCount)
{
    /// <summary>The operation did not run, and the response has no data, because of an error.</summary>
    public bool IsRequestError => Status is not (ExecutionStatus.Executed or ExecutionStatus.Priced);

    /// <summary>What the operation costs; zero when it was refused before that was known.</summary>
    public OperationPrice Price { get; init; }
}

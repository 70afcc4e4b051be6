using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Execution;

/// <summary>How far a request came.</summary>
public enum ExecutionStatus
{
    /// <summary>The operation ran: the response has data, perhaps null, perhaps beside errors of fields.</summary>
    Executed,

    /// <summary>The document is not GraphQL, or over the parser's limits.</summary>
    ParseFailed,

    /// <summary>The document breaks a rule of validation, or a limit on selections or depth.</summary>
    ValidationFailed,

    /// <summary>The document holds no operation of that name, or several and no name was given.</summary>
    OperationNotFound,

    /// <summary>A mutation or subscription, where <see cref="GraphQLRequest.QueriesOnly"/> asked for queries.</summary>
    OperationRefused,

    /// <summary>The variables do not fit the operation.</summary>
    VariablesInvalid,

    /// <summary>The source stream of a subscription could not be created.</summary>
    SubscriptionFailed,
}

/// <summary>What the host needs to know beside the response that was written.</summary>
/// <param name="Status">Anything but <see cref="ExecutionStatus.Executed"/> is a request error: the response has no data.</param>
/// <param name="Operation">The kind of the operation, null where none was found.</param>
/// <param name="ErrorCount">Errors in the response.</param>
public readonly record struct ExecutionOutcome(ExecutionStatus Status, OperationType? Operation, int ErrorCount)
{
    public bool IsRequestError => Status != ExecutionStatus.Executed;
}

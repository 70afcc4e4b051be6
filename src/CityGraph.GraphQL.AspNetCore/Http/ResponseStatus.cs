using CityGraph.GraphQL.Execution;
using CityGraph.GraphQL.Language;
using Microsoft.AspNetCore.Http;

namespace CityGraph.GraphQL.AspNetCore.Http;

/// <summary>Section 5.4: the status of a response that the engine wrote.</summary>
internal static class ResponseStatus
{
    /// <summary>Data and errors together. Not registered with IANA; a client that does not know it takes it for 200.</summary>
    public const int PartialSuccess = 294;

    public static int Of(ExecutionOutcome outcome, ResponseMediaType mediaType) => outcome.Status switch
    {
        // Clients that ask for application/json are from before 294, and some compare with 200.
        ExecutionStatus.Executed when outcome.ErrorCount > 0 && mediaType == ResponseMediaType.GraphQLResponse => PartialSuccess,
        ExecutionStatus.Executed or ExecutionStatus.Priced => StatusCodes.Status200OK,
        ExecutionStatus.ParseFailed => StatusCodes.Status400BadRequest,
        ExecutionStatus.OperationRefused when outcome.Operation == OperationType.Mutation => StatusCodes.Status405MethodNotAllowed,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}

using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Execution;

/// <summary>Values of <c>extensions.code</c> for requests that fail before or while they run; those of Apollo's clients where they have one.</summary>
public static class ExecutionErrorCodes
{
    /// <summary>The document has no operation of that name, or several and none was named.</summary>
    public const string OperationResolutionFailure = "OPERATION_RESOLUTION_FAILURE";

    /// <summary>The kind of operation is not allowed over this transport.</summary>
    public const string OperationNotAllowed = "OPERATION_NOT_ALLOWED";

    /// <summary>A variable or argument does not fit its type.</summary>
    public const string BadUserInput = "BAD_USER_INPUT";

    /// <summary>The operation or its response is over a limit of the server.</summary>
    public const string LimitExceeded = ErrorCodes.LimitExceeded;

    /// <summary>Ours to repair; the server's log has the details.</summary>
    public const string InternalError = "INTERNAL_ERROR";
}

namespace CityGraph.GraphQL.Language;

/// <summary>Values of <c>extensions.code</c> for a document that cannot be executed: those that Apollo's clients know, where they have one.</summary>
public static class ErrorCodes
{
    /// <summary>The document does not follow the grammar.</summary>
    public const string ParseFailed = "GRAPHQL_PARSE_FAILED";

    /// <summary>The document follows the grammar but breaks a rule of section 5 (Validation).</summary>
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>The document, its variables, its cost or its response is over a limit; the message names which.</summary>
    public const string LimitExceeded = "LIMIT_EXCEEDED";
}

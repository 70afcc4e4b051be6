namespace CityGraph.GraphQL.Interop.Tests.Clients;

/// <summary>
/// The SHOULD and MAY of <c>graphql-http</c> 1.23.1 that the server does not follow, each with the reason: where it was written before the
/// September 2026 text of GraphQL over HTTP and that text says otherwise, the text wins.
/// </summary>
internal static class Audits
{
    private const string Malformed =
        "A well-formed JSON body that is no GraphQL request is 422 Unprocessable Content; 400 is for what is not JSON or not GraphQL.";

    private const string NotValid =
        "A document that does not fit the schema, and variables that do not fit the operation, are 422 Unprocessable Content in either media type.";

    private const string NotParsed = "A document that cannot be parsed is 400 Bad Request in either media type.";

    /// <summary>By the audit's id.</summary>
    public static IReadOnlyDictionary<string, string> NotFollowed { get; } = new Dictionary<string, string>
    {
        ["423L"] = Malformed, // query is missing
        ["LKJ0"] = Malformed, // query is an object
        ["LKJ1"] = Malformed, // a number
        ["LKJ2"] = Malformed, // a boolean
        ["LKJ3"] = Malformed, // an array
        ["6C00"] = Malformed, // operationName is an object
        ["6C01"] = Malformed, // a number
        ["6C02"] = Malformed, // a boolean
        ["6C03"] = Malformed, // an array
        ["4760"] = Malformed, // variables is a string
        ["4761"] = Malformed, // a number
        ["4762"] = Malformed, // a boolean
        ["4763"] = Malformed, // an array
        ["58B0"] = Malformed, // extensions is a string
        ["58B1"] = Malformed, // a number
        ["58B2"] = Malformed, // a boolean
        ["58B3"] = Malformed, // an array
        ["3E3A"] = Malformed, // parameters are invalid
        ["572B"] = NotParsed, // 200 with application/json
        ["FDE2"] = NotValid, // 200 with application/json
        ["7B9B"] = NotValid, // 200 with application/json, variables
        ["86EE"] = NotValid, // 400 with application/graphql-response+json, variables
    };
}

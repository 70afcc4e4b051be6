namespace CityGraph.GraphQL.AspNetCore;

/// <summary>Values of <c>extensions.code</c> for requests that do not reach the engine.</summary>
public static class TransportErrorCodes
{
    /// <summary>The body or the query string is not a GraphQL-over-HTTP request.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>A method other than GET and POST.</summary>
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";

    /// <summary>The client accepts no media type that the server can answer in.</summary>
    public const string NotAcceptable = "NOT_ACCEPTABLE";

    /// <summary>The body is larger than the server reads.</summary>
    public const string PayloadTooLarge = "PAYLOAD_TOO_LARGE";

    /// <summary>The body is not in the media type, charset or encoding that the server reads.</summary>
    public const string UnsupportedMediaType = "UNSUPPORTED_MEDIA_TYPE";

    /// <summary>Nothing can answer yet, or any more.</summary>
    public const string ServiceUnavailable = "SERVICE_UNAVAILABLE";
}

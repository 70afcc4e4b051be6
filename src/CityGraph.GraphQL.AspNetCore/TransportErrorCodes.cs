namespace CityGraph.GraphQL.AspNetCore;

/// <summary>Values of <c>extensions.code</c> for requests that do not reach the engine, or that it does not finish.</summary>
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

    /// <summary>A browser sent the request for a page of a site that may not use the server.</summary>
    public const string CrossSiteRequest = "CROSS_SITE_REQUEST";

    /// <summary>Nothing can answer yet, or any more.</summary>
    public const string ServiceUnavailable = "SERVICE_UNAVAILABLE";

    /// <summary>More operations run than the server takes at once, and this one waited as long as it may.</summary>
    public const string ServerBusy = "SERVER_BUSY";

    /// <summary>The operation ran longer than the server lets it.</summary>
    public const string ExecutionTimeout = "EXECUTION_TIMEOUT";

    /// <summary>No persisted operation has that name or hash. Apollo's clients then send the text.</summary>
    public const string PersistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND";

    /// <summary>The server has no persisted operations. Apollo's clients then always send the text.</summary>
    public const string PersistedQueryNotSupported = "PERSISTED_QUERY_NOT_SUPPORTED";

    /// <summary>A text was sent where only persisted operations are run.</summary>
    public const string PersistedOperationRequired = "PERSISTED_OPERATION_REQUIRED";

    /// <summary>The connection runs as many operations as it may.</summary>
    public const string TooManyOperations = "TOO_MANY_OPERATIONS";

    /// <summary>No event stream has the token that was sent.</summary>
    public const string StreamNotFound = "STREAM_NOT_FOUND";

    /// <summary>The event stream, or the operation's id in it, is in use.</summary>
    public const string StreamConflict = "STREAM_CONFLICT";
}

using Microsoft.AspNetCore.Http;

namespace CityGraph.GraphQL.AspNetCore.Http;

/// <summary>Why a request does not reach the engine.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">One of <see cref="TransportErrorCodes"/>.</param>
/// <param name="Message">What is wrong and the likely fix, for the developer of the client.</param>
internal sealed record HttpProblem(int Status, string Code, string Message)
{
    /// <summary>The request cannot be read at all: 400.</summary>
    public static HttpProblem Unreadable(string message) =>
        new(StatusCodes.Status400BadRequest, TransportErrorCodes.BadRequest, message);

    /// <summary>The request can be read but is not a well-formed GraphQL-over-HTTP request (section 4.1): 422.</summary>
    public static HttpProblem NotWellFormed(string message) =>
        new(StatusCodes.Status422UnprocessableEntity, TransportErrorCodes.BadRequest, message);

    public static HttpProblem UnsupportedMediaType(string message) =>
        new(StatusCodes.Status415UnsupportedMediaType, TransportErrorCodes.UnsupportedMediaType, message);

    public static HttpProblem TooLarge(int maxBytes) => new(
        StatusCodes.Status413PayloadTooLarge,
        TransportErrorCodes.PayloadTooLarge,
        $"The body is larger than the {maxBytes} bytes that this server reads; send less, or fetch in pages.");
}

using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CityGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace CityGraph.GraphQL.AspNetCore.Requests;

/// <summary>Why a request does not reach the engine, or has no answer from it.</summary>
/// <param name="Status">The HTTP status, for transports that have one.</param>
/// <param name="Code">One of <see cref="TransportErrorCodes"/>, or <see cref="ExecutionErrorCodes.InternalError"/>.</param>
/// <param name="Message">What is wrong and the likely fix, for the developer of the client.</param>
internal sealed record RequestProblem(int Status, string Code, string Message)
{
    // As the engine writes its responses, which are no HTML: a quotation mark is \", not \u0022.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static RequestProblem NotReady { get; } = new(
        StatusCodes.Status503ServiceUnavailable, TransportErrorCodes.ServiceUnavailable, "The server is not ready; try again in a moment.");

    public static RequestProblem Internal { get; } = new(
        StatusCodes.Status500InternalServerError, ExecutionErrorCodes.InternalError, "Internal error: the request could not be answered.");

    public static RequestProblem Busy { get; } = new(
        StatusCodes.Status503ServiceUnavailable, TransportErrorCodes.ServerBusy, "The server runs as many operations as it can; try again in a moment.");

    public static RequestProblem TooMuchUnsent { get; } = new(
        StatusCodes.Status503ServiceUnavailable,
        TransportErrorCodes.ServerBusy,
        "Earlier responses are not read yet, and there is no room for another; read those first, and ask for less at once.");

    public static RequestProblem TimeUp(TimeSpan maxTime) => new(
        StatusCodes.Status503ServiceUnavailable,
        TransportErrorCodes.ExecutionTimeout,
        string.Create(CultureInfo.InvariantCulture, $"The operation ran longer than the {maxTime.TotalSeconds} seconds that this server lets it; ask for less, or in pages."));

    /// <summary>The request cannot be read at all: 400.</summary>
    public static RequestProblem Unreadable(string message) =>
        new(StatusCodes.Status400BadRequest, TransportErrorCodes.BadRequest, message);

    /// <summary>The request can be read but is not a well-formed GraphQL-over-HTTP request (section 4.1): 422.</summary>
    public static RequestProblem NotWellFormed(string message) =>
        new(StatusCodes.Status422UnprocessableEntity, TransportErrorCodes.BadRequest, message);

    public static RequestProblem UnsupportedMediaType(string message) =>
        new(StatusCodes.Status415UnsupportedMediaType, TransportErrorCodes.UnsupportedMediaType, message);

    /// <summary>A page of a foreign site is behind the request.</summary>
    public static RequestProblem CrossSite(string message) =>
        new(StatusCodes.Status403Forbidden, TransportErrorCodes.CrossSiteRequest, message);

    public static RequestProblem TooLarge(int maxBytes) => new(
        StatusCodes.Status413PayloadTooLarge,
        TransportErrorCodes.PayloadTooLarge,
        $"The body is larger than the {maxBytes} bytes that this server reads; send less, or fetch in pages.");

    /// <summary>The same request may succeed in a moment.</summary>
    public bool IsWorthRetrying => Code is TransportErrorCodes.ServerBusy or TransportErrorCodes.ServiceUnavailable;

    /// <summary>Writes <c>{"errors":[...]}</c>: a GraphQL response without data.</summary>
    public void WriteResponse(IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, Readable);
        json.WriteStartObject();
        json.WritePropertyName("errors"u8);
        WriteErrors(json);
        json.WriteEndObject();
    }

    /// <summary>Writes the list of errors, which has one.</summary>
    public void WriteErrors(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        json.WriteStartObject();
        json.WriteString("message"u8, Message);
        json.WriteStartObject("extensions"u8);
        json.WriteString("code"u8, Code);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }
}

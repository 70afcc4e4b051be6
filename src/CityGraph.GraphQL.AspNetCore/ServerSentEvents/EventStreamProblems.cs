using CityGraph.GraphQL.AspNetCore.Requests;
using Microsoft.AspNetCore.Http;

namespace CityGraph.GraphQL.AspNetCore.ServerSentEvents;

/// <summary>What can be wrong with requests about an event stream of many operations.</summary>
internal static class EventStreamProblems
{
    public static RequestProblem NotFound { get; } = new(
        StatusCodes.Status404NotFound, TransportErrorCodes.StreamNotFound, "There is no event stream with this token, or no longer; reserve one with PUT.");

    public static RequestProblem IsOpen { get; } = new(
        StatusCodes.Status409Conflict, TransportErrorCodes.StreamConflict, "The event stream with this token is open already; reserve another with PUT.");

    public static RequestProblem IsReserved { get; } = new(
        StatusCodes.Status409Conflict,
        TransportErrorCodes.StreamConflict,
        "The event stream with this token is reserved already; to reserve another, send PUT without a token.");

    public static RequestProblem OperationIdMissing { get; } = new(
        StatusCodes.Status400BadRequest,
        TransportErrorCodes.BadRequest,
        "The operation has no id; send one in the extension \"operationId\", or to stop it, in the query parameter \"operationId\".");

    public static RequestProblem OperationIdIsTaken(string id) => new(
        StatusCodes.Status409Conflict, TransportErrorCodes.StreamConflict, $"The event stream runs an operation with the id {Quoted.Of(id)} already; choose another.");
}

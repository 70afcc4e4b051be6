using CityGraph.GraphQL.AspNetCore.Requests;
using Microsoft.AspNetCore.Http;

namespace CityGraph.GraphQL.AspNetCore.Streaming;

/// <summary>Why a connection, or an operation of one, does not begin.</summary>
internal static class StreamProblems
{
    public static RequestProblem TooManyConnections { get; } = new(
        StatusCodes.Status503ServiceUnavailable, TransportErrorCodes.ServerBusy, "The server has as many connections as it can; try again in a moment.");

    public static RequestProblem TooManyOperations(int maxOperations) => new(
        StatusCodes.Status429TooManyRequests,
        TransportErrorCodes.TooManyOperations,
        $"This connection runs {maxOperations} operations already, which is as many as it may; complete one first.");
}

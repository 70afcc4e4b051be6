using CityGraph.GraphQL.AspNetCore.Requests;

namespace CityGraph.GraphQL.AspNetCore.Streaming;

/// <summary>How a transport puts the responses of one operation on the wire.</summary>
internal interface IResponseFraming
{
    /// <summary>What stands before a response.</summary>
    void BeginNext(PooledBuffer message);

    /// <summary>What stands after it.</summary>
    /// <param name="message">The whole message.</param>
    /// <param name="responseStart">Where the response begins in it.</param>
    void EndNext(PooledBuffer message, int responseStart);

    /// <summary>All that a client gets of an operation which ends with errors and no data.</summary>
    /// <param name="message">Is empty.</param>
    /// <param name="response"><c>{"errors":[...]}</c>, perhaps with extensions.</param>
    void WriteFailure(PooledBuffer message, ReadOnlySpan<byte> response);

    /// <summary>That no more responses come.</summary>
    void WriteComplete(PooledBuffer message);
}

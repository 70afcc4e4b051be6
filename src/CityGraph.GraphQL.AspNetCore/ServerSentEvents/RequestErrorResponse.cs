using System.Buffers;
using CityGraph.GraphQL.AspNetCore.Http;
using CityGraph.GraphQL.AspNetCore.Streaming;
using Microsoft.AspNetCore.Http;

namespace CityGraph.GraphQL.AspNetCore.ServerSentEvents;

/// <summary>What HTTP answers to a request that did not run, in place of a stream.</summary>
internal static class RequestErrorResponse
{
    /// <param name="context">The request.</param>
    /// <param name="operation">Began, and was refused by the engine.</param>
    public static async Task SendAsync(HttpContext context, StreamedOperation operation)
    {
        var status = ResponseStatus.Of(operation.Outcome, ResponseMediaType.GraphQLResponse);
        if (status == StatusCodes.Status405MethodNotAllowed) context.Response.Headers.Allow = HttpMethods.Post;
        var body = context.Response.BodyWriter;
        body.Write(operation.Response);
        ResponseHead.Set(context.Response, status, ResponseMediaType.GraphQLResponse);
        await body.FlushAsync(context.RequestAborted);
    }
}

using CityGraph.GraphQL.AspNetCore.Http;
using CityGraph.GraphQL.AspNetCore.Requests;
using CityGraph.GraphQL.AspNetCore.Streaming;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CityGraph.GraphQL.AspNetCore.ServerSentEvents;

/// <summary>
/// The single connection mode of PROTOCOL.md: a client reserves a stream, opens it, and runs operations by requests of their own, whose
/// responses go to the stream with their ids.
/// </summary>
internal sealed class SingleConnections(
    GraphQLService service, GraphQLEventStreamOptions options, EventStreams streams, ILogger logger, CancellationToken stopping)
{
    /// <summary>In UTF-16 code units. Every event repeats the id, so that it may not be of any length.</summary>
    private const int MaxOperationIdLength = 256;

    /// <summary>PUT reserves a stream.</summary>
    public async Task ReserveAsync(HttpContext context, string? token)
    {
        if (token is not null && streams.Find(token) is not null)
        {
            await GraphQLHttpHandler.RefuseAsync(context, EventStreamProblems.IsReserved);
        }
        else if (service.Target(context) is null)
        {
            await GraphQLHttpHandler.RefuseAsync(context, RequestProblem.NotReady);
        }
        else if (streams.TryReserve(context.Connection.RemoteIpAddress) is not { } stream)
        {
            await GraphQLHttpHandler.RefuseAsync(context, StreamProblems.TooManyConnections);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status201Created;
            context.Response.ContentType = "text/plain; charset=utf-8";
            context.Response.Headers.CacheControl = "no-store";
            await context.Response.WriteAsync(stream.Token, context.RequestAborted);
        }
    }

    /// <summary>GET opens it.</summary>
    public async Task OpenAsync(HttpContext context, string token)
    {
        if (streams.Find(token) is not { } stream)
        {
            await GraphQLHttpHandler.RefuseAsync(context, EventStreamProblems.NotFound);
            return;
        }

        if (!stream.TryOpen(context))
        {
            await GraphQLHttpHandler.RefuseAsync(context, EventStreamProblems.IsOpen);
            return;
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping, stream.ReaderIsTooSlow);
        try
        {
            await EventStreamResponse.SendAsync(context, stream.Outbox, options, ending.Token);
        }
        finally
        {
            await streams.EndAsync(stream);
        }
    }

    /// <summary>POST, or GET, runs an operation whose responses go to the stream: 202. What does not run is answered as by HTTP.</summary>
    public async Task RunAsync(HttpContext context, string token)
    {
        if (streams.Find(token) is not { } stream)
        {
            await GraphQLHttpHandler.RefuseAsync(context, EventStreamProblems.NotFound);
            return;
        }

        var parameters = new RequestParameters();
        var unreadable = await EventStreamRequest.ReadAsync(context, parameters, service.Options.MaxRequestBytes) ?? CheckOperationId(parameters);
        if (unreadable is not null)
        {
            parameters.Dispose();
            await GraphQLHttpHandler.RefuseAsync(context, unreadable);
            return;
        }

        var id = parameters.OperationId!;
        var connection = new StreamConnection(service, context.Connection.RemoteIpAddress, stream.Outbox, stream.Operations, logger);
        var operation = new StreamedOperation(id, parameters, new EventStreamFraming(id), connection);
        if (Refusal(stream.Operations.TryAdd(operation), id) is { } refusal)
        {
            operation.Dispose();
            await GraphQLHttpHandler.RefuseAsync(context, refusal);
            return;
        }

        await BeginAsync(context, stream, operation);
    }

    /// <summary>An operation that was added has to be ended, by itself or here.</summary>
    private async Task BeginAsync(HttpContext context, EventStream stream, StreamedOperation operation)
    {
        var isBegun = false;
        try
        {
            await stream.Outbox.WaitForRoomAsync().WaitAsync(context.RequestAborted);
            var problem = await operation.BeginAsync(_ => new(service.Target(context)), queriesOnly: HttpMethods.IsGet(context.Request.Method));
            if (problem is not null)
            {
                await GraphQLHttpHandler.RefuseAsync(context, problem);
            }
            else if (operation.Outcome.IsRequestError)
            {
                await RequestErrorResponse.SendAsync(context, operation);
            }
            else
            {
                isBegun = true;
                context.Response.StatusCode = StatusCodes.Status202Accepted;
                _ = Task.Run(() => operation.ContinueAsync(null, async stopped => service.Target(await stream.Opened.WaitAsync(stopped))));
            }
        }
        catch (OperationCanceledException) when (operation.IsStopped)
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        finally
        {
            if (!isBegun) stream.Operations.End(operation);
        }
    }

    /// <summary>DELETE stops one. One that has ended already is no error: the client could not know.</summary>
    public Task StopAsync(HttpContext context, string? token)
    {
        if (token is null || streams.Find(token) is not { } stream) return GraphQLHttpHandler.RefuseAsync(context, EventStreamProblems.NotFound);
        var id = context.Request.Query["operationId"].ToString();
        if (id.Length == 0) return GraphQLHttpHandler.RefuseAsync(context, EventStreamProblems.OperationIdMissing);
        stream.Operations.Stop(id);
        context.Response.StatusCode = StatusCodes.Status200OK;
        return Task.CompletedTask;
    }

    private static RequestProblem? CheckOperationId(RequestParameters parameters)
    {
        if (string.IsNullOrEmpty(parameters.OperationId)) return EventStreamProblems.OperationIdMissing;
        return parameters.OperationId.Length <= MaxOperationIdLength
            ? null
            : RequestProblem.NotWellFormed($"The extension \"operationId\" may have {MaxOperationIdLength} characters, not {parameters.OperationId.Length}.");
    }

    private RequestProblem? Refusal(Admission admission, string id) => admission switch
    {
        Admission.Added => null,
        Admission.IdIsTaken => EventStreamProblems.OperationIdIsTaken(id),
        Admission.TooMany => StreamProblems.TooManyOperations(options.MaxOperations),
        _ => EventStreamProblems.NotFound,
    };
}

using CityGraph.GraphQL.AspNetCore.Http;
using CityGraph.GraphQL.AspNetCore.Requests;
using CityGraph.GraphQL.AspNetCore.Streaming;
using CityGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CityGraph.GraphQL.AspNetCore.ServerSentEvents;

/// <summary>
/// The distinct connections mode of PROTOCOL.md: a stream for each operation, which the client ends by leaving. Errors before the
/// execution are events, too; only what HTTP knows better is answered without a stream.
/// </summary>
internal sealed class DistinctConnections(
    GraphQLService service, GraphQLEventStreamOptions options, EventStreams streams, ILogger logger, CancellationToken stopping)
{
    public async Task RunAsync(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (!streams.Counter.TryEnter(address))
        {
            await GraphQLHttpHandler.RefuseAsync(context, StreamProblems.TooManyConnections);
            return;
        }

        try
        {
            var parameters = new RequestParameters();
            if (await EventStreamRequest.ReadAsync(context, parameters, service.Options.MaxRequestBytes) is { } problem)
            {
                parameters.Dispose();
                await GraphQLHttpHandler.RefuseAsync(context, problem);
                return;
            }

            await StreamAsync(context, parameters);
        }
        finally
        {
            streams.Counter.Leave(address);
        }
    }

    private async Task StreamAsync(HttpContext context, RequestParameters parameters)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        await using var outbox = new Outbox(new(options.SendBufferBytes, options.SendBufferMessages, options.SlowReaderTimeout), options.Time, () => _ = ending.CancelAsync());
        var operations = new OperationSet(outbox, capacity: 1);
        var connection = new StreamConnection(service, context.Connection.RemoteIpAddress, outbox, operations, logger);
        var operation = new StreamedOperation("", parameters, new EventStreamFraming(null), connection);
        operations.TryAdd(operation);
        await using var leaving = context.RequestAborted.UnsafeRegister(static operations => _ = ((OperationSet)operations!).CloseAsync(), operations);
        var isBegun = false;
        try
        {
            var problem = await operation.BeginAsync(_ => new(service.Target(context)), queriesOnly: HttpMethods.IsGet(context.Request.Method));
            if (problem is { Status: >= StatusCodes.Status500InternalServerError })
            {
                await GraphQLHttpHandler.RefuseAsync(context, problem);
            }
            else if (problem is null && operation.Outcome.Status == ExecutionStatus.OperationRefused)
            {
                await RequestErrorResponse.SendAsync(context, operation);
            }
            else
            {
                isBegun = true;
                _ = Task.Run(async () =>
                {
                    await operation.ContinueAsync(problem, _ => new(service.Target(context)));
                    outbox.Complete();
                });
                await EventStreamResponse.SendAsync(context, outbox, options, ending.Token);
            }
        }
        finally
        {
            if (!isBegun) operations.End(operation);
            await operations.CloseAsync();
        }
    }
}

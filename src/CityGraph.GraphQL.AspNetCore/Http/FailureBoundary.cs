using CityGraph.GraphQL.AspNetCore.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CityGraph.GraphQL.AspNetCore.Http;

/// <summary>The boundary of failures: whatever is thrown below is logged here, and the client gets 500 without its text.</summary>
/// <param name="answer">Answers one request.</param>
/// <param name="logger">Is told of failures.</param>
internal sealed partial class FailureBoundary(Func<HttpContext, Task> answer, ILogger logger)
{
    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            await answer(context);
        }
        catch (Exception exception) when (context.RequestAborted.IsCancellationRequested)
        {
            LogClientLeft(exception);
        }
        catch (BadHttpRequestException exception)
        {
            LogBadBody(exception);
            await GraphQLHttpHandler.RefuseAsync(context, new(exception.StatusCode, TransportErrorCodes.BadRequest, "The body could not be read to its end."));
        }
        catch (Exception exception)
        {
            LogFailed(exception);
            await GraphQLHttpHandler.RefuseAsync(context, RequestProblem.Internal);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Answering a GraphQL request failed")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(2, LogLevel.Debug, "The body of a GraphQL request could not be read")]
    private partial void LogBadBody(Exception exception);

    [LoggerMessage(3, LogLevel.Debug, "The client left before its GraphQL response was complete")]
    private partial void LogClientLeft(Exception exception);
}

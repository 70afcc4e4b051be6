using CityGraph.GraphQL.AspNetCore.Requests;
using CityGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CityGraph.GraphQL.AspNetCore.Http;

/// <summary>
/// Answers one HTTP request with one GraphQL response. The boundary of failures: whatever is thrown below is logged here, and the
/// client gets 500 without its text.
/// </summary>
internal sealed partial class GraphQLHttpHandler(GraphQLService service, ILogger logger)
{
    private const string AllowedMethods = "GET, POST, PUT, DELETE";

    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            await AnswerAsync(context);
        }
        catch (Exception exception) when (context.RequestAborted.IsCancellationRequested)
        {
            LogClientLeft(exception);
        }
        catch (BadHttpRequestException exception)
        {
            LogBadBody(exception);
            await RefuseAsync(context, new(exception.StatusCode, TransportErrorCodes.BadRequest, "The body could not be read to its end."));
        }
        catch (Exception exception)
        {
            LogFailed(exception);
            await RefuseAsync(context, RequestProblem.Internal);
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        var isGet = HttpMethods.IsGet(request.Method);
        if (CheckHead(request, isGet, out var mediaType) is { } headProblem)
        {
            await RefuseAsync(context, headProblem);
            return;
        }

        if (service.Target(context) is not { } target)
        {
            await RefuseAsync(context, RequestProblem.NotReady);
            return;
        }

        using var parameters = new RequestParameters();
        var problem = isGet
            ? QueryStringReader.Read(request.QueryString.Value, parameters)
            : await JsonBodyReader.ReadAsync(request, parameters, service.Options.MaxRequestBytes, context.RequestAborted);
        if ((problem ?? service.Resolve(parameters, target)) is { } refusal)
        {
            await RefuseAsync(context, refusal);
            return;
        }

        if (await service.Gate.EnterAsync(context.Connection.RemoteIpAddress, context.RequestAborted) is not { } lease)
        {
            await RefuseAsync(context, RequestProblem.Busy);
            return;
        }

        ExecutionOutcome outcome;
        try
        {
            outcome = await target.Executor.ExecuteAsync(parameters.ToRequest(queriesOnly: isGet), target.State, context.Response.BodyWriter, lease.Token);
        }
        catch (OperationCanceledException) when (lease.IsTimeUp)
        {
            await RefuseAsync(context, RequestProblem.TimeUp(service.Options.MaxExecutionTime));
            return;
        }
        finally
        {
            lease.Dispose();
        }

        await SendAsync(context, outcome, mediaType);
    }

    private static async Task SendAsync(HttpContext context, ExecutionOutcome outcome, ResponseMediaType mediaType)
    {
        var status = ResponseStatus.Of(outcome, mediaType);
        if (status == StatusCodes.Status405MethodNotAllowed) context.Response.Headers.Allow = HttpMethods.Post;
        ResponseHead.Set(context.Response, status, mediaType);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    private RequestProblem? CheckHead(HttpRequest request, bool isGet, out ResponseMediaType mediaType)
    {
        mediaType = default;
        if (!isGet && !HttpMethods.IsPost(request.Method))
        {
            request.HttpContext.Response.Headers.Allow = AllowedMethods;
            return new(
                StatusCodes.Status405MethodNotAllowed,
                TransportErrorCodes.MethodNotAllowed,
                $"The method {request.Method} is not supported; use POST, or GET for queries.");
        }

        if (isGet && service.CrossSiteGuard.CheckGet(request) is { } crossSite) return crossSite;
        if (ResponseMediaTypes.Negotiate(request.Headers.Accept) is not { } negotiated)
        {
            return new(
                StatusCodes.Status406NotAcceptable,
                TransportErrorCodes.NotAcceptable,
                $"Nothing in \"Accept: {request.Headers.Accept}\" can be served; accept \"application/graphql-response+json\" or \"application/json\".");
        }

        mediaType = negotiated;
        return isGet ? null : RequestMediaType.Check(request);
    }

    /// <summary>Answers with one GraphQL error; ends the connection where a response has begun.</summary>
    public static async Task RefuseAsync(HttpContext context, RequestProblem problem)
    {
        var body = context.Response.BodyWriter;
        if (context.Response.HasStarted || body.UnflushedBytes > 0)
        {
            context.Abort();
            return;
        }

        if (problem.Status == StatusCodes.Status503ServiceUnavailable) context.Response.Headers.RetryAfter = "1";
        problem.WriteResponse(body);
        ResponseHead.Set(context.Response, problem.Status, ResponseMediaType.GraphQLResponse);
        await body.FlushAsync(context.RequestAborted);
    }

    [LoggerMessage(1, LogLevel.Error, "Answering a GraphQL request failed")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(2, LogLevel.Debug, "The body of a GraphQL request could not be read")]
    private partial void LogBadBody(Exception exception);

    [LoggerMessage(3, LogLevel.Debug, "The client left before its GraphQL response was complete")]
    private partial void LogClientLeft(Exception exception);
}

using System.Text.Json;
using CityGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CityGraph.GraphQL.AspNetCore.Http;

/// <summary>
/// Answers one HTTP request with one GraphQL response. The boundary of failures: whatever is thrown below is logged here, and the
/// client gets 500 without its text.
/// </summary>
internal sealed partial class GraphQLHttpHandler(Func<HttpContext, GraphQLTarget?> target, GraphQLHttpOptions options, ILogger logger)
{
    private const string AllowedMethods = "GET, POST";

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
            await RefuseAsync(context, new(StatusCodes.Status500InternalServerError, ExecutionErrorCodes.InternalError, "Internal error: the request could not be answered."));
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

        if (target(context) is not { } found)
        {
            context.Response.Headers.RetryAfter = "1";
            await RefuseAsync(context, new(
                StatusCodes.Status503ServiceUnavailable, TransportErrorCodes.ServiceUnavailable, "The server is not ready; try again in a moment."));
            return;
        }

        using var parameters = new RequestParameters();
        var problem = isGet
            ? QueryStringReader.Read(request.QueryString.Value, parameters)
            : await JsonBodyReader.ReadAsync(request, parameters, options.MaxRequestBytes, context.RequestAborted);
        if (problem is not null)
        {
            await RefuseAsync(context, problem);
            return;
        }

        var body = context.Response.BodyWriter;
        var outcome = await found.Executor.ExecuteAsync(parameters.ToRequest(queriesOnly: isGet), found.State, body, context.RequestAborted);
        var status = ResponseStatus.Of(outcome, mediaType);
        if (status == StatusCodes.Status405MethodNotAllowed) context.Response.Headers.Allow = HttpMethods.Post;
        ResponseHead.Set(context.Response, status, mediaType);
        await body.FlushAsync(context.RequestAborted);
    }

    private static HttpProblem? CheckHead(HttpRequest request, bool isGet, out ResponseMediaType mediaType)
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
    private static async Task RefuseAsync(HttpContext context, HttpProblem problem)
    {
        var body = context.Response.BodyWriter;
        if (context.Response.HasStarted || body.UnflushedBytes > 0)
        {
            context.Abort();
            return;
        }

        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteStartArray("errors"u8);
            json.WriteStartObject();
            json.WriteString("message"u8, problem.Message);
            json.WriteStartObject("extensions"u8);
            json.WriteString("code"u8, problem.Code);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

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

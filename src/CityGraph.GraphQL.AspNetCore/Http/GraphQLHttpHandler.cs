using System.Buffers;
using CityGraph.GraphQL.AspNetCore.Requests;
using Microsoft.AspNetCore.Http;

namespace CityGraph.GraphQL.AspNetCore.Http;

/// <summary>Answers one HTTP request with one GraphQL response, or with those of a batch.</summary>
internal sealed class GraphQLHttpHandler(GraphQLService service)
{
    private const int InitialResponseLength = 16 * 1024;
    private const string AllowedMethods = "GET, HEAD, POST, PUT, DELETE";

    public async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        var isGet = IsGet(request.Method);
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
            : await JsonBodyReader.ReadAsync(request, parameters, service.Options.MaxRequestBytes, service.Options.BatchSize, context.RequestAborted);
        if (problem is null && !service.Unsent.HasRoomFor(context)) problem = RequestProblem.TooMuchUnsent;
        if (problem is not null)
        {
            await RefuseAsync(context, problem);
            return;
        }

        var coding = service.Options.CompressResponses ? ContentCodings.Negotiate(request.Headers.AcceptEncoding) : ContentCoding.Identity;
        var (status, written) = coding == ContentCoding.Identity
            ? (await WriteAsync(context, target, parameters, mediaType, context.Response.BodyWriter), coding)
            : await WriteCompressedAsync(context, target, parameters, mediaType, coding);
        await SendAsync(context, status, mediaType, written);
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

    /// <summary>HEAD is GET without the body (RFC 9110, section 9.3.2), which the server leaves out.</summary>
    private static bool IsGet(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    /// <summary>As <see cref="WriteAsync"/>, compressed before the turn is over; problems, and batches, which have many turns, after it.</summary>
    private async ValueTask<(int Status, ContentCoding Coding)> WriteCompressedAsync(
        HttpContext context, GraphQLTarget target, RequestParameters parameters, ResponseMediaType mediaType, ContentCoding coding)
    {
        using var buffer = new PooledBuffer(InitialResponseLength);
        ContentCoding? written = null;
        var status = await WriteAsync(context, target, parameters, mediaType, buffer, () => written = Compress());
        return (status, written ?? Compress());

        ContentCoding Compress() => BodyCompression.Write(buffer.WrittenSpan, coding, context.Response.BodyWriter);
    }

    /// <summary>Writes what the request is answered with, and gives its status.</summary>
    private async ValueTask<int> WriteAsync(
        HttpContext context,
        GraphQLTarget target,
        RequestParameters parameters,
        ResponseMediaType mediaType,
        IBufferWriter<byte> output,
        Action? written = null)
    {
        if (parameters.Batch is { } batch)
        {
            await WriteBatchAsync(context, target, batch, output);
            return StatusCodes.Status200OK;
        }

        var report = RequestReport.Of(context.Request, service.Options);
        var (outcome, problem) = await service.RunAsync(context, target, parameters, queriesOnly: IsGet(context.Request.Method), report, output, written);
        report.SetHeader(context.Response);
        if (problem is not null) return WriteProblem(context.Response, problem, output);
        var status = ResponseStatus.Of(outcome, mediaType);
        if (status == StatusCodes.Status405MethodNotAllowed) context.Response.Headers.Allow = HttpMethods.Post;
        return status;
    }

    /// <summary>One response after another, in the order of the requests; each has its own errors.</summary>
    private async ValueTask WriteBatchAsync(HttpContext context, GraphQLTarget target, List<RequestParameters> batch, IBufferWriter<byte> output)
    {
        foreach (var (index, parameters) in batch.Index())
        {
            output.Write(index == 0 ? "["u8 : ","u8);
            var (_, problem) = await service.RunAsync(context, target, parameters, queriesOnly: false, report: default, output);
            problem?.WriteResponse(output);
        }

        output.Write("]"u8);
    }

    private async Task SendAsync(HttpContext context, int status, ResponseMediaType mediaType, ContentCoding coding)
    {
        ResponseHead.Set(context.Response, status, mediaType, coding);
        var counted = service.Unsent.Add(context, context.Response.BodyWriter.UnflushedBytes);
        try
        {
            await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        }
        finally
        {
            service.Unsent.Remove(context, counted);
        }
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

        ResponseHead.Set(context.Response, WriteProblem(context.Response, problem, body), ResponseMediaType.GraphQLResponse);
        await body.FlushAsync(context.RequestAborted);
    }

    private static int WriteProblem(HttpResponse response, RequestProblem problem, IBufferWriter<byte> output)
    {
        if (problem.IsWorthRetrying) response.Headers.RetryAfter = "1";
        problem.WriteResponse(output);
        return problem.Status;
    }
}

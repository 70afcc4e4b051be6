using System.IO.Pipelines;
using CityGraph.GraphQL.AspNetCore.Requests;
using CityGraph.GraphQL.AspNetCore.Streaming;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CityGraph.GraphQL.AspNetCore.ServerSentEvents;

/// <summary>An event stream as the body of a response: the single writer of its outbox.</summary>
internal static class EventStreamResponse
{
    public const string MediaType = "text/event-stream";

    /// <summary>
    /// Sends until the outbox is completed or closed. It is closed when the client leaves, and when <paramref name="ending"/> is
    /// cancelled; where a client does not take what is being sent then, it is disconnected.
    /// </summary>
    public static async Task SendAsync(HttpContext context, Outbox outbox, GraphQLEventStreamOptions options, CancellationToken ending)
    {
        SetHead(context);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, ending);
        await using var closing = end.Token.UnsafeRegister(static outbox => ((Outbox)outbox!).Close(), outbox);
        await using var keepAlive = options.Time.CreateTimer(_ => AddComment(outbox), null, options.KeepAliveInterval, options.KeepAliveInterval);
        try
        {
            await context.Response.BodyWriter.FlushAsync(end.Token);
            await SendAsync(context.Response.BodyWriter, outbox, end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            context.Abort();
        }
    }

    private static async Task SendAsync(PipeWriter body, Outbox outbox, CancellationToken cancellationToken)
    {
        while (await outbox.TakeAsync() is { } message)
        {
            try
            {
                await body.WriteAsync(message.WrittenMemory, cancellationToken);
            }
            finally
            {
                outbox.Sent(message);
            }
        }
    }

    private static void SetHead(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentType = $"{MediaType}; charset=utf-8";
        headers.CacheControl = "no-cache, no-transform";
        headers.XContentTypeOptions = "nosniff";

        // What nginx and those that follow it need to be told.
        headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
    }

    /// <summary>Where messages wait already, the stream is not idle.</summary>
    private static void AddComment(Outbox outbox)
    {
        if (!outbox.IsEmpty) return;
        var comment = new PooledBuffer();
        comment.Write(":\n\n"u8);
        outbox.Add(comment);
    }
}

using System.Buffers;
using CityGraph.GraphQL.AspNetCore.Requests;
using Microsoft.AspNetCore.Http;

namespace CityGraph.GraphQL.AspNetCore.Http;

/// <summary>Section 4.4: the parameters of a POST, read from the bytes of its body where they lie.</summary>
internal static class JsonBodyReader
{
    private const string Place = "The body";

    /// <param name="request">A request whose media type is JSON.</param>
    /// <param name="parameters">Takes what is read.</param>
    /// <param name="maxBytes">A longer body is refused before it is read to its end.</param>
    /// <param name="batchSize">The most requests in an array; 1 refuses arrays.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async ValueTask<RequestProblem?> ReadAsync(
        HttpRequest request, RequestParameters parameters, int maxBytes, int batchSize, CancellationToken cancellationToken)
    {
        if (request.ContentLength > maxBytes) return RequestProblem.TooLarge(maxBytes);
        var body = request.BodyReader;
        while (true)
        {
            var read = await body.ReadAsync(cancellationToken);
            var tooLarge = read.Buffer.Length > maxBytes;
            if (!tooLarge && !read.IsCompleted)
            {
                body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }

            var problem = tooLarge ? RequestProblem.TooLarge(maxBytes) : Read(read.Buffer, parameters, batchSize);
            body.AdvanceTo(read.Buffer.End);
            return problem;
        }
    }

    private static RequestProblem? Read(in ReadOnlySequence<byte> body, RequestParameters parameters, int batchSize)
    {
        if (body.IsSingleSegment) return Read(body.FirstSpan, parameters, batchSize);
        var length = checked((int)body.Length);
        var whole = ArrayPool<byte>.Shared.Rent(length);
        body.CopyTo(whole);
        var problem = Read(whole.AsSpan(0, length), parameters, batchSize);
        ArrayPool<byte>.Shared.Return(whole);
        return problem;
    }

    private static RequestProblem? Read(ReadOnlySpan<byte> body, RequestParameters parameters, int batchSize) =>
        batchSize > 1 && RequestBatch.IsArray(body)
            ? RequestBatch.Read(Place, body, batchSize, parameters.Batch = [])
            : RequestEnvelope.Read(Place, body, parameters);
}

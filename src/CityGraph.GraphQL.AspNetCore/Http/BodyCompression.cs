using System.Buffers;
using System.IO.Compression;
using System.Numerics;

namespace CityGraph.GraphQL.AspNetCore.Http;

/// <summary>Compresses a whole body: quickly, since each is made for one request.</summary>
internal static class BodyCompression
{
    /// <summary>A smaller body fits one packet as it is.</summary>
    private const int MinLength = 1024;

    private const int BrotliQuality = 4;
    private const int MinBrotliWindowBits = 10;
    private const int MaxBrotliWindowBits = 22;

    /// <summary>Writes the body, and tells how: as it is where it is small.</summary>
    public static ContentCoding Write(ReadOnlySpan<byte> body, ContentCoding coding, IBufferWriter<byte> output)
    {
        if (body.Length < MinLength) coding = ContentCoding.Identity;
        switch (coding)
        {
            case ContentCoding.Brotli:
                WriteBrotli(body, output);
                break;
            case ContentCoding.Gzip:
                WriteGzip(body, output);
                break;
            default:
                output.Write(body);
                break;
        }

        return coding;
    }

    private static void WriteBrotli(ReadOnlySpan<byte> body, IBufferWriter<byte> output)
    {
        // A window larger than the body costs memory and gains nothing.
        var window = Math.Clamp(BitOperations.Log2((uint)body.Length) + 1, MinBrotliWindowBits, MaxBrotliWindowBits);
        using var encoder = new BrotliEncoder(BrotliQuality, window);
        OperationStatus status;
        do
        {
            status = encoder.Compress(body, output.GetSpan(), out var consumed, out var written, isFinalBlock: true);
            body = body[consumed..];
            output.Advance(written);
        }
        while (status == OperationStatus.DestinationTooSmall);
    }

    private static void WriteGzip(ReadOnlySpan<byte> body, IBufferWriter<byte> output)
    {
        using var gzip = new GZipStream(new BufferWriterStream(output), CompressionLevel.Fastest);
        gzip.Write(body);
    }
}

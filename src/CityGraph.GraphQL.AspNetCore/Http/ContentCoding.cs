using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CityGraph.GraphQL.AspNetCore.Http;

/// <summary>How a body is compressed (RFC 9110, section 8.4.1).</summary>
internal enum ContentCoding
{
    Identity,
    Gzip,
    Brotli,
}

internal static class ContentCodings
{
    private const string Gzip = "gzip";
    private const string Brotli = "br";

    /// <summary>The best that a client takes: Brotli before gzip at equal quality; as it is where the client says nothing.</summary>
    public static ContentCoding Negotiate(StringValues acceptEncoding)
    {
        if (acceptEncoding.Count == 0) return ContentCoding.Identity;
        switch (acceptEncoding[0])
        {
            // What browsers, fetch of Node, Python's libraries and curl --compressed send, without parsing.
            case "gzip, deflate, br" or "gzip, deflate, br, zstd" or "br, gzip, deflate" or "deflate, gzip, br, zstd" when acceptEncoding.Count == 1:
                return ContentCoding.Brotli;
            case "gzip, deflate" or Gzip when acceptEncoding.Count == 1:
                return ContentCoding.Gzip;
            case null or "" or "identity" when acceptEncoding.Count == 1:
                return ContentCoding.Identity;
        }

        if (!StringWithQualityHeaderValue.TryParseList(acceptEncoding, out var codings)) return ContentCoding.Identity;
        var (brotli, gzip) = (QualityOf(Brotli, codings), QualityOf(Gzip, codings));
        if (brotli == 0 && gzip == 0) return ContentCoding.Identity;
        return brotli >= gzip ? ContentCoding.Brotli : ContentCoding.Gzip;
    }

    /// <summary>Its name in the header Content-Encoding.</summary>
    public static string Name(this ContentCoding coding) => coding == ContentCoding.Brotli ? Brotli : Gzip;

    private static double QualityOf(string coding, IList<StringWithQualityHeaderValue> codings)
    {
        double? any = null;
        foreach (var entry in codings)
        {
            if (entry.Value.Equals(coding, StringComparison.OrdinalIgnoreCase)) return entry.Quality ?? 1;
            if (entry.Value == "*") any = entry.Quality ?? 1;
        }

        return any ?? 0;
    }
}

using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CityGraph.GraphQL.AspNetCore.Http;

/// <summary>The media types of a response (specification of September 2026, section 5.1).</summary>
internal enum ResponseMediaType
{
    /// <summary><c>application/graphql-response+json</c>: preferred; the status tells how the request ended.</summary>
    GraphQLResponse,

    /// <summary><c>application/json</c>: for clients from before the specification, which read the body of a 200 only.</summary>
    Json,
}

/// <summary>Chooses the media type that a client wants.</summary>
internal static class ResponseMediaTypes
{
    private const string GraphQLResponse = "application/graphql-response+json";
    private const string Json = "application/json";

    /// <summary>
    /// The media type of higher quality by the client's <c>Accept</c>; at equal quality, and without that header, the preferred one.
    /// Null where the client accepts neither.
    /// </summary>
    public static ResponseMediaType? Negotiate(StringValues accept)
    {
        // What common clients send, without parsing.
        if (accept.Count == 0) return ResponseMediaType.GraphQLResponse;
        if (accept.Count == 1)
        {
            if (accept[0] is null or "" or "*/*" or GraphQLResponse) return ResponseMediaType.GraphQLResponse;
            if (accept[0] is Json) return ResponseMediaType.Json;
        }

        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges)) return null;
        var preferred = QualityOf(GraphQLResponse, ranges);
        var json = QualityOf(Json, ranges);
        if (preferred == 0 && json == 0) return null;
        return preferred >= json ? ResponseMediaType.GraphQLResponse : ResponseMediaType.Json;
    }

    /// <summary>RFC 9110, section 12.5.1: the most specific range that matches gives the quality; 0 is "not acceptable".</summary>
    private static double QualityOf(string mediaType, IList<MediaTypeHeaderValue> ranges)
    {
        var specificity = 0;
        var quality = 0.0;
        foreach (var range in ranges)
        {
            var found = Specificity(range, mediaType);
            if (found <= specificity) continue;
            specificity = found;
            quality = range.Quality ?? 1;
        }

        return quality;
    }

    /// <summary>3 for the type itself, 2 for <c>application/*</c>, 1 for <c>*/*</c>, 0 where the range does not match.</summary>
    private static int Specificity(MediaTypeHeaderValue range, string mediaType)
    {
        if (range.Charset.HasValue && !range.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)) return 0;
        if (range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase)) return 3;
        if (range.MatchesAllTypes) return 1;
        return range.MatchesAllSubTypes && range.Type.Equals("application", StringComparison.OrdinalIgnoreCase) ? 2 : 0;
    }
}

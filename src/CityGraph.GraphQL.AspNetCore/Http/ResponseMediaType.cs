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

    /// <summary>What section 4.2 recommends where the client does not know the server.</summary>
    private const string Recommended = "application/graphql-response+json, application/json;q=0.9";

    /// <summary>
    /// The media type of higher quality by the client's <c>Accept</c>. At equal quality it is the preferred one where the client names it;
    /// a client that takes anything, or says nothing, is served what every tool knows to show. Null where the client accepts neither.
    /// </summary>
    public static ResponseMediaType? Negotiate(StringValues accept)
    {
        // What common clients send, without parsing.
        if (accept.Count == 0) return ResponseMediaType.Json;
        if (accept.Count == 1)
        {
            if (accept[0] is null or "" or "*/*" or Json) return ResponseMediaType.Json;
            if (accept[0] is GraphQLResponse or Recommended) return ResponseMediaType.GraphQLResponse;
        }

        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges)) return null;
        var (preferred, isNamed) = QualityOf(GraphQLResponse, ranges);
        var (json, _) = QualityOf(Json, ranges);
        if (preferred == 0 && json == 0) return null;
        return preferred > json || (preferred == json && isNamed) ? ResponseMediaType.GraphQLResponse : ResponseMediaType.Json;
    }

    /// <summary>RFC 9110, section 12.5.1: the most specific range that matches gives the quality; 0 is "not acceptable".</summary>
    private static (double Quality, bool IsNamed) QualityOf(string mediaType, IList<MediaTypeHeaderValue> ranges)
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

        return (quality, specificity == 3);
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

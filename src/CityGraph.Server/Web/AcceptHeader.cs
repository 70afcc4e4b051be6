using Microsoft.Net.Http.Headers;

namespace CityGraph.Server.Web;

/// <summary>What a client would rather have: RFC 9110, sections 12.4.2, 12.5.1 and 12.5.3.</summary>
internal static class AcceptHeader
{
    private static readonly string[] GraphQLTypes = ["application/json", "application/graphql-response+json"];

    /// <summary>
    /// Whether a page is wanted rather than GraphQL's answer: browsers that open an address name <c>text/html</c>, scripts do not. On a tie
    /// it is the answer.
    /// </summary>
    public static bool PrefersHtml(HttpRequest request)
    {
        var header = request.Headers.Accept;
        if (!header.Any(value => value is not null && value.Contains("text/html", StringComparison.OrdinalIgnoreCase))) return false;
        if (!MediaTypeHeaderValue.TryParseList(header, out var ranges)) return false;
        var html = Quality(ranges, "text/html");
        return Array.TrueForAll(GraphQLTypes, type => Quality(ranges, type) < html);
    }

    /// <summary>The best of the encodings, in their order, that the client takes; null for none.</summary>
    public static string? Encoding(HttpRequest request, IEnumerable<string> offered)
    {
        var header = request.Headers.AcceptEncoding;
        if (header.Count == 0 || !StringWithQualityHeaderValue.TryParseList(header, out var taken)) return null;
        return offered.FirstOrDefault(encoding => taken.Any(one => one.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && one.Quality is not 0));
    }

    /// <summary>That of the range that says most about the type; 0 where none fits.</summary>
    private static double Quality(IList<MediaTypeHeaderValue> ranges, string mediaType)
    {
        var type = new MediaTypeHeaderValue(mediaType);
        return ranges
            .Where(range => type.IsSubsetOf(range))
            .OrderBy(range => (range.MatchesAllTypes, range.MatchesAllSubTypes))
            .Select(range => range.Quality ?? 1)
            .FirstOrDefault();
    }
}

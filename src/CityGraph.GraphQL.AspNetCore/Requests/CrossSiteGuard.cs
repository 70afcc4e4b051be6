using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace CityGraph.GraphQL.AspNetCore.Requests;

/// <summary>
/// Refuses what a page of a foreign site makes a browser send without asking the server first. That can be a GET or the opening of a WebSocket;
/// a POST of JSON is preceded by a preflight request. No foreign page could read the answer of a GET, but it could let a visitor's browser
/// work the server, and measure.
/// </summary>
/// <remarks>
/// Browsers say where a request comes from: <c>Sec-Fetch-Site</c> (W3C Fetch Metadata) to addresses with https and on the same machine, and else
/// <c>Origin</c> or <c>Referer</c>. Programs say nothing, and may pass: they act for nobody but themselves. A request with a header that a page
/// cannot set without a preflight request has passed that.
/// </remarks>
internal sealed class CrossSiteGuard(OriginPolicy origins)
{
    /// <summary>Headers that say by being there that there was a preflight request: those of Apollo Server and of HotChocolate.</summary>
    private static readonly string[] PreflightHeaders = ["GraphQL-Preflight", "Apollo-Require-Preflight", "X-Apollo-Operation-Name", "X-GraphQL-Event-Stream-Token"];

    /// <summary>What is wrong with a GET by where it comes from; null where it may pass.</summary>
    public RequestProblem? CheckGet(HttpRequest request)
    {
        var headers = request.Headers;
        var site = Text(headers["Sec-Fetch-Site"]);
        if (site is "same-origin" or "none") return null;
        var from = Text(headers.Origin) ?? OriginOf(Text(headers.Referer));
        if (from is null ? site is null : origins.Allows(from, request)) return null;
        if (IsFollowedLink(headers) || HasPassedPreflight(headers)) return null;
        return RequestProblem.CrossSite(
            $"A page of {Describe(from)} may not use this server by GET; allow its origin, or send POST or the header \"GraphQL-Preflight: 1\" from a page that is allowed.");
    }

    /// <summary>What is wrong with the opening of a WebSocket, for which browsers send no preflight request, but always the origin.</summary>
    public RequestProblem? CheckUpgrade(HttpRequest request)
    {
        if (Text(request.Headers.Origin) is not { } origin || request.Headers["Sec-Fetch-Site"] == "same-origin" || origins.Allows(origin, request)) return null;
        return RequestProblem.CrossSite($"A page of {Describe(origin)} may not use this server; allow its origin.");
    }

    private static string Describe(string? origin) => origin is null or "null" ? "another site" : Quoted.Of(origin);

    /// <summary>The user opened a link in a window of its own: its page sees nothing of the answer.</summary>
    private static bool IsFollowedLink(IHeaderDictionary headers) =>
        headers["Sec-Fetch-Mode"] == "navigate" && headers["Sec-Fetch-Dest"] == "document";

    private static bool HasPassedPreflight(IHeaderDictionary headers)
    {
        foreach (var name in PreflightHeaders)
        {
            if (Text(headers[name]) is not null) return true;
        }

        return Text(headers.ContentType)?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true;
    }

    private static string? OriginOf(string? referrer) =>
        Uri.TryCreate(referrer, UriKind.Absolute, out var uri) ? uri.GetLeftPart(UriPartial.Authority) : referrer;

    /// <summary>A header's value; null where it is missing or empty.</summary>
    private static string? Text(StringValues values) => values.Count == 0 || string.IsNullOrEmpty(values[0]) ? null : values[0];
}

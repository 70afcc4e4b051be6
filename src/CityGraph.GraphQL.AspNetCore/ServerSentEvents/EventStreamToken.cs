using System.Buffers;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace CityGraph.GraphQL.AspNetCore.ServerSentEvents;

/// <summary>The entrance ticket to an event stream of many operations: 32 hexadecimal digits that nobody can guess.</summary>
internal static class EventStreamToken
{
    private const string Header = "X-GraphQL-Event-Stream-Token";
    private const string QueryParameter = "token";
    private const int Length = 32;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    public static string Create() => RandomNumberGenerator.GetHexString(Length, lowercase: true);

    /// <summary>
    /// The token of a request, or null. A query parameter that does not look like a token is somebody else's; the header is always ours.
    /// </summary>
    public static string? Of(HttpRequest request)
    {
        if (request.Headers.TryGetValue(Header, out var header)) return header.ToString();
        if (!request.QueryString.HasValue) return null;
        var parameter = request.Query[QueryParameter];
        return parameter is [{ Length: Length } token] && !token.AsSpan().ContainsAnyExcept(Digits) ? token : null;
    }
}

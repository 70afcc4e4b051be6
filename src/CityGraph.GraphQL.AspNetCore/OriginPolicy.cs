using System.Text;
using Microsoft.AspNetCore.Http;

namespace CityGraph.GraphQL.AspNetCore;

/// <summary>
/// Which pages of other origins may use the endpoint from a browser: none, or those of a list. Immutable; safe for use by several threads.
/// </summary>
/// <remarks>
/// An origin is scheme, host and port as browsers send it: <c>https://example.com</c>, <c>http://localhost:3000</c>. Programs that are not
/// browsers send none and are not concerned.
/// </remarks>
public sealed class OriginPolicy
{
    private const string Any = "*";

    private readonly string[] _origins;

    /// <param name="origins">The origins; <c>*</c> for all of them.</param>
    /// <exception cref="ArgumentException">One is not an origin, see <see cref="IsOrigin"/>.</exception>
    public OriginPolicy(IEnumerable<string> origins)
    {
        _origins = [.. origins];
        if (Array.Find(_origins, origin => !IsOrigin(origin)) is { } wrong) throw new ArgumentException($"\"{wrong}\" is not an origin.", nameof(origins));
    }

    /// <summary>Pages of the endpoint's own origin only.</summary>
    public static OriginPolicy SameOrigin { get; } = new([]);

    /// <summary>Some other origin is allowed: responses must say whom they are for.</summary>
    internal bool AllowsOthers => _origins.Length > 0;

    internal bool AllowsAny => Array.IndexOf(_origins, Any) >= 0;

    /// <summary>Whether a text is an origin as browsers write it, or <c>*</c>.</summary>
    public static bool IsOrigin(string text) =>
        text == Any
        || (Ascii.IsValid(text)
            && Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https"
            && text.Equals(uri.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped), StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a page of that origin may use the endpoint that the request went to.</summary>
    internal bool Allows(string origin, HttpRequest request) => IsListed(origin) || IsOwn(origin, request);

    internal bool IsListed(string origin) =>
        Array.Exists(_origins, allowed => allowed == Any || allowed.Equals(origin, StringComparison.OrdinalIgnoreCase));

    /// <summary>By host and port alone: behind a proxy the scheme of the page is not that of the request.</summary>
    private static bool IsOwn(string origin, HttpRequest request)
    {
        var afterScheme = origin.IndexOf("://", StringComparison.Ordinal);
        return afterScheme > 0 && origin.AsSpan(afterScheme + 3).Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);
    }
}

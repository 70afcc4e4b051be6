namespace CityGraph.GraphQL.AspNetCore;

/// <summary>The bounds of GraphQL over HTTP. Those of the language and its execution are the executor's.</summary>
public sealed record GraphQLHttpOptions
{
    public const int DefaultMaxRequestBytes = 1024 * 1024;

    public static GraphQLHttpOptions Default { get; } = new();

    /// <summary>Largest body of a POST, in bytes; positive. What GET carries is bound by the server's limit on the request line.</summary>
    public int MaxRequestBytes { get; init; } = DefaultMaxRequestBytes;
}

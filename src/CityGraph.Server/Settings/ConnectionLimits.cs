using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CityGraph.Server.Settings;

/// <summary>What one connection, and all of them, may take of the server.</summary>
internal sealed record ConnectionLimits
{
    /// <summary>A rate counts after that time, so that a short pause ends nothing.</summary>
    private static readonly TimeSpan RateGracePeriod = TimeSpan.FromSeconds(5);

    public static ConnectionLimits Default { get; } = new();

    /// <summary>Most open connections; one more is closed at once.</summary>
    public int MaxConnections { get; init; } = 2000;

    /// <summary>Longest time from the first byte of a request to the end of its headers.</summary>
    public TimeSpan MaxHeadersTime { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Slowest body of a request, in bytes a second.</summary>
    public int MinRequestRate { get; init; } = 240;

    /// <summary>Slowest reading of a response, in bytes a second: what a client does not fetch lies in memory.</summary>
    public int MinResponseRate { get; init; } = 4096;

    public void Apply(KestrelServerLimits limits)
    {
        limits.MaxConcurrentConnections = MaxConnections;
        limits.MaxConcurrentUpgradedConnections = MaxConnections;
        limits.RequestHeadersTimeout = MaxHeadersTime;
        limits.MinRequestBodyDataRate = new(MinRequestRate, RateGracePeriod);
        limits.MinResponseDataRate = new(MinResponseRate, RateGracePeriod);

        // Bodies are bound where they are read, with an error that says so.
        limits.MaxRequestBodySize = null;
    }
}

using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CityGraph.Explorer.Fetching;

/// <summary>
/// A span and a duration for each trip to the store, by OpenTelemetry's conventions for database clients. Costs nothing while nobody
/// listens to <see cref="Name"/>.
/// </summary>
public static class StoreTelemetry
{
    /// <summary>Of the source of spans and of the meter.</summary>
    public const string Name = "CityGraph.Explorer";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Duration =
        Meter.CreateHistogram<double>("db.client.operation.duration", "s", "Duration of a trip to the store.");

    internal static bool IsEnabled => Source.HasListeners() || Duration.Enabled;

    internal static async ValueTask<T> ObserveAsync<T>(string operation, int queries, Func<ValueTask<T>> ask)
    {
        using var span = Source.StartActivity(operation, ActivityKind.Client);
        span?.SetTag("db.operation.name", operation);
        span?.SetTag("db.operation.batch.size", queries);
        var started = Stopwatch.GetTimestamp();
        string? error = null;
        try
        {
            return await ask();
        }
        catch (Exception exception)
        {
            error = exception.GetType().FullName;
            span?.SetTag("error.type", error);
            span?.SetStatus(ActivityStatusCode.Error);
            throw;
        }
        finally
        {
            var tags = new TagList { { "db.operation.name", operation } };
            if (error is not null) tags.Add("error.type", error);
            Duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, tags);
        }
    }
}

using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Plans;

/// <summary>What one request asked of the store: kept only for a request that wants to be explained. Safe for use by several threads.</summary>
internal sealed class QueryPlan
{
    private readonly List<Trip> _trips = [];

    /// <summary>Notes a trip that has ended.</summary>
    /// <param name="queries">What was asked.</param>
    /// <param name="result">What came.</param>
    /// <param name="started">The timestamp of <see cref="Stopwatch"/> when it began.</param>
    public void Add(ImmutableArray<GraphQuery> queries, QueryResult result, long started)
    {
        var trip = new Trip(queries, result, Stopwatch.GetElapsedTime(started));
        lock (_trips) _trips.Add(trip);
    }

    /// <summary>Writes <c>"queryPlan":{"trips":[...]}</c>.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("queryPlan"u8);
        json.WriteStartArray("trips"u8);
        lock (_trips)
        {
            foreach (var trip in _trips) Write(json, trip);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Trip trip)
    {
        json.WriteStartObject();
        json.WriteNumber("milliseconds"u8, Math.Round(trip.Duration.TotalMilliseconds, 3));
        json.WriteNumber("changeNumber"u8, trip.Result.ChangeNumber);
        json.WriteStartArray("queries"u8);
        for (var i = 0; i < trip.Queries.Length; i++)
        {
            json.WriteStartObject();
            GraphQueryJson.Write(json, trip.Queries[i]);
            json.WriteNumber("nodes"u8, trip.Result.Pages[i].Nodes.Length);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private sealed record Trip(ImmutableArray<GraphQuery> Queries, QueryResult Result, TimeSpan Duration);
}

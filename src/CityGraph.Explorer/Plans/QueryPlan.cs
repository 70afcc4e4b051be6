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
        var trip = new Fetch(queries, result, Stopwatch.GetElapsedTime(started));
        lock (_trips) _trips.Add(trip);
    }

    /// <summary>Notes a level of a search that has ended.</summary>
    /// <inheritdoc cref="Add(ImmutableArray{GraphQuery}, QueryResult, long)"/>
    public void Add(Expansion expansion, ExpansionResult result, long started)
    {
        var level = new Level(expansion, result, Stopwatch.GetElapsedTime(started));
        lock (_trips) _trips.Add(level);
    }

    /// <summary>Notes a search in the store itself that has ended.</summary>
    /// <inheritdoc cref="Add(ImmutableArray{GraphQuery}, QueryResult, long)"/>
    public void Add(ShortestSearch search, ShortestWays result, long started)
    {
        var ways = new Ways(search, result, Stopwatch.GetElapsedTime(started));
        lock (_trips) _trips.Add(ways);
    }

    /// <summary>Writes <c>"queryPlan":{"trips":[...]}</c>.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("queryPlan"u8);
        json.WriteStartArray("trips"u8);
        lock (_trips)
        {
            foreach (var trip in _trips) trip.Write(json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private abstract record Trip(long ChangeNumber, TimeSpan Duration)
    {
        public void Write(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            json.WriteNumber("milliseconds"u8, Math.Round(Duration.TotalMilliseconds, 3));
            json.WriteNumber("changeNumber"u8, ChangeNumber);
            WriteQuestion(json);
            json.WriteEndObject();
        }

        protected abstract void WriteQuestion(Utf8JsonWriter json);
    }

    private sealed record Fetch(ImmutableArray<GraphQuery> Queries, QueryResult Result, TimeSpan Duration) : Trip(Result.ChangeNumber, Duration)
    {
        protected override void WriteQuestion(Utf8JsonWriter json)
        {
            json.WriteStartArray("queries"u8);
            for (var i = 0; i < Queries.Length; i++)
            {
                json.WriteStartObject();
                GraphQueryJson.Write(json, Queries[i]);
                json.WriteNumber("nodes"u8, Result.Pages[i].Nodes.Length);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    private sealed record Level(Expansion Expansion, ExpansionResult Result, TimeSpan Duration) : Trip(Result.ChangeNumber, Duration)
    {
        protected override void WriteQuestion(Utf8JsonWriter json)
        {
            json.WriteStartObject("expansion"u8);
            ExpansionJson.Write(json, Expansion);
            json.WriteNumber("edges"u8, Result.Edges.Length);
            json.WriteEndObject();
        }
    }

    private sealed record Ways(ShortestSearch Search, ShortestWays Result, TimeSpan Duration) : Trip(Result.Steps.ChangeNumber, Duration)
    {
        protected override void WriteQuestion(Utf8JsonWriter json)
        {
            json.WriteStartObject("shortestWays"u8);
            ExpansionJson.Write(json, Search.Level);
            json.WriteNumber("maxHops"u8, Search.MaxHops);
            json.WriteNumber("edges"u8, Result.Steps.Edges.Length);
            json.WriteEndObject();
        }
    }
}

using System.Diagnostics.CodeAnalysis;

namespace CityGraph.Graph.Neo4j.Client.Trips;

/// <summary>
/// Asks Neo4j. Short questions of one shape that come while enough of them are under way wait for one another and go together: a trip costs Neo4j
/// and us more than such a question does. Nobody waits where that would cost him more than it saves: while few ask, where a question takes long,
/// where Neo4j is far away or does not answer. What fails together is asked again by each alone, so that errors, limits and time-outs are his own.
/// </summary>
/// <param name="client">Runs the statements.</param>
/// <param name="width">How many trips of a shape are under way before others wait.</param>
/// <param name="time">For how long trips take.</param>
internal sealed class SharedTrips(ICypherClient client, int width, TimeProvider time)
{
    /// <summary>The most shapes of which is known how long they take.</summary>
    private const int MostShapes = 256;

    /// <summary>The longest text whose questions go together, in characters: it is kept.</summary>
    private const int LongestText = 16 * 1024;

    private readonly Lock _lock = new();
    private readonly Dictionary<Shape, Traffic> _traffic = [];

    /// <returns>The caller's row.</returns>
    /// <exception cref="CypherException">As of <see cref="ICypherClient.RunAsync"/>.</exception>
    /// <exception cref="OperationCanceledException">The statement is being ended in Neo4j too, unless others wait for it.</exception>
    public Task<object?[]> AskAsync(CypherQuestion question, CancellationToken cancellationToken)
    {
        var traffic = TrafficOf(question);
        return traffic.Enter(question, out var departure) is { } caller
            ? AskTogetherAsync(traffic, caller, cancellationToken)
            : AskAloneAsync(traffic, departure!, question, cancellationToken);
    }

    private async Task<object?[]> AskAloneAsync(Traffic traffic, Departure departure, CypherQuestion question, CancellationToken cancellationToken)
    {
        var isAnswered = false;
        try
        {
            var answer = await client.RunAsync(question.ToStatement(), cancellationToken).ConfigureAwait(false);
            isAnswered = true;
            return answer.Rows[0];
        }
        finally
        {
            Arrive(traffic, departure, isAnswered ? 1 : 0);
        }
    }

    private async Task<object?[]> AskTogetherAsync(Traffic traffic, Caller caller, CancellationToken cancellationToken)
    {
        do
        {
            try
            {
                if (await caller.Row.WaitAsync(Traffic.Patience, time, cancellationToken).ConfigureAwait(false) is { } row) return row;
            }
            catch (TimeoutException)
            {
                traffic.LeaveIfStalled(caller);
            }
            catch (OperationCanceledException)
            {
                if (traffic.Leave(caller) is { } unused) Arrive(traffic, unused, 0);
                throw;
            }
        }
        while (caller.Alone is null);

        return await AskAloneAsync(traffic, caller.Alone, caller.Question, cancellationToken).ConfigureAwait(false);
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever it was, each asks again alone and is told what is wrong with his own question.")]
    private async Task SendAsync(Traffic traffic, Trip trip)
    {
        IReadOnlyList<object?[]> rows;
        try
        {
            var answer = await client.RunAsync(trip.ToStatement(), trip.Abandoned).ConfigureAwait(false);
            rows = answer.Rows;
        }
        catch (Exception)
        {
            rows = [];
        }

        if (rows.Count == trip.Callers.Length) trip.Deliver(rows);
        else traffic.Part(trip);
        Arrive(traffic, trip.Departure, rows.Count);
    }

    /// <summary>Trips of others are sent by other threads, and not in this caller's context.</summary>
    private void Arrive(Traffic traffic, Departure departure, int answered)
    {
        foreach (var trip in traffic.Arrive(departure, answered))
        {
            ThreadPool.UnsafeQueueUserWorkItem(static sent => _ = sent.Trips.SendAsync(sent.Traffic, sent.Trip), (Trips: this, Traffic: traffic, Trip: trip), preferLocal: false);
        }
    }

    private Traffic TrafficOf(CypherQuestion question)
    {
        if (question.Text.Length > LongestText) return new(width, time);
        var shape = new Shape(question.Text, question.Shared);
        lock (_lock)
        {
            if (_traffic.TryGetValue(shape, out var known)) return known;
            if (_traffic.Count >= MostShapes) _traffic.Clear();
            return _traffic[shape] = new(width, time);
        }
    }
}

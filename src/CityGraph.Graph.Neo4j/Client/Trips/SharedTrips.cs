using System.Diagnostics.CodeAnalysis;

namespace CityGraph.Graph.Neo4j.Client.Trips;

/// <summary>
/// Asks Neo4j. Short questions of one shape that come while enough of them are under way wait for one another and go together: a trip costs Neo4j
/// and us more than such a question does. Nobody waits where that would cost him more than it saves: while few ask, where a question takes long,
/// where Neo4j is far away. What fails together is asked again by each alone, so that errors and limits are his own.
/// </summary>
/// <param name="client">Runs the statements.</param>
/// <param name="width">How many trips of a shape are under way before others wait; at least 1.</param>
/// <param name="time">For how long trips take.</param>
internal sealed class SharedTrips(ICypherClient client, int width, TimeProvider time) : IAsyncDisposable
{
    /// <summary>The most shapes of which is known how long they take; that which was asked for least lately is forgotten first.</summary>
    private const int MostShapes = 256;

    /// <summary>The longest text whose questions go together, in characters: it is kept.</summary>
    private const int LongestText = 16 * 1024;

    /// <summary>From how far on the way itself is what takes time, and nobody waits for others.</summary>
    private static readonly TimeSpan Far = TimeSpan.FromMilliseconds(5);

    private readonly Roads _roads = new(width, time);
    private readonly Lock _lock = new();
    private readonly Dictionary<Shape, Traffic> _traffic = [];
    private TaskCompletionSource? _allArrived;
    private int _sent;

    /// <summary>How many trips are under way, of all shapes.</summary>
    public int UnderWay => _roads.UnderWay;

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

    /// <summary>Waits until nothing is under way that was sent for several.</summary>
    public async ValueTask DisposeAsync()
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_sent == 0) return;
            _allArrived = arrived;
        }

        await arrived.Task.ConfigureAwait(false);
    }

    private async Task<object?[]> AskAloneAsync(Traffic traffic, Departure departure, CypherQuestion question, CancellationToken cancellationToken)
    {
        var answered = 0;
        try
        {
            var answer = await client.RunAsync(question.ToStatement(), cancellationToken).ConfigureAwait(false);
            answered = 1;
            return answer.Rows[0];
        }
        finally
        {
            traffic.Arrive(departure, answered);
        }
    }

    private async Task<object?[]> AskTogetherAsync(Traffic traffic, Caller caller, CancellationToken cancellationToken)
    {
        try
        {
            if (await caller.Row.WaitAsync(cancellationToken).ConfigureAwait(false) is { } row) return row;
        }
        catch (OperationCanceledException)
        {
            if (traffic.Leave(caller) is { } unused) traffic.Arrive(unused, 0);
            throw;
        }

        return await AskAloneAsync(traffic, caller.Alone!, caller.Question, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends a trip by another thread: not in the context of the caller by whose arrival it departs, nor in his time.</summary>
    private void Send(Traffic traffic, Trip trip)
    {
        lock (_lock) _sent++;
        ThreadPool.UnsafeQueueUserWorkItem(static sent => _ = sent.Trips.SendAsync(sent.Traffic, sent.Trip), (Trips: this, Traffic: traffic, Trip: trip), preferLocal: false);
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever it was, each asks again alone and is told what is wrong with his own question.")]
    private async Task SendAsync(Traffic traffic, Trip trip)
    {
        var answered = 0;
        try
        {
            var answer = await client.RunAsync(trip.ToStatement(), trip.Abandoned).ConfigureAwait(false);
            trip.Deliver(answer.Rows);
            answered = trip.Callers.Length;
        }
        catch (Exception)
        {
            // Those who have no row are sent alone.
        }

        traffic.Arrive(trip, answered);
        lock (_lock)
        {
            if (--_sent == 0) _allArrived?.SetResult();
        }
    }

    private Traffic TrafficOf(CypherQuestion question)
    {
        if (question.Text.Length > LongestText || client.Way > Far) return new(_roads, Send);
        var shape = new Shape(question.Text, question.Shared);
        lock (_lock)
        {
            if (_traffic.TryGetValue(shape, out var known)) return known;
            // Who is under way or waits there arrives all the same.
            if (_traffic.Count >= MostShapes) _traffic.Remove(_traffic.MinBy(kept => kept.Value.EnteredAt).Key);
            return _traffic[shape] = new(_roads, Send);
        }
    }
}

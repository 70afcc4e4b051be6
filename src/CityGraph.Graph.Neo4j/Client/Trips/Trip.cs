using System.Diagnostics.CodeAnalysis;

namespace CityGraph.Graph.Neo4j.Client.Trips;

/// <summary>The begin of a trip.</summary>
/// <param name="At">When, as a timestamp.</param>
/// <param name="UnderWay">How many trips of its shape were under way then, with this one.</param>
internal sealed record Departure(long At, int UnderWay);

/// <summary>One who waits for others, or for the trip that they share.</summary>
internal sealed class Caller(CypherQuestion question)
{
    private readonly TaskCompletionSource<object?[]?> _row = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public CypherQuestion Question { get; } = question;

    /// <summary>The answer; null where he is to ask <see cref="Alone"/>.</summary>
    public Task<object?[]?> Row => _row.Task;

    /// <summary>The trip that he shares; null while there is none.</summary>
    public Trip? Trip { get; set; }

    /// <summary>The departure of his own that he is to use; null if he has none.</summary>
    public Departure? Alone { get; private set; }

    public void GoAlone(Departure departure)
    {
        Alone = departure;
        _row.TrySetResult(null);
    }

    public void Answer(object?[] row) => _row.TrySetResult(row);
}

/// <summary>A trip that several share.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "The source has neither timer nor handle, and one may leave when the trip is over.")]
internal sealed class Trip
{
    private readonly CancellationTokenSource _abandoned = new();
    private int _left;

    public Trip(Caller[] callers, Departure departure)
    {
        (Callers, Departure) = (callers, departure);
        foreach (var caller in callers) caller.Trip = this;
    }

    public Caller[] Callers { get; }

    public Departure Departure { get; }

    /// <summary>Cancelled when nobody wants the answer any more.</summary>
    public CancellationToken Abandoned => _abandoned.Token;

    public CypherStatement ToStatement() => Callers[0].Question.Join(Array.ConvertAll(Callers, object (caller) => caller.Question.Values));

    public void Leave(Caller caller)
    {
        caller.Trip = null;
        if (++_left == Callers.Length) _ = _abandoned.CancelAsync();
    }

    public void Deliver(IReadOnlyList<object?[]> rows)
    {
        foreach (var row in rows) Callers[(int)(long)row[0]!].Answer(row);
    }
}

/// <summary>What questions have in common that may go together.</summary>
internal readonly record struct Shape(string Text, IReadOnlyList<object> Shared)
{
    public bool Equals(Shape other) => Text == other.Text && Shared.SequenceEqual(other.Shared);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Text, StringComparer.Ordinal);
        foreach (var value in Shared) hash.Add(value);
        return hash.ToHashCode();
    }
}

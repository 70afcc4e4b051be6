using System.Diagnostics.CodeAnalysis;

namespace CityGraph.Graph.Neo4j.Client.Trips;

/// <summary>The begin of a trip.</summary>
/// <param name="Turns">When, as <see cref="Roads.Turns"/>.</param>
internal sealed record Departure(TimeSpan Turns)
{
    /// <summary>Whether it no longer keeps others from departing.</summary>
    public bool IsLeftOut { get; set; }
}

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

    /// <returns>Whether he does; false if he has been answered.</returns>
    public bool TryGoAlone(Departure departure)
    {
        Alone = departure;
        if (_row.TrySetResult(null)) return true;
        Alone = null;
        return false;
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

    /// <exception cref="InvalidOperationException">There is not a row for each caller.</exception>
    public void Deliver(IReadOnlyList<object?[]> rows)
    {
        if (rows.Count != Callers.Length) throw new InvalidOperationException($"{rows.Count} rows answer {Callers.Length} callers.");
        foreach (var row in rows) Callers[(int)(long)row[0]!].Answer(row);
    }
}

/// <summary>What questions have in common that may go together.</summary>
internal readonly struct Shape : IEquatable<Shape>
{
    private readonly string _text;
    private readonly IReadOnlyList<object> _shared;
    private readonly int _hash;

    public Shape(string text, IReadOnlyList<object> shared)
    {
        (_text, _shared) = (text, shared);
        var hash = default(HashCode);
        hash.Add(text, StringComparer.Ordinal);
        foreach (var value in shared) hash.Add(value);
        _hash = hash.ToHashCode();
    }

    public bool Equals(Shape other) => _hash == other._hash && _text == other._text && _shared.SequenceEqual(other._shared);

    public override bool Equals(object? obj) => obj is Shape other && Equals(other);

    public override int GetHashCode() => _hash;
}

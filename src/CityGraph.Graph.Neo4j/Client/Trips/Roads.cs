namespace CityGraph.Graph.Neo4j.Client.Trips;

/// <summary>What the trips of all shapes have in common: the processors that they take turns on. Safe for concurrent use.</summary>
/// <param name="width">How many trips run at once without taking one another's time.</param>
/// <param name="time">For how long trips take.</param>
internal sealed class Roads(int width, TimeProvider time)
{
    private readonly Lock _lock = new();
    private TimeSpan _turns;
    private long _turnsAt = time.GetTimestamp();
    private int _underWay;

    /// <inheritdoc cref="Roads" path="/param[@name='width']"/>
    public int Width => width;

    /// <inheritdoc cref="Roads" path="/param[@name='time']"/>
    public TimeProvider Time => time;

    /// <summary>How many trips are under way.</summary>
    public int UnderWay
    {
        get
        {
            lock (_lock) return _underWay;
        }
    }

    /// <summary>
    /// How much time a trip that began at the beginning would have had by itself: where four take turns on two processors, half of what has passed.
    /// </summary>
    public TimeSpan Turns
    {
        get
        {
            lock (_lock) return Pass();
        }
    }

    public Departure Depart()
    {
        lock (_lock)
        {
            var departure = new Departure(Pass());
            _underWay++;
            return departure;
        }
    }

    /// <returns>How long the trip would have taken by itself.</returns>
    public TimeSpan Arrive(Departure departure)
    {
        lock (_lock)
        {
            var alone = Pass() - departure.Turns;
            _underWay--;
            return alone;
        }
    }

    private TimeSpan Pass()
    {
        var now = time.GetTimestamp();
        _turns += time.GetElapsedTime(_turnsAt, now) / Math.Max(1, (double)_underWay / width);
        _turnsAt = now;
        return _turns;
    }
}

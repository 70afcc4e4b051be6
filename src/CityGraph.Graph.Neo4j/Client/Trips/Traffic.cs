namespace CityGraph.Graph.Neo4j.Client.Trips;

/// <summary>The trips with questions of one shape: how many are under way, who waits, how long a question takes. Safe for concurrent use.</summary>
/// <param name="width">How many trips are under way before others wait.</param>
/// <param name="time">For how long trips take.</param>
internal sealed class Traffic(int width, TimeProvider time)
{
    /// <summary>The most callers of a trip.</summary>
    public const int MostCallers = 16;

    /// <summary>After how long without an answer nobody waits for others any more.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    /// <summary>How long a trip that is shared may be expected to take.</summary>
    private static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(25);

    private readonly Lock _lock = new();
    private readonly List<Caller> _waiting = [];
    private TimeSpan? _cost;
    private int _underWay;
    private long _movedAt;

    /// <summary>How many may go together.</summary>
    private int Room => _cost is { } cost ? (int)Math.Clamp(Budget / cost, 1, MostCallers) : 1;

    private bool IsStalled => time.GetElapsedTime(_movedAt) >= Patience;

    /// <returns>The caller, who waits for others; null where the question departs at once.</returns>
    public Caller? Enter(CypherQuestion question, out Departure? departure)
    {
        lock (_lock)
        {
            if (_underWay < width || Room == 1 || IsStalled)
            {
                departure = Depart();
                return null;
            }

            departure = null;
            var caller = new Caller(question);
            _waiting.Add(caller);
            return caller;
        }
    }

    /// <summary>Says that a trip is over.</summary>
    /// <param name="departure">Its begin.</param>
    /// <param name="answered">How many callers it answered.</param>
    /// <returns>Those that are to be sent now.</returns>
    public IReadOnlyList<Trip> Arrive(Departure departure, int answered)
    {
        lock (_lock)
        {
            if (answered > 0) Learn(departure, answered);
            _underWay--;
            _movedAt = time.GetTimestamp();
            return _waiting.Count == 0 ? [] : Next();
        }
    }

    /// <summary>Lets those go alone whom a trip that failed has not answered.</summary>
    public void Part(Trip trip)
    {
        lock (_lock)
        {
            foreach (var caller in trip.Callers)
            {
                if (caller.Trip == trip) caller.GoAlone(Depart());
            }
        }
    }

    /// <summary>Lets a caller go alone where nothing has moved for too long.</summary>
    public void LeaveIfStalled(Caller caller)
    {
        lock (_lock)
        {
            if (caller.Row.IsCompleted || !(caller.Trip is { } trip ? time.GetElapsedTime(trip.Departure.At) >= Patience : IsStalled)) return;
            Forget(caller);
            caller.GoAlone(Depart());
        }
    }

    /// <summary>Forgets a caller who does not want the answer any more.</summary>
    /// <returns>The departure that he does not use; null if he had none of his own.</returns>
    public Departure? Leave(Caller caller)
    {
        lock (_lock)
        {
            Forget(caller);
            return caller.Alone;
        }
    }

    private Trip[] Next()
    {
        var trips = new List<Trip>();
        while (_waiting.Count > 0 && (Room == 1 || _underWay < width))
        {
            var count = Math.Min(Room, _waiting.Count);
            if (count > 1) trips.Add(new([.. _waiting[..count]], Depart()));
            else _waiting[0].GoAlone(Depart());
            _waiting.RemoveRange(0, count);
        }

        return [.. trips];
    }

    private void Forget(Caller caller)
    {
        if (caller.Trip is { } trip) trip.Leave(caller);
        else _waiting.Remove(caller);
    }

    private Departure Depart()
    {
        var now = time.GetTimestamp();
        if (_underWay++ == 0) _movedAt = now;
        return new(now, _underWay);
    }

    /// <summary>Trips that run beside one another share the processors, for whose number <c>width</c> stands; what a question takes of one counts.</summary>
    private void Learn(Departure departure, int answered)
    {
        var share = Math.Min(1, (double)width / Math.Max(departure.UnderWay, _underWay));
        var cost = time.GetElapsedTime(departure.At) * share / answered;
        _cost = _cost is { } known ? (known + cost) / 2 : cost;
    }
}

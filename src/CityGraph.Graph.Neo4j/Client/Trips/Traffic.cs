namespace CityGraph.Graph.Neo4j.Client.Trips;

/// <summary>
/// The trips with questions of one shape: which are under way, and who waits. Each departure arrives exactly once. Safe for concurrent use.
/// </summary>
/// <param name="roads">What they have in common with others.</param>
/// <param name="send">Sends a trip; must not wait.</param>
internal sealed class Traffic(Roads roads, Action<Traffic, Trip> send)
{
    /// <summary>After how much time of its own a trip is taken for slow: others depart beside it.</summary>
    public static readonly TimeSpan Slow = 2 * Pace.Budget;

    /// <summary>After how much time of its own those who share a trip leave it: one of them asks for what takes long.</summary>
    public static readonly TimeSpan Patience = 10 * Pace.Budget;

    private readonly Lock _lock = new();
    private readonly Pace _pace = new();
    private readonly List<Caller> _waiting = [];
    private readonly List<Trip> _trips = [];
    private readonly Queue<Departure> _departures = [];
    private ITimer? _timer;
    private bool _isTimed;
    private int _underWay;

    /// <summary>When somebody last asked, as a timestamp.</summary>
    public long EnteredAt { get; private set; }

    /// <returns>The caller, who waits for others; null where the question departs at once.</returns>
    public Caller? Enter(CypherQuestion question, out Departure? departure)
    {
        lock (_lock)
        {
            EnteredAt = roads.Time.GetTimestamp();
            if (_underWay >= roads.Width) LeaveOutSlow();
            if (_underWay < roads.Width || _pace.Room == 1)
            {
                departure = Depart();
                return null;
            }

            departure = null;
            var caller = new Caller(question);
            _waiting.Add(caller);
            KeepTime();
            return caller;
        }
    }

    /// <summary>Says that a question that went alone has arrived.</summary>
    /// <param name="departure">Its begin.</param>
    /// <param name="answered">1, or 0 if it failed or was not asked.</param>
    public void Arrive(Departure departure, int answered)
    {
        lock (_lock)
        {
            Leave(departure, answered);
            SendWaiting();
        }
    }

    /// <summary>Says that a trip has arrived. Those whom it has not answered go alone.</summary>
    public void Arrive(Trip trip, int answered)
    {
        lock (_lock)
        {
            if (_trips.Remove(trip) && answered == 0 && !trip.Abandoned.IsCancellationRequested) _pace.Fail();
            if (answered == 0) Part(trip);
            Leave(trip.Departure, answered);
            SendWaiting();
        }
    }

    /// <summary>Forgets a caller who does not want the answer any more.</summary>
    /// <returns>The departure that he does not use; null if he had none of his own.</returns>
    public Departure? Leave(Caller caller)
    {
        lock (_lock)
        {
            if (caller.Alone is not null) return caller.Alone;
            if (caller.Trip is { } trip) trip.Leave(caller);
            else _waiting.Remove(caller);
            return null;
        }
    }

    private Departure Depart()
    {
        var departure = roads.Depart();
        _underWay++;
        _departures.Enqueue(departure);
        LeaveOutSlow();
        return departure;
    }

    private void Leave(Departure departure, int answered)
    {
        var alone = roads.Arrive(departure);
        if (answered > 0) _pace.Learn(alone / answered);
        if (!departure.IsLeftOut) _underWay--;
        departure.IsLeftOut = true;
    }

    private void SendWaiting()
    {
        while (_waiting.Count > 0 && (_pace.Room == 1 || _underWay < roads.Width))
        {
            var count = Math.Min(_pace.Room, _waiting.Count);
            if (count > 1) Send(_waiting.GetRange(0, count));
            else SendAlone(_waiting[0]);
            _waiting.RemoveRange(0, count);
        }
    }

    private void Send(List<Caller> callers)
    {
        var trip = new Trip([.. callers], Depart());
        _trips.Add(trip);
        KeepTime();
        send(this, trip);
    }

    private void Part(Trip trip)
    {
        foreach (var caller in trip.Callers)
        {
            if (caller.Trip != trip || caller.Row.IsCompleted) continue;
            trip.Leave(caller);
            SendAlone(caller);
        }
    }

    /// <summary>Who is given his answer in this moment departs no more.</summary>
    private void SendAlone(Caller caller)
    {
        var departure = Depart();
        if (!caller.TryGoAlone(departure)) Leave(departure, 0);
    }

    /// <summary>Trips that take long, and those that have arrived, no longer keep others from departing.</summary>
    private void LeaveOutSlow()
    {
        while (_departures.TryPeek(out var oldest) && (oldest.IsLeftOut || IsOlder(oldest, Slow)))
        {
            _departures.Dequeue();
            if (!oldest.IsLeftOut) _underWay--;
            oldest.IsLeftOut = true;
        }
    }

    private void LeaveTooSlow()
    {
        for (var i = _trips.Count - 1; i >= 0; i--)
        {
            if (!IsOlder(_trips[i].Departure, Patience)) continue;
            _pace.Fail();
            Part(_trips[i]);
            _trips.RemoveAt(i);
        }
    }

    private bool IsOlder(Departure departure, TimeSpan than) => roads.Turns - departure.Turns >= than;

    /// <summary>Looks after <see cref="Slow"/> whether something is, for as long as somebody waits.</summary>
    private void KeepTime()
    {
        if (_isTimed) return;
        _isTimed = true;
        _timer ??= roads.Time.CreateTimer(static traffic => ((Traffic)traffic!).Look(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(Slow, Timeout.InfiniteTimeSpan);
    }

    private void Look()
    {
        lock (_lock)
        {
            _isTimed = false;
            LeaveTooSlow();
            LeaveOutSlow();
            SendWaiting();
            if (_waiting.Count > 0 || _trips.Count > 0) KeepTime();
        }
    }
}

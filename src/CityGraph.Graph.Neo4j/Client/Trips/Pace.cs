namespace CityGraph.Graph.Neo4j.Client.Trips;

/// <summary>How long a question of a shape takes, from those that were answered. Not safe for concurrent use.</summary>
internal sealed class Pace
{
    /// <summary>The most callers of a trip.</summary>
    public const int MostCallers = 16;

    /// <summary>How long a trip that is shared may be expected to take by itself.</summary>
    public static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(25);

    /// <summary>One answer that took long, as when Neo4j collected garbage, counts as at most so many times what is known, and as no less than this.</summary>
    private const int MostTimes = 4;
    private static readonly TimeSpan LeastOutlier = TimeSpan.FromMilliseconds(1);

    private TimeSpan? _known;

    /// <summary>How many may go together; 1 while nothing is known.</summary>
    public int Room => _known is { } known ? (int)Math.Clamp(Budget / known, 1, MostCallers) : 1;

    public void Learn(TimeSpan each)
    {
        if (_known is not { } known)
        {
            _known = each;
            return;
        }

        var most = TimeSpan.FromTicks(Math.Max(known.Ticks * MostTimes, LeastOutlier.Ticks));
        _known = known + ((each < most ? each : most) - known) / 4;
    }

    /// <summary>Counts a trip that failed, or was too slow, as a dear one: fewer go together, until that goes well.</summary>
    public void Fail() => Learn(Budget);
}

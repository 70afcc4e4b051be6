namespace CityGraph.Graph.Neo4j.Client.Http;

/// <summary>How long the way to Neo4j and back takes. Safe for concurrent use.</summary>
internal sealed class Way
{
    private long _shortest = long.MaxValue;

    /// <summary>The least that a connection took, which the kernel answers however busy Neo4j is; <see cref="TimeSpan.MaxValue"/> before the first.</summary>
    public TimeSpan Shortest => TimeSpan.FromTicks(Volatile.Read(ref _shortest));

    /// <summary>Takes note of a connection.</summary>
    public void Took(TimeSpan time)
    {
        if (time.Ticks < Volatile.Read(ref _shortest)) Volatile.Write(ref _shortest, time.Ticks);
    }
}

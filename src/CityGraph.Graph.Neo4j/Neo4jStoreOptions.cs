using CityGraph.Graph.Neo4j.Client.Trips;

namespace CityGraph.Graph.Neo4j;

/// <summary>Where the database is, and the bounds of what is asked of it.</summary>
/// <param name="Uri">
/// Address of Neo4j's HTTP server (<c>http://localhost:7474</c>, <c>https://….databases.neo4j.io</c>), without the path of the Query API.
/// </param>
/// <param name="User">Its name.</param>
/// <param name="Password">Never shown.</param>
/// <param name="Database">The database's name; on Community Edition <c>neo4j</c>.</param>
public sealed record Neo4jStoreOptions(Uri Uri, string User, string Password, string Database = "neo4j")
{
    private static readonly TimeSpan ShortestWatchInterval = TimeSpan.FromSeconds(1);

    /// <summary>How long connecting may take.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long one statement may take until its answer was read, all tries and the wait for a free place together.</summary>
    public TimeSpan StatementTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The same while a server starts (<see cref="Neo4jGraphStore.BeginStart"/>), which nobody waits for with a time-out: on a slow machine Neo4j takes
    /// long to plan what it is asked for the first time. Never less than <see cref="StatementTimeout"/>, and no more than the <c>db.transaction.timeout</c>
    /// that <c>docker-compose.yml</c> and the README set: Neo4j would end the statement before.
    /// </summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a change set may take, all tries together.</summary>
    public TimeSpan CommitTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long opening waits for indexes that are being filled, beyond what it takes to make them.</summary>
    public TimeSpan IndexTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How often a statement is tried again after a transient failure.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>How many statements run at once; others wait. A write transaction counts as one, and at most a quarter may be such.</summary>
    public int MaxConcurrentStatements { get; init; } = 32;

    /// <summary>
    /// How many trips with questions of the same shape are under way at once before further such questions wait for one another, to go together
    /// (<see cref="SharedTrips"/>); at least 1. By default as many as there are processors here: each trip takes some of ours, too.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int TripsBeforeSharing
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(TripsBeforeSharing));
            field = value;
        }
    } = Math.Max(2, Environment.ProcessorCount);

    /// <summary>The most bytes that one answer may have.</summary>
    public int MaxAnswerBytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>How often the log is looked at while somebody watches and nothing is committed here; at least a second, which it is by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is shorter.</exception>
    public TimeSpan WatchInterval
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, ShortestWatchInterval, nameof(WatchInterval));
            field = value;
        }
    } = ShortestWatchInterval;

    /// <summary>Without the password, so that no log has it by accident.</summary>
    public override string ToString() => $"{Uri} as {User}, database {Database}";
}

namespace CityGraph.Graph.Neo4j.Client;

/// <summary>
/// Runs Cypher in one database: all that the rest of this project knows of how Neo4j is reached. Safe for concurrent use.
/// What it reads reflects at least what it has written before (bookmarks). Disposed when nothing runs any more.
/// </summary>
internal interface ICypherClient : IAsyncDisposable
{
    /// <summary>Whether requests are refused at once at the moment, after many that failed; null if not, else why. Ends by itself.</summary>
    string? Outage { get; }

    /// <summary>
    /// As <see cref="Outage"/>, and also why a cheap statement could not be run, which this runs if nothing was answered and nothing failed for a second:
    /// with nobody asking anything, nothing else would tell. One at a time for all who ask; takes two seconds at most.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    ValueTask<string?> FindOutageAsync(CancellationToken cancellationToken) => new(Outage);

    /// <summary>How long the way to the database and back takes: the least that a connection took; very long before there was one.</summary>
    TimeSpan Way { get; }

    /// <summary>Until what it gives is disposed, a statement may take as long as a start may (<see cref="Neo4jStoreOptions.StartTimeout"/>).</summary>
    IDisposable BeginStart();

    /// <summary>
    /// Runs one statement in a transaction of its own. Tried again after transient failures; so a statement that writes must do nothing
    /// when it runs a second time. The answer is whole: every row was read, and no error followed them.
    /// </summary>
    /// <exception cref="CypherException">Neo4j refused it, or could not be reached in time.</exception>
    /// <exception cref="OperationCanceledException">
    /// The statement is being ended in Neo4j too, as far as it can be reached. So is one that took longer than its time-out.
    /// </exception>
    Task<CypherAnswer> RunAsync(CypherStatement statement, CancellationToken cancellationToken);

    /// <summary>
    /// Runs several statements in one write transaction: <paramref name="work"/> runs them one after another and says at the end whether to
    /// commit. Run again as a whole after transient failures, also where it is not known whether the commit arrived; so its first statement
    /// must find out whether it was done before. If it throws, the transaction is rolled back.
    /// </summary>
    /// <exception cref="CypherException">As above.</exception>
    /// <exception cref="OperationCanceledException">As above.</exception>
    Task<T> WriteAsync<T>(Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken);
}

/// <summary>A write transaction that is open. For one caller at a time.</summary>
internal interface ICypherTransaction
{
    Task<CypherAnswer> RunAsync(CypherStatement statement, CancellationToken cancellationToken);

    /// <summary>Runs a last statement and commits, in one trip. A transaction that is not committed when the work ends is rolled back.</summary>
    Task<CypherAnswer> CommitAsync(CypherStatement statement, CancellationToken cancellationToken);
}

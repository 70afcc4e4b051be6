using System.Collections.Immutable;
using System.Text;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;
using CityGraph.Graph.Results;
using CityGraph.Graph.Search;

namespace CityGraph.Graph;

/// <summary>
/// Keeps one graph and answers questions about it. Safe for concurrent use.
/// Every answer reflects one moment of the graph where the store says so (embedded: always). On Neo4j reads are read-committed: an answer
/// may hold parts of a change set that is being committed meanwhile. <see cref="ExactReading"/> is for reads that must not.
/// Any member may throw <see cref="StoreUnavailableException"/> where the graph lies in another process.
/// </summary>
public interface IGraphStore : IAsyncDisposable
{
    /// <summary>The most bytes of change sets that one reading of the log brings where there is more than one, by the log's own measure.</summary>
    const int MaxLogBytes = 16 * 1024 * 1024;

    GraphModel Model { get; }

    /// <summary>
    /// The number of the newest change set, where the store knows it without a trip; null where it does not.
    /// What was worked out from answers of this number may be kept until it changes.
    /// </summary>
    long? KnownChangeNumber { get; }

    /// <summary>
    /// Why the store answers nothing for the moment, in one line for operators; null while it answers. A store that needs no other process
    /// always does.
    /// </summary>
    string? Outage => null;

    /// <summary>As <see cref="Outage"/>, where need be found out by asking; within two seconds.</summary>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    ValueTask<string?> FindOutageAsync(CancellationToken cancellationToken) => new(Outage);

    /// <summary>What was worked out from the graph and is kept for a time.</summary>
    /// <exception cref="NotSupportedException">This store keeps none: a graph of the past.</exception>
    IKeptResults Results => throw new NotSupportedException("This store keeps no results.");

    /// <summary>
    /// The number of the newest change set, between commits: all of that set is to be seen, and nothing of a later one was until now. Waits for
    /// a commit that is being made. What was read between two equal answers is therefore of one moment; see <see cref="ExactReading"/>.
    /// </summary>
    ValueTask<long> ReadChangeNumberAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Reads while nobody, on any server, can commit: commits wait for the end of <paramref name="read"/>. For <see cref="ExactReading"/>, where
    /// commits leave it no moment.
    /// </summary>
    /// <param name="read">Reads this store, in less than a minute; may be run again where the store was out of reach meanwhile.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>What it read; null also if the store cannot hold commits off, as the embedded one.</returns>
    ValueTask<T?> ReadHoldingCommitsAsync<T>(Func<CancellationToken, ValueTask<T?>> read, CancellationToken cancellationToken)
        where T : class => ValueTask.FromResult<T?>(null);

    /// <summary>Answers all the queries in one trip.</summary>
    /// <exception cref="ArgumentException">A query names what the model does not have, or breaks a rule of its type: a bug of the caller.</exception>
    /// <exception cref="TooManyRowsException">The answer is too large.</exception>
    ValueTask<QueryResult> FetchAsync(ImmutableArray<GraphQuery> queries, CancellationToken cancellationToken);

    /// <summary>
    /// Goes one level from a set of nodes in one trip: the relationships that fit and the nodes at their other ends. Takes as long as the
    /// relationships of these nodes are many, whatever the size of the graph; the answer is bounded by the limits of <paramref name="expansion"/>.
    /// </summary>
    /// <exception cref="ArgumentException">It names what the model does not have, or breaks a rule of its type: a bug of the caller.</exception>
    ValueTask<ExpansionResult> ExpandAsync(Expansion expansion, CancellationToken cancellationToken);

    /// <summary>
    /// Searches in place what would take a trip a level. Not every store can, and none need go beyond the limits: whoever is answered with null goes
    /// level by level, which gives the same.
    /// </summary>
    /// <exception cref="ArgumentException">It names what the model does not have, or breaks a rule of its type: a bug of the caller.</exception>
    ValueTask<ShortestWays?> FindShortestAsync(ShortestSearch search, CancellationToken cancellationToken) => ValueTask.FromResult<ShortestWays?>(null);

    /// <summary>
    /// Texts of full-text properties that hold words, regardless of case and diacritics. The same on every store as long as
    /// <see cref="SearchResult.IsCut"/> is not set.
    /// </summary>
    /// <exception cref="ArgumentException">A bound of the request is broken: a bug of the caller.</exception>
    ValueTask<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// Commits the set durably, or does nothing at all. Once it answers <see cref="CommitResult.Committed"/>, every later read sees it. Sets may be given
    /// before the one before has its answer, and take their turns in the order in which they were given; each is judged by itself, so that one
    /// that needs an element of a set that failed is refused.
    /// </summary>
    ValueTask<CommitResult> CommitAsync(ChangeSet changeSet, CancellationToken cancellationToken);

    /// <summary>The number under which a set of this id was committed, or null.</summary>
    ValueTask<long?> FindChangeSetAsync(string changeSetId, CancellationToken cancellationToken);

    /// <summary>
    /// The id of the newest change set of those whose ids begin so, or null; one trip. Takes as long as they are many, whatever the length of the log.
    /// </summary>
    /// <param name="idPrefix">1 character or more, all of them ASCII.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ArgumentException">The prefix is none: a bug of the caller.</exception>
    ValueTask<string?> FindNewestChangeSetAsync(string idPrefix, CancellationToken cancellationToken);

    /// <summary>What stores check before they look for ids that begin so.</summary>
    /// <exception cref="ArgumentException">The prefix is empty or not of ASCII.</exception>
    protected static void CheckIdPrefix(string idPrefix)
    {
        if (idPrefix.Length == 0 || !Ascii.IsValid(idPrefix)) throw new ArgumentException($"'{idPrefix}' is not the beginning of an id in ASCII.", nameof(idPrefix));
    }

    /// <summary>
    /// The log after a number, oldest first: at most <paramref name="limit"/> sets, and no more than have <see cref="MaxLogBytes"/> together,
    /// but at least one where there is one. So the end is reached when none comes, not when fewer come than were asked for.
    /// </summary>
    /// <param name="after">0 for the beginning.</param>
    /// <param name="limit">1 to 1,000.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    ValueTask<ImmutableArray<CommittedChangeSet>> ReadLogAsync(long after, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// The log after a number, and then each change set as it is committed, by whomever: in order, each once, without gaps, as fast as
    /// the caller takes them. Ends when the store is disposed.
    /// </summary>
    /// <param name="after">0 for the beginning; a number that is not reached yet leaves out what comes before it.</param>
    /// <param name="cancellationToken">Ends the watching with <see cref="OperationCanceledException"/>.</param>
    IAsyncEnumerable<CommittedChangeSet> WatchAsync(long after, CancellationToken cancellationToken);
}

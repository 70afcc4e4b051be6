using CityGraph.Graph.Contract;
using CityGraph.Graph.Embedded.Replay;

namespace CityGraph.Graph.Embedded.Tests;

public sealed class EmbeddedFetchTests() : FetchContract(new EmbeddedSource());

public sealed class EmbeddedFollowTests() : FollowContract(new EmbeddedSource());

public sealed class EmbeddedReachedTests() : ReachedContract(new EmbeddedSource());

public sealed class EmbeddedReferringTests() : ReferringContract(new EmbeddedSource());

public sealed class EmbeddedExpandTests() : ExpandContract(new EmbeddedSource())
{
    protected override bool GivesNumbers => true;
}

public sealed class EmbeddedShortestTests() : ShortestContract(new EmbeddedSource())
{
    protected override bool SearchesItself => true;
}

public sealed class EmbeddedPredicateTests() : PredicateContract(new EmbeddedSource());

public sealed class EmbeddedRelatedTests() : RelatedContract(new EmbeddedSource());

public sealed class EmbeddedWindowTests() : WindowContract(new EmbeddedSource());

public sealed class EmbeddedAggregateTests() : AggregateContract(new EmbeddedSource());

public sealed class EmbeddedFoldedTests() : FoldedContract(new EmbeddedSource());

public sealed class EmbeddedCommitTests() : CommitContract(new EmbeddedSource());

public sealed class EmbeddedLogTests() : LogContract(new EmbeddedSource());

public sealed class EmbeddedKeptResultsTests() : KeptResultsContract(new EmbeddedSource());

public sealed class EmbeddedSearchTests() : SearchContract(new EmbeddedSource());

public sealed class EmbeddedHostileValuesTests() : HostileValuesContract(new EmbeddedSource());

public sealed class EmbeddedWatchTests() : WatchContract(new EmbeddedSource());

public sealed class EmbeddedHistoryTests() : HistoryContract(new EmbeddedSource(), store => new GraphReplay(store, ReplayLimits.Default));

internal sealed class EmbeddedSource : IStoreSource
{
    private readonly TemporaryFolder _folder = new();

    public async Task<IGraphStore> OpenEmptyAsync(CancellationToken cancellationToken) => await Open.Store(_folder.Path);

    public async ValueTask DisposeAsync() => await Task.Run(_folder.Dispose);
}

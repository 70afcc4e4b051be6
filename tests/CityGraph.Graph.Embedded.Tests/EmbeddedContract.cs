using CityGraph.Graph.Contract;

namespace CityGraph.Graph.Embedded.Tests;

public sealed class EmbeddedFetchTests : FetchContract
{
    private readonly TemporaryFolder _folder = new();

    protected override async Task<IGraphStore> OpenEmptyAsync() => await Open.Store(_folder.Path);

    protected override Task CleanUpAsync() => Task.Run(_folder.Dispose);
}

public sealed class EmbeddedFollowTests : FollowContract
{
    private readonly TemporaryFolder _folder = new();

    protected override async Task<IGraphStore> OpenEmptyAsync() => await Open.Store(_folder.Path);

    protected override Task CleanUpAsync() => Task.Run(_folder.Dispose);
}

public sealed class EmbeddedPredicateTests : PredicateContract
{
    private readonly TemporaryFolder _folder = new();

    protected override async Task<IGraphStore> OpenEmptyAsync() => await Open.Store(_folder.Path);

    protected override Task CleanUpAsync() => Task.Run(_folder.Dispose);
}

public sealed class EmbeddedRelatedTests : RelatedContract
{
    private readonly TemporaryFolder _folder = new();

    protected override async Task<IGraphStore> OpenEmptyAsync() => await Open.Store(_folder.Path);

    protected override Task CleanUpAsync() => Task.Run(_folder.Dispose);
}

public sealed class EmbeddedWindowTests : WindowContract
{
    private readonly TemporaryFolder _folder = new();

    protected override async Task<IGraphStore> OpenEmptyAsync() => await Open.Store(_folder.Path);

    protected override Task CleanUpAsync() => Task.Run(_folder.Dispose);
}

public sealed class EmbeddedCommitTests : CommitContract
{
    private readonly TemporaryFolder _folder = new();

    protected override async Task<IGraphStore> OpenEmptyAsync() => await Open.Store(_folder.Path);

    protected override Task CleanUpAsync() => Task.Run(_folder.Dispose);
}

public sealed class EmbeddedLogTests : LogContract
{
    private readonly TemporaryFolder _folder = new();

    protected override async Task<IGraphStore> OpenEmptyAsync() => await Open.Store(_folder.Path);

    protected override Task CleanUpAsync() => Task.Run(_folder.Dispose);
}

public sealed class EmbeddedSearchTests : SearchContract
{
    private readonly TemporaryFolder _folder = new();

    protected override async Task<IGraphStore> OpenEmptyAsync() => await Open.Store(_folder.Path);

    protected override Task CleanUpAsync() => Task.Run(_folder.Dispose);
}

public sealed class EmbeddedHostileValuesTests : HostileValuesContract
{
    private readonly TemporaryFolder _folder = new();

    protected override async Task<IGraphStore> OpenEmptyAsync() => await Open.Store(_folder.Path);

    protected override Task CleanUpAsync() => Task.Run(_folder.Dispose);
}

public sealed class EmbeddedWatchTests : WatchContract
{
    private readonly TemporaryFolder _folder = new();

    protected override async Task<IGraphStore> OpenEmptyAsync() => await Open.Store(_folder.Path);

    protected override Task CleanUpAsync() => Task.Run(_folder.Dispose);
}

using CityGraph.Explorer.Fetching;
using CityGraph.Graph;
using CityGraph.Graph.Embedded.Replay;
using CityGraph.GraphQL;
using CityGraph.GraphQL.AspNetCore;

namespace CityGraph.Server;

/// <summary>An open store with its history, the API over it, and the operations that can be asked for by name.</summary>
internal sealed record ServedGraph(IGraphStore Store, GraphReplay History, GraphQLExecutor Executor, PersistedOperations Operations, GraphContents Contents) : IAsyncDisposable
{
    private readonly GraphReader _reader = new(Store, History);

    /// <summary>One request's look at the graph, with the query plan in its response where that is wanted.</summary>
    public GraphQLTarget Target(bool isExplained)
    {
        if (!isExplained) return new(Executor, _reader.NewRequest()) { Operations = Operations };
        var state = _reader.NewExplainedRequest();
        return new(Executor, state) { Operations = Operations, Extensions = state.WriteQueryPlan };
    }

    public ValueTask DisposeAsync()
    {
        History.Dispose();
        return Store.DisposeAsync();
    }
}

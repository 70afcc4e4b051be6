using CityGraph.Explorer.Fetching;
using CityGraph.Graph;
using CityGraph.GraphQL;
using CityGraph.GraphQL.AspNetCore;

namespace CityGraph.Server;

/// <summary>An open store and the API over it.</summary>
internal sealed record ServedGraph(IGraphStore Store, GraphQLExecutor Executor, GraphContents Contents) : IAsyncDisposable
{
    private readonly GraphReader _reader = new(Store);

    /// <summary>One request's look at the graph.</summary>
    public GraphQLTarget Target() => new(Executor, _reader.NewRequest());

    public ValueTask DisposeAsync() => Store.DisposeAsync();
}

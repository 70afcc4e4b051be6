using CityGraph.Explorer.Description;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Embedded;
using CityGraph.GraphQL.Language;

namespace CityGraph.Benchmarks.Generated;

/// <summary>Puts the generated graph into folders, once, and opens stores on them.</summary>
internal sealed class GeneratedStore(string folder)
{
    public static GraphDescription Description { get; } = GraphDescriptionReader.Read(
        new SourceText("citygraph.graphql", File.ReadAllBytes(Path.Combine(SeedApi.Root, "schema/citygraph.graphql"))));

    /// <summary>Where the store with all is.</summary>
    public string All { get; } = Path.Combine(folder, "all");

    /// <summary>Where the store with the nodes alone is.</summary>
    public string NodesAlone { get; } = Path.Combine(folder, "nodes");

    /// <summary>Writes what is not there yet; the nodes once, for their full-text index is most of the work.</summary>
    public async Task WriteAsync(GeneratedGraph graph)
    {
        if (!Directory.Exists(NodesAlone)) await CommitAsync(NodesAlone, graph.Nodes());
        if (Directory.Exists(All)) return;
        Directory.CreateDirectory(All);
        foreach (var file in Directory.GetFiles(NodesAlone)) File.Copy(file, Path.Combine(All, Path.GetFileName(file)));
        await CommitAsync(All, graph.Relationships());
    }

    public static async Task<EmbeddedGraphStore> OpenAsync(string folder)
    {
        var opened = await EmbeddedGraphStore.OpenAsync(Description.Model, new(folder), TimeProvider.System, CancellationToken.None);
        return opened is OpenResult.Opened { Store: var store } ? store : throw new InvalidOperationException($"The store does not open: {opened}");
    }

    private static async Task CommitAsync(string folder, IEnumerable<ChangeSet> sets)
    {
        await using var store = await OpenAsync(folder);
        foreach (var set in sets)
        {
            var result = await store.CommitAsync(set, CancellationToken.None);
            if (result is not CommitResult.Committed) throw new InvalidOperationException($"{set.Id} was not committed: {(result as CommitResult.Refused)?.Problems[0]}");
        }
    }
}

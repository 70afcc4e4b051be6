using System.Globalization;
using CityGraph.Graph;
using CityGraph.Graph.Queries;

namespace CityGraph.Server;

/// <summary>How much there is in the graph.</summary>
internal sealed record GraphContents(long Sources, long Nodes)
{
    /// <summary>One trip to the store.</summary>
    public static async Task<GraphContents> CountAsync(IGraphStore store, CancellationToken cancellationToken)
    {
        var labels = store.Model.NodeTypes.Select(type => type.Label).ToArray();
        var counting = new Window { Limit = 1, CountTotal = true };
        var counts = await store.FetchAsync(
            [.. labels.Select(label => new GraphQuery(new Start.All(label), counting, Shape.Nothing))], cancellationToken);
        var sources = Array.IndexOf(labels, "Source");
        return new(counts.Pages[sources].TotalCount ?? 0, counts.Pages.Sum(page => page.TotalCount ?? 0));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Nodes} nodes from {Sources} sources");
}

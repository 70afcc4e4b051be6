using System.Collections.Immutable;
using CityGraph.Graph.Embedded.Memory;
using CityGraph.Graph.Search;

namespace CityGraph.Graph.Embedded.Replay;

/// <summary>Full-text search without an index: the same hits, found by reading every text.</summary>
internal static class FullTextScan
{
    public static SearchResult Search(GraphVersion version, SearchRequest request, CancellationToken cancellationToken)
    {
        var properties = FullTextProperty.Of(version.Layout.Model);
        var hits = ImmutableArray.CreateBuilder<SearchHit>();
        foreach (var type in version.Layout.NodeTypes)
        {
            var searched = properties.RemoveAll(property => type.PositionOf(property.Name) < 0 || !type.Properties[type.PositionOf(property.Name)].IsFullText);
            foreach (var chunk in version.ByLabel[version.Layout.FindLabel(type.Name)!.Ordinal].Chunks)
            {
                cancellationToken.ThrowIfCancellationRequested();
                foreach (var index in chunk)
                {
                    foreach (var property in searched)
                    {
                        if (!SearchedTexts.Fits(version.Nodes[index]!, property, request)) continue;
                        if (SearchedTexts.Hit(version, version.Nodes[index]!, property, request) is not { } hit) continue;
                        if (hits.Count == request.Limit) return new(hits.ToImmutable(), IsCut: true);
                        hits.Add(hit);
                    }
                }
            }
        }

        return new(hits.ToImmutable(), IsCut: false);
    }
}

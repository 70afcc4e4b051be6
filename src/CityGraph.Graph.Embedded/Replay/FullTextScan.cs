using System.Collections.Immutable;
using CityGraph.Graph.Embedded.Memory;
using CityGraph.Graph.Folding;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Embedded.Replay;

/// <summary>Full-text search without an index: the same hits, found by reading every text.</summary>
internal static class FullTextScan
{
    public static ImmutableArray<SearchHit> Search(GraphVersion version, string text, int limit, CancellationToken cancellationToken)
    {
        var words = TextFolding.FoldQuestion(text);
        var hits = ImmutableArray.CreateBuilder<SearchHit>();
        if (words.IsEmpty) return [];
        foreach (var type in version.Layout.NodeTypes)
        {
            var positions = Enumerable.Range(0, type.Properties.Length).Where(position => type.Properties[position].IsFullText).ToArray();
            foreach (var chunk in version.ByLabel[version.Layout.FindLabel(type.Name)!.Ordinal].Chunks)
            {
                cancellationToken.ThrowIfCancellationRequested();
                foreach (var index in chunk)
                {
                    var node = version.Nodes[index]!;
                    foreach (var position in positions)
                    {
                        if (!HasAll(TextFolding.FoldValue(node.Values[position]), words)) continue;
                        hits.Add(new(node.Id, type.Properties[position].Name, 1));
                        if (hits.Count == limit) return hits.ToImmutable();
                    }
                }
            }
        }

        return hits.ToImmutable();
    }

    private static bool HasAll(string? folded, ImmutableArray<string> words)
    {
        if (folded is null) return false;
        foreach (var word in words)
        {
            if (!folded.StartsWith(word, StringComparison.Ordinal) && !folded.Contains($" {word}", StringComparison.Ordinal)) return false;
        }

        return true;
    }
}

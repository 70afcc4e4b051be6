using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Tests.Paths;

/// <summary>All paths of a small web by trying everything: what a search is held to.</summary>
internal static class EveryPath
{
    /// <summary>Each path as <c>node relationship node ...</c>, in the documented order.</summary>
    /// <param name="web">The graph.</param>
    /// <param name="from">Where they begin.</param>
    /// <param name="to">Where they end.</param>
    /// <param name="maxHops">The most relationships.</param>
    /// <param name="follows">Which relationships count.</param>
    /// <param name="passes">Which nodes may lie between.</param>
    public static string[] Of(RandomWeb web, string from, string to, int maxHops, Func<Relationship, bool> follows, Func<Node, bool> passes)
    {
        var found = new List<string[]>();
        Go([from]);
        return [.. found
            .OrderBy(path => path.Length)
            .ThenBy(path => string.Join(' ', HopsOf(path)), StringComparer.Ordinal)
            .Select(path => string.Join(' ', path))];

        void Go(string[] path)
        {
            var at = path[^1];
            if (at == to)
            {
                found.Add(path);
                return;
            }

            if (path.Length / 2 == maxHops) return;
            foreach (var relationship in web.Relationships.Where(follows))
            {
                if (relationship.From != at && relationship.To != at) continue;
                var far = relationship.From == at ? relationship.To : relationship.From;
                var isVisited = path.Where((_, i) => i % 2 == 0).Contains(far);
                if (!isVisited && (far == to || passes(web.Nodes.Single(node => node.Id == far)))) Go([.. path, relationship.Id, far]);
            }
        }
    }

    /// <summary>Node, then relationship, of each hop: what the order compares.</summary>
    private static IEnumerable<string> HopsOf(string[] path)
    {
        for (var i = 1; i < path.Length; i += 2) yield return $"{path[i + 1]} {path[i]}";
    }
}

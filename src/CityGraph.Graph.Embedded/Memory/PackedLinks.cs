namespace CityGraph.Graph.Embedded.Memory;

/// <summary>The links of one type in one direction that a store was opened with: an array for each page of nodes, and where each node's begin. Immutable.</summary>
/// <param name="pages">Of the nodes in order of their indexes; null is a page without links.</param>
internal sealed class PackedLinks(PackedLinks.Page?[] pages)
{
    public const int Shift = 9;
    public const int PageLength = 1 << Shift;

    private const int Mask = PageLength - 1;

    public ReadOnlySpan<Link> this[int node]
    {
        get
        {
            var page = node >>> Shift;
            return page < pages.Length && pages[page] is { } links ? links[node & Mask] : [];
        }
    }

    /// <summary>How many links a node has.</summary>
    public int CountAt(int node)
    {
        var page = node >>> Shift;
        return page < pages.Length && pages[page] is { } links ? links.CountAt(node & Mask) : 0;
    }

    /// <param name="links">Of all nodes of the page, node after node.</param>
    /// <param name="starts">Where those of each node begin, and where the last end.</param>
    public sealed class Page(Link[] links, int[] starts)
    {
        public ReadOnlySpan<Link> this[int slot]
        {
            get
            {
                var first = starts[slot];
                return new(links, first, starts[slot + 1] - first);
            }
        }

        public int CountAt(int slot) => starts[slot + 1] - starts[slot];
    }
}

using System.Collections.Immutable;
using CityGraph.Graph.Embedded.Memory;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Embedded.Queries;

/// <summary>
/// Answers queries from one version, depth first. Allocates rows and pages only: the lists that are filtered and sorted
/// lie on a stack that the thread keeps.
/// </summary>
internal sealed class Fetcher
{
    private const int RowsBetweenCancellationChecks = 1024;
    private const int RecentRows = 61;

    [ThreadStatic]
    private static Fetcher? Spare;

    private readonly RecentRow[] _recent = new RecentRow[RecentRows];
    private Reached[] _stack = new Reached[64];
    private int _top;
    private GraphVersion _version = null!;
    private int _untilCheck;
    private int _rowsLeft;
    private CancellationToken _cancellationToken;

    private Fetcher() { }

    public static QueryResult Fetch(GraphVersion version, ImmutableArray<GraphQuery> queries, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var fetcher = Spare ?? new();
        Spare = null;
        fetcher._version = version;
        fetcher._cancellationToken = cancellationToken;
        fetcher._untilCheck = RowsBetweenCancellationChecks;
        fetcher._rowsLeft = TooManyRowsException.MaxRows;
        var compiler = new QueryCompiler(version, cancellationToken);
        var pages = ImmutableArray.CreateBuilder<Page>(queries.Length);
        foreach (var query in queries) pages.Add(fetcher.StartPage(compiler.Start(query)));
        fetcher._version = null!;
        Array.Clear(fetcher._recent);
        Spare = fetcher;
        return new(version.Number, pages.MoveToImmutable());
    }

    private Page StartPage(CompiledStart start)
    {
        if (start.Window is not { } window) return PageByIds(start);
        if (start.Paths is not null) return PageOf(StartNodes.OfPaths(_version, start, _cancellationToken), window, start.Shape);
        if (start.Referring is not null) return PageOf(StartNodes.Referring(_version, start), window, start.Shape);
        var nodes = _version.ByLabel[start.Label!.Ordinal];
        return window is { Where: null, IsInDefaultOrder: true } ? PageByRank(nodes, window, start.Shape) : PageByTest(nodes, window, start.Shape);
    }

    private Page PageByIds(CompiledStart start)
    {
        var rows = new Row?[start.Ids.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var node = _version.FindNode(start.Ids[i]);
            if (node is not null && (start.Label is null || start.Label.IsOn(node))) rows[i] = MakeRow(node, start.Shape);
        }

        return new(rows);
    }

    /// <summary>All nodes of a label in default order: found by rank, whatever their number.</summary>
    private Page PageByRank(SortedNodes nodes, CompiledWindow window, CompiledShape shape)
    {
        var first = window.Window.After is { } after ? nodes.RankOf(after.TieBreaker, inclusive: true) : 0;
        var end = window.Window.Before is { } before ? nodes.RankOf(before.TieBreaker, inclusive: false) : nodes.Count;
        var range = ListRange.Of(window.Window, first, end, nodes.Count);
        var bottom = _top;
        for (var rank = range.First; rank < range.End; rank++) Push(new(_version.Nodes[nodes.At(rank)]!, null));
        var page = MakePage(bottom, range, window, shape, null, AggregateAll(nodes, window));
        Pop(bottom);
        return page;
    }

    private ImmutableArray<Aggregate> AggregateAll(SortedNodes nodes, CompiledWindow window)
    {
        if (Array.TrueForAll(window.Aggregations, aggregation => aggregation.IsCount))
        {
            return [.. window.Aggregations.Select(_ => new Aggregate([new(null, null, nodes.Count, [])], 1))];
        }

        var bottom = _top;
        foreach (var chunk in nodes.Chunks)
        {
            foreach (var node in chunk) Push(new(_version.Nodes[node]!, null));
        }

        var aggregates = Aggregate(bottom, window);
        Pop(bottom);
        return aggregates;
    }

    private Page PageByTest(SortedNodes nodes, CompiledWindow window, CompiledShape shape)
    {
        var bottom = _top;
        foreach (var chunk in nodes.Chunks)
        {
            foreach (var node in chunk)
            {
                CheckCancellation();
                var reached = new Reached(_version.Nodes[node]!, null);
                if (!window.Admits(reached)) continue;
                Push(reached);
                if (_top - bottom == window.MostNeeded) return ListPage(bottom, window, shape, null);
            }
        }

        return ListPage(bottom, window, shape, null);
    }

    private Page PageOf(IEnumerable<NodeRecord> nodes, CompiledWindow window, CompiledShape shape)
    {
        var bottom = _top;
        foreach (var node in nodes.OrderBy(node => node.Id, CodePointComparer.Instance))
        {
            var one = new Reached(node, null);
            if (window.Admits(one)) Push(one);
        }

        return ListPage(bottom, window, shape, null);
    }

    private Page FollowPage(Element from, CompiledFollow follow)
    {
        var bottom = _top;
        var steps = follow.Route.From(from);
        while (steps.MoveNext())
        {
            if (!follow.Window.Admits(steps.Current)) continue;
            Push(steps.Current);
            if (_top - bottom == follow.Window.MostNeeded) break;
        }

        if (bottom == _top && follow.Window.Window.Limit is null && !follow.Window.Window.CountTotal && follow.Window.Aggregations.Length == 0 && follow.Relationship is null) return Page.Empty;
        return ListPage(bottom, follow.Window, follow.Node, follow.Relationship);
    }

    /// <summary>Sorts and cuts what lies on the stack above <paramref name="bottom"/>, and takes it off.</summary>
    private Page ListPage(int bottom, CompiledWindow window, CompiledShape node, CompiledShape? relationship)
    {
        var aggregates = Aggregate(bottom, window);
        var order = new ListOrder(window.Order);
        var list = _stack.AsSpan(bottom, _top - bottom);
        if (window.IsSorted) list.Sort(order);
        var first = window.Window.After is { } after ? CountBefore(list, order, after, inclusive: true) : 0;
        var end = window.Window.Before is { } before ? CountBefore(list, order, before, inclusive: false) : list.Length;
        var range = ListRange.Of(window.Window, first, end, list.Length);
        var page = MakePage(bottom + range.First, range, window, node, relationship, aggregates);
        Pop(bottom);
        return page;
    }

    /// <summary>Works out what is asked of all that lies on the stack above <paramref name="bottom"/>.</summary>
    private ImmutableArray<Aggregate> Aggregate(int bottom, CompiledWindow window)
    {
        if (window.Aggregations.Length == 0) return [];
        var aggregates = ImmutableArray.CreateBuilder<Aggregate>(window.Aggregations.Length);
        foreach (var aggregation in window.Aggregations)
        {
            var (shown, count) = new ListAggregator(_cancellationToken).Work(_stack.AsSpan(bottom, _top - bottom), aggregation);
            aggregates.Add(new([.. shown.Select(group => MakeGroup(group, aggregation))], count));
        }

        return aggregates.MoveToImmutable();
    }

    private Group MakeGroup(GroupTally group, CompiledAggregation aggregation)
    {
        if (aggregation.By is not null && --_rowsLeft < 0) throw new TooManyRowsException();
        return aggregation.By is CompiledGroupKey.OfNode byNode
            ? new(null, group.Key is NodeRecord node ? MakeRow(node, byNode.Shape) : null, group.Count, group.ToValues())
            : new(group.Key, null, group.Count, group.ToValues());
    }

    private Page MakePage(
        int bottom, ListRange range, CompiledWindow window, CompiledShape node, CompiledShape? relationship, ImmutableArray<Aggregate> aggregates)
    {
        var count = range.End - range.First;
        var nodes = count == 0 ? [] : new Row?[count];
        var relationships = relationship is null ? null : count == 0 ? [] : new Row[count];
        for (var i = 0; i < count; i++)
        {
            var reached = _stack[bottom + i];
            nodes[i] = node.Follows.Length == 0 ? MakeRow(reached.Node, node) : RowOf(reached.Node, node);
            if (relationship is not null) relationships![i] = MakeRow(reached.Relationship!, relationship);
        }

        return new(nodes, relationships)
        {
            HasPrevious = range.First > 0,
            HasNext = range.End < range.Total,
            TotalCount = window.Window.CountTotal ? range.Total : null,
            Aggregates = aggregates,
        };
    }

    /// <summary>The row of a node with follows: the same row where the same node was met at the same place a short while ago.</summary>
    private Row RowOf(NodeRecord node, CompiledShape shape)
    {
        ref var recent = ref _recent[node.Index % RecentRows];
        if (recent.Node != node || recent.Shape != shape)
        {
            // Making the row may put another one in this place meanwhile: the place is written when it is whole.
            var row = MakeRow(node, shape);
            recent = new(node, shape, row);
        }

        return recent.Row;
    }

    private Row MakeRow(Element element, CompiledShape shape)
    {
        CheckCancellation();
        if (--_rowsLeft < 0) throw new TooManyRowsException();
        var columns = shape.Columns;
        var values = columns.Length == 0 ? [] : new object?[columns.Length];
        for (var i = 0; i < columns.Length; i++) values[i] = columns[i].Read(element);
        var follows = shape.Follows;
        var pages = follows.Length == 0 ? [] : new Page[follows.Length];
        for (var i = 0; i < follows.Length; i++) pages[i] = FollowPage(element, follows[i]);
        return new(element.Id, element.Type.Name, shape.Shape, values, pages);
    }

    /// <summary>The number of elements before a position, or, if <paramref name="inclusive"/>, not after it. O(log n).</summary>
    private static int CountBefore(ReadOnlySpan<Reached> list, ListOrder order, Position position, bool inclusive)
    {
        var (low, high) = (0, list.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var comparison = order.Compare(list[middle], position);
            if (comparison < 0 || (comparison == 0 && inclusive)) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private void Push(Reached reached)
    {
        if (_top == _stack.Length) Array.Resize(ref _stack, _top * 2);
        _stack[_top++] = reached;
    }

    private void Pop(int bottom)
    {
        Array.Clear(_stack, bottom, _top - bottom);
        _top = bottom;
    }

    private void CheckCancellation()
    {
        if (--_untilCheck > 0) return;
        _untilCheck = RowsBetweenCancellationChecks;
        _cancellationToken.ThrowIfCancellationRequested();
    }

    private readonly record struct RecentRow(NodeRecord Node, CompiledShape Shape, Row Row);
}

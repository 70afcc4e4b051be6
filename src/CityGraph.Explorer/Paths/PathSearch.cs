using System.Collections.Immutable;
using CityGraph.Explorer.Walks;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Paths;

/// <summary>
/// Finds paths level by level from both ends. When <c>a</c> levels were gone from one end and <c>b</c> from the other, every relationship of every
/// path of at most <c>a + b</c> hops is known: its first <c>a</c> start at nodes gone from at the one end, the others at nodes gone from at the
/// other. The end with fewer nodes to go from goes on; the last level asks only for relationships to what the other end has reached.
/// </summary>
internal sealed class PathSearch
{
    private readonly PathQuestion _question;
    private readonly Walk _walk;
    private readonly SearchGraph _graph = new();
    private readonly SearchEnd _start;
    private readonly SearchEnd _end;

    /// <summary>The nodes where a limit left relationships unknown, in the order in which they were gone from.</summary>
    private readonly List<int> _hubs = [];

    /// <summary>Whether all levels were gone whole and by one end, so that the ends know how far what they reached is.</summary>
    private bool _isWhole = true;

    private PathSearch(PathQuestion question, Walk walk)
    {
        (_question, _walk) = (question, walk);
        _start = new(_graph, _graph.GetOrAdd(question.From), isStart: true);
        _end = new(_graph, _graph.GetOrAdd(question.To), isStart: false);
    }

    /// <summary>One trip where the store can search itself and that is all; else one for the first level from both ends, and one for each further level.</summary>
    public static async ValueTask<FoundPaths> FindAsync(PathQuestion question, Walk walk) =>
        await StoredPaths.FindAsync(question, walk) ?? await new PathSearch(question, walk).FindAsync();

    private async ValueTask<FoundPaths> FindAsync()
    {
        var first = await _walk.GoAsync([_question.From, _question.To], expansion => Level(expansion, _question.MaxHops == 1 ? [_question.From, _question.To] : null));
        if (first is null) return new([], _walk.Cuts.ToArray());
        for (var i = 0; i < first.Asked.From.Length; i++)
        {
            if (first.Result.Nodes[i].Label is not { } label || !_question.Ends.Contains(label)) return new([], [], first.Asked.From[i]);
        }

        Learn(first, _start, _end);
        if (!_isWhole) _start.ReachNeighbours(_start.Node);
        if (!_isWhole) _end.ReachNeighbours(_end.Node);
        _start.GoOn();
        _end.GoOn();
        while (true)
        {
            var levels = _start.Levels + _end.Levels;
            var isAll = levels >= _question.MaxHops || _start.Frontier.Count == 0 || _end.Frontier.Count == 0;
            if (isAll) await CloseAsync();
            var found = List(isAll ? _question.MaxHops : levels, isAll);
            // What a limit cut may hold a shorter path than those that were found: known is what is as short only once that is closed.
            if (found is not null && !isAll && await CloseAsync()) found = List(levels, isAll);
            if (found is not null) return Answer(found);
            if (!await GoOnAsync(isLast: levels + 1 == _question.MaxHops)) return Answer(List(_question.MaxHops, isAll: true)!);
        }
    }

    /// <summary>Where a limit cut what leads on from a node: one more trip for what of it leads to nodes that are known.</summary>
    /// <returns>Whether that made anything known.</returns>
    private async ValueTask<bool> CloseAsync()
    {
        if (_hubs.Count == 0) return false;
        var known = _graph.Of([.. Enumerable.Range(0, _graph.NodeCount)]);
        if (await _walk.GoAsync(_graph.Of(_hubs), expansion => Level(expansion, known) with { WayLimit = known.Length }) is not { } level) return false;
        var before = _graph.Edges().Count;
        Learn(level);
        var edges = _graph.Edges();
        for (var edge = before; edge < edges.Count; edge++)
        {
            Follow(edges[edge].Near);
            Follow(edges[edge].Far);
        }

        return edges.Count > before;

        void Follow(int node)
        {
            if (_graph.Node(node).Knowledge == NodeKnowledge.Partial) _walk.Cuts.Follow(_graph.IdOf(node));
        }
    }

    /// <summary>The paths, where they are known.</summary>
    /// <param name="upTo">The length up to which all paths are known.</param>
    /// <param name="isAll">Whether there is nothing more to search.</param>
    private Listed? List(int upTo, bool isAll)
    {
        var hasMet = _start.Meetings.Count + _end.Meetings.Count > 0;
        if (!isAll && !hasMet) return null;
        var most = _question.Count ?? PathQuestion.MostShortest + 1;
        var lister = Lister(hasMet && _isWhole ? PathWays.OfShortest(_graph, _start, [.. _start.Meetings, .. _end.Meetings]) : UpTo(), most);
        var paths = lister.List(_question.Count is null ? lister.Shortest : upTo);
        if (lister.Longest < upTo && _question.Count is not null && paths.Length < most && !lister.IsCut)
        {
            lister = Lister(UpTo(), most);
            paths = lister.List(upTo);
        }

        if (!isAll && !lister.IsCut && _question.Count is not null && paths.Length < most) return null;
        var isTooMany = _question.Count is null && paths.Length == most;
        return new(isTooMany ? paths[..^1] : paths, lister.IsCut || isTooMany);

        PathWays UpTo() => PathWays.UpTo(_graph, _start.Node, _end.Node, upTo);
    }

    private PathLister Lister(PathWays ways, int most) => new(_graph, _start.Node, _end.Node, ways, most);

    private FoundPaths Answer(Listed listed)
    {
        if (listed.IsCut) _walk.Cuts.Add(new(CutReason.Paths));
        return new(listed.Paths, _walk.Cuts.ToArray());
    }

    /// <summary>Goes one level from the end with fewer nodes to go from.</summary>
    /// <returns>False where limits did not allow it.</returns>
    private async ValueTask<bool> GoOnAsync(bool isLast)
    {
        var (end, other) = _start.Frontier.Count <= _end.Frontier.Count ? (_start, _end) : (_end, _start);
        var unknown = end.Frontier.FindAll(node => _graph.Node(node).Knowledge == NodeKnowledge.None);
        var known = end.Frontier.FindAll(node => _graph.Node(node).Knowledge != NodeKnowledge.None);
        if (unknown.Count > 0)
        {
            var within = isLast ? _graph.Of(other.Reached) : null;
            var level = await _walk.GoAsync(_graph.Of(unknown), expansion => Level(expansion, within));
            if (level is null) return false;
            if (level.Asked.From.Length < unknown.Count || known.Count > 0) _isWhole = false;
            Learn(level, end);
        }
        else
        {
            _isWhole = false;
        }

        if (!_isWhole) end.Frontier.ForEach(end.ReachNeighbours);
        end.GoOn();
        return true;
    }

    private Expansion Level(Expansion expansion, NodeList? within) =>
        expansion with { Ways = _question.Ways, Excluding = _question.Avoiding, Within = within };

    private void Learn(WalkedLevel walked, params ReadOnlySpan<SearchEnd> ends)
    {
        var level = _graph.Learn(walked, ends);
        for (var i = 0; i < level.Near.Length; i++)
        {
            if (level.IsWhole(i)) continue;
            _isWhole = false;
            if (walked.Asked.Within is null) _hubs.Add(level.Near[i]);
        }
    }

    /// <param name="Paths">In order.</param>
    /// <param name="IsCut">Whether there are, or may be, more.</param>
    private sealed record Listed(ImmutableArray<FoundPath> Paths, bool IsCut);
}

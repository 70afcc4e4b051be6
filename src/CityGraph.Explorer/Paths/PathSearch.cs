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

    /// <summary>The relationships known of nodes of which not all are.</summary>
    private readonly MetRelationships _edgesOfPartial = new();

    private PathSearch(PathQuestion question, Walk walk)
    {
        (_question, _walk) = (question, walk);
        _start = new(_graph.GetOrAdd(question.From));
        _end = new(_graph.GetOrAdd(question.To));
    }

    /// <summary>One trip for the first level from both ends, and one for each further level.</summary>
    public static ValueTask<FoundPaths> FindAsync(PathQuestion question, Walk walk) => new PathSearch(question, walk).FindAsync();

    private async ValueTask<FoundPaths> FindAsync()
    {
        var first = await _walk.GoAsync([_question.From, _question.To], expansion => Level(expansion, _question.MaxHops == 1 ? [_question.From, _question.To] : null));
        if (first is null) return new([], _walk.Cuts.ToArray());
        for (var i = 0; i < first.Asked.From.Length; i++)
        {
            if (first.Result.Nodes[i].Label is not { } label || !_question.Ends.Contains(label)) return new([], [], first.Asked.From[i]);
        }

        Learn(first);
        _start.GoOn(_graph);
        _end.GoOn(_graph);
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
        var known = _graph.Of(Enumerable.Range(0, _graph.NodeCount));
        if (await _walk.GoAsync(_graph.Of(_hubs), expansion => Level(expansion, known) with { WayLimit = known.Length }) is not { } level) return false;
        var before = _graph.EdgeCount;
        Learn(level);
        for (var edge = before; edge < _graph.EdgeCount; edge++)
        {
            Follow(_graph.Edge(edge).From);
            Follow(_graph.Edge(edge).To);
        }

        return _graph.EdgeCount > before;

        void Follow(int node)
        {
            if (_graph.Knowledge(node) == NodeKnowledge.Partial) _walk.Cuts.Follow(_graph.IdOf(node));
        }
    }

    /// <summary>The paths, where they are known.</summary>
    /// <param name="upTo">The length up to which all paths are known.</param>
    /// <param name="isAll">Whether there is nothing more to search.</param>
    private Listed? List(int upTo, bool isAll)
    {
        if (!isAll && !_start.Meets(_end)) return null;
        var most = _question.Count ?? PathQuestion.MostShortest + 1;
        var lister = new PathLister(_graph, _start.Node, _end.Node, upTo, most);
        var paths = lister.List(_question.Count is null ? lister.Shortest : upTo);
        if (!isAll && !lister.IsCut && _question.Count is not null && paths.Length < most) return null;
        var isTooMany = _question.Count is null && paths.Length == most;
        return new(isTooMany ? paths[..^1] : paths, lister.IsCut || isTooMany);
    }

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
        var unknown = _graph.Of(end.Frontier.Where(node => _graph.Knowledge(node) == NodeKnowledge.None));
        if (!unknown.IsEmpty)
        {
            var within = isLast ? _graph.Of(other.Reached) : null;
            var level = await _walk.GoAsync(unknown, expansion => Level(expansion, within));
            if (level is null) return false;
            Learn(level);
        }

        end.GoOn(_graph);
        return true;
    }

    private Expansion Level(Expansion expansion, NodeList? within) =>
        expansion with { Ways = _question.Ways, Excluding = _question.Avoiding, Within = within };

    /// <summary>Takes in the edges of a level, each once: those of a node that was gone from before are known.</summary>
    private void Learn(WalkedLevel level)
    {
        var edges = level.Result.Edges.AsSpan();
        var nodes = _graph.From(level);
        _graph.MakeRoom(edges.Length);
        var next = 0;
        for (var i = 0; i < nodes.Length; i++)
        {
            var node = nodes[i];
            var isWhole = level.IsWhole[i] && level.Asked.Within is null;
            for (; next < edges.Length && edges[next].From == i; next++) Learn(level, next, node, isWhole);
            _graph.SetKnowledge(node, isWhole ? NodeKnowledge.Whole : NodeKnowledge.Partial);
            if (!level.IsWhole[i] && level.Asked.Within is null) _hubs.Add(node);
        }
    }

    private void Learn(WalkedLevel level, int position, int node, bool isWhole)
    {
        var far = _graph.Far(level, position);
        if (far == node || _graph.Knowledge(far) == NodeKnowledge.Whole) return;
        var isPartial = _graph.Knowledge(far) == NodeKnowledge.Partial || _graph.Knowledge(node) == NodeKnowledge.Partial;
        if (isPartial && _edgesOfPartial.Contains(level, position)) return;
        if (!isWhole) _edgesOfPartial.Add(level, position);
        var isOutgoing = level.Result.Edges[position].IsOutgoing;
        _graph.AddEdge(level, position, isOutgoing ? node : far, isOutgoing ? far : node);
    }

    /// <param name="Paths">In order.</param>
    /// <param name="IsCut">Whether there are, or may be, more.</param>
    private sealed record Listed(ImmutableArray<FoundPath> Paths, bool IsCut);
}
